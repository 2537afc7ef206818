import type { Random } from '../random.ts'
import { personName } from './names.ts'
import { entries, isBritish, type Occupation } from './occupation.ts'
import type { Duties, Person } from './person.ts'
import { COUNTRIES, type Country, HOME_LANGUAGES } from './places.ts'
import { type Facts, factsOf } from './resume-opening.ts'
import { choosePosition, type Position } from './title.ts'
import { promisedSkills } from './title-skills.ts'
import { britishTerm, enumerate, inSentence, upperFirst, withArticle, yearsInWords } from './wording.ts'

/** One line of the sample: the fields of the API, absent where unknown. */
export interface Candidate {
  candidateId: string
  name: string
  title: string
  headline?: string
  summary?: string
  location?: string
  country?: string
  skills?: string[]
  yearsExperience?: number
  seniority?: string
  remote?: boolean
  specialtyId: string
  resume: string
}

/** An occupation with what O*NET knows of it. */
export interface Trade {
  readonly occupation: Occupation
  readonly duties: Duties
  readonly tools: readonly string[]
}

function chooseSkills(random: Random, trade: Trade, position: Position, country: Country): string[] {
  const { always, often } = promisedSkills(position.title)
  const track = entries(position.track[1], country.region)
  const general = entries(trade.occupation.skills, country.region)
  const focused = [...track, ...general].filter((skill) => skill.toLowerCase() === position.focus?.toLowerCase())
  const wanted = random.between(6, 14)
  const chosen = new Map<string, string>()
  const add = (skills: readonly string[], upTo = wanted) => {
    for (const skill of skills) if (chosen.size < upTo) chosen.set(skill.toLowerCase(), skill)
  }
  const fromTrack = Math.ceil(wanted * (trade.occupation.id.startsWith('15-') ? 0.65 : 0.4))
  // A track of developers begins with its language: whoever has the title has it.
  const language = trade.occupation.id.startsWith('15-') ? track.slice(0, 1) : []
  add([...always, ...focused, ...language])
  add(random.sample(often, random.between(1, 3)))
  add(random.sample(track, track.length), Math.max(fromTrack, chosen.size))
  if (random.chance(0.4)) add(random.sample(trade.tools, random.between(1, 2)))
  add(random.sample(general, general.length))
  const skills = [...chosen.values()]
  return isBritish(country.region) ? skills.map(britishTerm) : skills
}

function chooseLanguages(random: Random, country: Country, home: string | undefined): string[] {
  const spoken = [home, ...country.languages].filter((language) => language !== undefined)
  const own = home !== undefined && random.chance(0.7) ? spoken : country.languages.slice(0, random.between(1, 2))
  const foreign = random.chance(0.15) ? [random.pick(['French', 'Spanish', 'German', 'Italian', 'Russian'])] : []
  return [...new Set([...own, 'English', ...foreign])].slice(0, 4)
}

/** A fictional person of a trade, before a résumé is written. */
export function choosePerson(random: Random, trade: Trade): { name: string; person: Person } {
  const country = random.weighted(COUNTRIES.map((place) => [place, place.weight] as const))
  const culture = random.weighted(country.cultures)
  const chosen = choosePosition(random, trade.occupation, country.region)
  const position = isBritish(country.region)
    ? { ...chosen, title: britishTerm(chosen.title), base: britishTerm(chosen.base) }
    : chosen
  const person: Person = {
    occupation: trade.occupation,
    country,
    city: random.pick(country.cities),
    position,
    skills: chooseSkills(random, trade, chosen, country),
    remote: random.chance(trade.occupation.remote),
    languages: chooseLanguages(random, country, HOME_LANGUAGES[culture]),
    duties: trade.duties,
  }
  return { name: personName(random, culture), person }
}

function writeHeadline(random: Random, person: Person, { role, skills }: Facts): string {
  const [one, two, three] = skills
  const { title, years, focus } = person.position
  const experience = yearsInWords(years)
  return random.pick([
    `${title} | ${one}, ${two}, ${three}`,
    upperFirst(`${role} in ${person.city}: ${one} and ${two}`),
    `${upperFirst(experience)} of ${one}, ${two} and ${three}`,
    focus === undefined
      ? `${upperFirst(role)}, ${experience}`
      : `${upperFirst(role)} | ${inSentence(focus)} | ${experience}`,
    upperFirst(`${one}, ${two}, ${three}`),
    `${title} with ${experience} of experience`,
  ])
}

const WISHES = `a permanent post near home|a team that values careful work|more responsibility|a long-term contract|regular hours|
  an employer who invests in training|varied work with nice colleagues|a step up within two years|a place to grow|
  the chance to teach others|a modern workplace|a smaller company|a fresh start in a new city`

const NEWCOMER_WISHES = `a first permanent post|a team to learn from|an employer who invests in training|regular hours|
  a place to grow|good colleagues and clear tasks|a contract after training`

function writeSummary(random: Random, { position, city }: Person, { role, years, skills }: Facts): string {
  const [one, two, three] = skills
  const wish = random.pick(entries(position.years < 3 ? NEWCOMER_WISHES : WISHES, 'us'))
  return random.pick([
    `${upperFirst(role)} with ${years} of experience, strongest in ${one} and ${two}. Looking for ${wish}.`,
    `${upperFirst(years)} as ${role}; knows ${enumerate([one, two, three])}. Wants ${wish}.`,
    `Works as ${withArticle(role)} in ${city}. Good at ${one}, ${two} and ${three}; next wish: ${wish}.`,
    `${upperFirst(one)} and ${two} are the core of the profile, with ${years} in the job. Seeks ${wish}.`,
    `Based in ${city}, ${years} of practice. Known for ${one} and for ${two}.`,
  ])
}

/** The person as a line of the sample. Some leave something out, so that a search meets what is unknown. */
export function toCandidate(
  random: Random,
  candidateId: string,
  name: string,
  person: Person,
  resume: string,
): Candidate {
  const { position, country, city, skills, remote } = person
  const facts = factsOf(random, person)
  const keepsSkills = random.chance(0.975) || promisedSkills(position.title).always.length > 0
  const known = <T>(share: number, value: T): T | undefined => (random.chance(share) ? value : undefined)
  const optional = {
    headline: known(0.94, writeHeadline(random, person, facts)),
    summary: known(0.9, writeSummary(random, person, facts)),
    location: known(0.97, city),
    country: known(0.97, country.code),
    skills: keepsSkills ? [...skills] : undefined,
    yearsExperience: known(0.94, position.years),
    seniority: known(0.94, position.seniority),
    remote: known(0.88, remote),
  }
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined))
  return { candidateId, name, title: position.title, ...given, specialtyId: person.occupation.id, resume }
}
