import type { Random } from '../random.ts'
import { fits, rungs, YEARS } from './ladders.ts'
import { entries, type Occupation, type Region, type Seniority, type Track } from './occupation.ts'

/** What a person does, at which rank, for how long. */
export interface Position {
  readonly track: Track
  /** The title without seniority and focus: `ICU Nurse`. */
  readonly base: string
  readonly title: string
  readonly focus: string | undefined
  readonly seniority: Seniority
  readonly years: number
}

/** Titles of a rank of their own are rarer than those of the whole ladder. */
const RANKED_SHARE = 0.4

/** Extra weight of the first title of a track: the one that most people carry. */
const COMMONEST_SHARE = 0.3

/** Chooses a track, a rung of its ladder and a focus, and writes them as one title. */
export function choosePosition(random: Random, occupation: Occupation, region: Region): Position {
  const open = occupation.tracks.map((track) => [track, entries(track[0], region)] as const)
  const [track, titles] = random.weighted(
    open.map((choice) => [choice, choice[1].length * (choice[0][3] === undefined ? 1 : RANKED_SHARE)]),
  )
  const [commonest = ''] = titles
  const base = random.chance(COMMONEST_SHARE) ? commonest : random.pick(titles)
  const [seniority, , forms] = random.weighted(
    rungs(occupation.ladder, track[3]).map((rung) => [rung, rung[1]] as const),
  )
  const fitting = entries(forms, region).filter((form) => fits(form, base))
  const ranked = (fitting.length === 0 ? '{}' : random.pick(fitting)).replace('{}', base)
  const focus = random.chance(0.5) ? chooseFocus(random, entries(track[2], region), base) : undefined
  const inTitle = focus !== undefined && !/[(,]/.test(ranked) && random.chance(0.55)
  return {
    track,
    base,
    title: inTitle ? withFocus(random, ranked, focus) : ranked,
    focus,
    seniority,
    years: chooseYears(random, seniority),
  }
}

/** Titles that already name their field: a second one would contradict them. */
const PARTICULAR =
  /\b(?:Clinical Project|HR Project|Corporate Paralegal|CT|Mammogra\w+|Interventional|Restoration|Furnace|Construction|Technical Recruiter|Healthcare|Shipyard|Boiler|Airport|Municipal|Wildland|Industrial Firefighter|Campus|Border|K-9|Hotel|Event|Marine|Life|Casualty|Personal|Log Truck|Cement|Dump|Auto Carrier|Bridge|Agricultural|Immigration|Family|Trademark|Real Estate|School|Dialysis|Oncology|Geriatric|Maternity|Labor|Hospice|Palliative|Endoscopy|Psychiatric|Cardio\w*|Dermatology|Mortgage|Employment|Intellectual|Music|Art|ESL|Bilingual|Flight|Solar|Wind Turbine|Car|Furniture|Jewelry|Beauty|Automotive|Transportation|Highway|Water|Geotechnical|Traffic|Drainage|Milk|Tanker|Flatbed|Refrigerated|Pastry|Grill|Breakfast|Criminal|Prosecutor|Sommelier|Barista|Bartender|Banquet|Front Desk|Retail|Hospital|Residential|Domestic|Commercial|Cosmetic|Environmental Chemist|Computational|Pediatric Medical|Ophthalmic|Orthopedic|Women|M&A|SAP|ERP|Hydraulics|Packaging|Millwright|Computer Science|Fire Sprinkler|Gear|Infant|Toddler)\b/

/** A focus that does not repeat a word of the title. */
function chooseFocus(random: Random, from: readonly string[], base: string): string | undefined {
  if (PARTICULAR.test(base)) return undefined
  const words = new Set(base.toLowerCase().split(/\W+/))
  const fresh = from.filter(
    (focus) =>
      !focus
        .toLowerCase()
        .split(/\W+/)
        .some((word) => words.has(word)),
  )
  return fresh.length === 0 ? undefined : random.pick(fresh)
}

function withFocus(random: Random, title: string, focus: string): string {
  return random.weighted([
    [`${title}, ${focus}`, 5],
    [`${title} (${focus})`, 4],
    [`${title} - ${focus}`, 3],
  ])
}

/** More people stand at the beginning of a rank than at its end; halves are only counted in the first years. */
function chooseYears(random: Random, seniority: Seniority): number {
  const [from, to] = YEARS[seniority]
  const years = from + random.next() ** 1.4 * (to - from)
  const halves = Math.round(years * 2) / 2
  return halves > 5 && random.chance(0.8) ? Math.round(halves) : halves
}
