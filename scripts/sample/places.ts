import { type Culture, isCulture } from './names.ts'
import type { Region } from './occupation.ts'

/** A country with its cities, most of its people's cultures, what they speak and the money they count in. */
export interface Country {
  readonly code: string
  /** Relative number of candidates. */
  readonly weight: number
  readonly region: Region
  readonly currency: string
  readonly cities: readonly string[]
  readonly cultures: readonly (readonly [Culture, number])[]
  readonly languages: readonly string[]
}

type Row = readonly [
  code: string,
  weight: number,
  region: Region,
  currency: string,
  cities: string,
  cultures: string,
  languages: string,
]

const ROWS: readonly Row[] = [
  [
    'US',
    30,
    'us',
    '$',
    'Austin|Chicago|Denver|Houston|Minneapolis|Seattle|Atlanta|Boston|Phoenix|Pittsburgh|Raleigh|San Diego|Tampa|Omaha',
    'english:10 african_american:4 spanish:4 indian:2 chinese:1 southeast_asian:2 celtic:1 italian:1 arabic:1 japanese_korean:1 polish:1',
    'English',
  ],
  [
    'CA',
    8,
    'us',
    '$',
    'Toronto|Vancouver|Montréal|Calgary|Halifax',
    'english:6 french:5 indian:2 chinese:2 celtic:2 southeast_asian:1',
    'English|French',
  ],
  [
    'GB',
    13,
    'uk',
    '£',
    'London|Manchester|Birmingham|Glasgow|Cardiff|Leeds|Bristol|Newcastle upon Tyne',
    'english:10 celtic:5 indian:2 polish:1 nigerian:1',
    'English',
  ],
  ['IE', 3, 'uk', '€', 'Dublin|Cork|Galway', 'celtic:8 english:2 polish:1', 'English'],
  [
    'DE',
    9,
    'other',
    '€',
    'Berlin|Hamburg|Munich|Cologne|Stuttgart|Leipzig',
    'german:12 turkish:3 polish:1 arabic:1',
    'German',
  ],
  ['AT', 2, 'other', '€', 'Vienna|Graz', 'german:6 turkish:1', 'German'],
  ['CH', 2, 'other', 'CHF ', 'Zürich|Lausanne', 'german:3 french:2 italian:1', 'German|French'],
  ['FR', 6, 'other', '€', 'Paris|Lyon|Marseille|Nantes|Toulouse', 'french:9 arabic:3 portuguese:1', 'French'],
  ['BE', 2, 'other', '€', 'Brussels|Ghent', 'dutch:3 french:3 arabic:1', 'Dutch|French'],
  ['NL', 5, 'other', '€', 'Amsterdam|Rotterdam|Utrecht|Eindhoven', 'dutch:9 turkish:2 arabic:1', 'Dutch'],
  ['ES', 5, 'other', '€', 'Madrid|Barcelona|Valencia|Seville|Bilbao', 'spanish:10 arabic:1', 'Spanish'],
  ['PT', 4, 'other', '€', 'Lisbon|Porto|Braga', 'portuguese:1', 'Portuguese'],
  ['IT', 4, 'other', '€', 'Milan|Turin|Bologna', 'italian:10 arabic:1', 'Italian'],
  ['PL', 5, 'other', '€', 'Warsaw|Kraków|Wrocław|Gdańsk', 'polish:1', 'Polish'],
  ['SE', 3, 'other', '€', 'Stockholm|Gothenburg|Malmö', 'nordic:6 arabic:1', 'Swedish'],
  ['DK', 2, 'other', '€', 'Copenhagen|Aarhus', 'nordic:1', 'Danish'],
  ['TR', 2, 'other', '€', 'Istanbul|İzmir', 'turkish:1', 'Turkish'],
  [
    'BR',
    9,
    'other',
    'US$',
    'São Paulo|Rio de Janeiro|Belo Horizonte|Curitiba|Recife|Florianópolis',
    'portuguese:10 italian:1 japanese_korean:1',
    'Portuguese',
  ],
  ['MX', 5, 'other', 'US$', 'Mexico City|Guadalajara|Monterrey|Querétaro', 'spanish:1', 'Spanish'],
  ['CO', 2, 'other', 'US$', 'Bogotá|Medellín', 'spanish:1', 'Spanish'],
  ['AR', 2, 'other', 'US$', 'Buenos Aires|Córdoba', 'spanish:3 italian:2', 'Spanish'],
  ['IN', 9, 'gb', 'US$', 'Bengaluru|Pune|Hyderabad|Chennai|Mumbai|Kolkata', 'indian:1', 'English|Hindi'],
  [
    'AU',
    6,
    'gb',
    '$',
    'Sydney|Melbourne|Brisbane|Perth|Adelaide',
    'english:7 celtic:2 indian:1 chinese:1 southeast_asian:1',
    'English',
  ],
  ['NZ', 2, 'gb', '$', 'Auckland|Wellington', 'english:4 celtic:1', 'English'],
  ['SG', 2, 'gb', '$', 'Singapore', 'chinese:3 indian:1', 'English|Mandarin'],
  ['PH', 3, 'us', 'US$', 'Manila|Cebu City', 'southeast_asian:1', 'English|Filipino'],
  ['KE', 4, 'gb', 'US$', 'Nairobi|Mombasa|Kisumu', 'kenyan:1', 'English|Swahili'],
  ['NG', 4, 'gb', 'US$', 'Lagos|Abuja|Ibadan', 'nigerian:1', 'English|Yoruba'],
  ['ZA', 3, 'gb', 'US$', 'Cape Town|Johannesburg|Durban', 'southern_african:3 english:1', 'English|Zulu'],
  ['AE', 2, 'gb', 'US$', 'Dubai|Abu Dhabi', 'arabic:2 indian:2', 'English|Arabic'],
]

/** `english:10 celtic:5` as weighted cultures. */
function parseCultures(text: string): Country['cultures'] {
  return text.split(' ').map((entry) => {
    const [culture = '', weight] = entry.split(':')
    if (!isCulture(culture)) throw new Error(`no names for ${culture}`)
    return [culture, Number(weight)]
  })
}

export const COUNTRIES: readonly Country[] = ROWS.map(
  ([code, weight, region, currency, cities, cultures, languages]) => ({
    code,
    weight,
    region,
    currency,
    cities: cities.split('|'),
    cultures: parseCultures(cultures),
    languages: languages.split('|'),
  }),
)

/** The language that people of a culture grow up with besides that of their country, where there is one. */
export const HOME_LANGUAGES: Partial<Record<Culture, string>> = {
  german: 'German',
  spanish: 'Spanish',
  portuguese: 'Portuguese',
  french: 'French',
  dutch: 'Dutch',
  polish: 'Polish',
  italian: 'Italian',
  indian: 'Hindi',
  nigerian: 'Yoruba',
  kenyan: 'Swahili',
  arabic: 'Arabic',
  chinese: 'Mandarin',
  turkish: 'Turkish',
}
