/** Whose words and diplomas a text uses: `uk` for Britain and Ireland, `gb` for others who write British English. */
export type Region = 'us' | 'uk' | 'gb' | 'other'

export type Seniority =
  | 'intern'
  | 'junior'
  | 'mid'
  | 'senior'
  | 'staff'
  | 'principal'
  | 'lead'
  | 'manager'
  | 'director'
  | 'executive'

/** How a trade writes seniority into titles; see `ladders.ts`. */
/** Whether a region's texts are in British spelling. */
export const isBritish = (region: Region) => region === 'uk' || region === 'gb'

export type LadderName =
  | 'tech'
  | 'craft'
  | 'trade'
  | 'nurse'
  | 'clinician'
  | 'doctor'
  | 'office'
  | 'service'
  | 'teacher'
  | 'manager'

/**
 * One direction within an occupation: titles without seniority words, the skills they imply, what a person may focus on
 * and, for titles that name their own rank (`Charge Nurse`), that rank.
 */
export type Track = readonly [titles: string, skills: string, focus?: string, rank?: Seniority]

/**
 * An occupation as written by hand. Lists are `|`-separated; an entry may end in `@us`, `@gb`, `@uk` or `@other` (several with
 * commas) when it is only at home there. `{3-9}` is a number to choose, `{$3-9}` an amount of money, `{name}` an
 * invented company name, `{word/word}` a choice. Wins are past-tense phrases without a subject.
 */
export interface Occupation {
  readonly id: string
  /** How many candidates have it, before rounding to the total. */
  readonly people: number
  readonly ladder: LadderName
  /** Share of its people who work remotely, 0..1. */
  readonly remote: number
  readonly skills: string
  readonly employers: string
  readonly training: string
  readonly certificates: string
  readonly wins: string
  readonly tracks: readonly Track[]
}

function parse(list: string, region: Region): string[] {
  const found: string[] = []
  for (const raw of list.split('|')) {
    const [text = '', regions] = raw.replace(/\s+/g, ' ').trim().split(' @')
    if (text !== '' && (regions === undefined || regions.split(',').some((mark) => MARKS[region].includes(mark))))
      found.push(text)
  }
  return found
}

/** Lists are asked for thousands of times: each is parsed once per region. */
const parsed: Record<Region, Map<string, readonly string[]>> = {
  us: new Map(),
  uk: new Map(),
  gb: new Map(),
  other: new Map(),
}

/** The marks that are good for a region: what holds for all British English holds in Britain. */
const MARKS: Record<Region, readonly string[]> = { us: ['us'], uk: ['uk', 'gb'], gb: ['gb'], other: ['other'] }

/** The entries of a `|`-separated list that are at home in a region, without their region marks. */
export function entries(list: string | undefined, region: Region): readonly string[] {
  if (list === undefined) return []
  const known = parsed[region].get(list)
  if (known !== undefined) return known
  const found = parse(list, region)
  parsed[region].set(list, found)
  return found
}
