import type { Random } from '../random.ts'
import { entries } from './occupation.ts'
import type { Duties, Person } from './person.ts'
import { startYear, WRITTEN_IN } from './resume-opening.ts'
import type { Duty } from './rewording.ts'
import { fill, upperFirst } from './wording.ts'

interface Job {
  readonly from: number
  /** Undefined for the present job. */
  readonly to: number | undefined
  readonly employer: string
}

const FOR_THE_EXPERIENCED =
  /\b(?:supervise|direct|hire|train|coach|manage|lead|oversee|recruit|approve|assign|teach|authorize|advise|managers|board|budgets?)\b/

/** Work for a number of places in a résumé: more of what was written by hand, nothing above the person's rank. */
function chooseDuties(random: Random, person: Person, count: number): Duty[] {
  const isNew = person.position.years < 3
  const open = (duties: readonly Duty[]) => duties.filter((duty) => !(isNew && FOR_THE_EXPERIENCED.test(duty.present)))
  const { own, onet }: Duties = { own: open(person.duties.own), onet: open(person.duties.onet) }
  const ownShare = own.length === 0 ? 0 : person.occupation.id.startsWith('15-') ? 0.8 : 0.6
  const ownCount = Array.from({ length: count }, () => random.chance(ownShare)).filter(Boolean).length
  const chosen = [...random.sample(own, ownCount), ...random.sample(onet, count - Math.min(ownCount, own.length))]
  return random.sample(chosen, chosen.length)
}

/** Achievements with their numbers filled in; those that take years only for people who have them. */
export function chooseWins(random: Random, person: Person, count: number): string[] {
  const { years } = person.position
  if (years < 3) return []
  const fitting = entries(person.occupation.wins, person.country.region).filter((win) => {
    if (years < 12 && /\b(?:years|months running|miles|kilometers|seasons)\b/.test(win)) return false
    return (
      years >= 5 ||
      !/\b(?:led|mentored|trained|supervised|taught|\w+ed \{\d+-\d+\} (?:engineers|colleagues))\b/.test(win)
    )
  })
  return random.sample(fitting, count).map((win) => fill(random, win, person.country.currency))
}

/** The present job first, then up to two earlier ones that reach back to the person's first year. */
function chooseJobs(random: Random, person: Person): Job[] {
  const first = startYear(person)
  const employers = random.sample(entries(person.occupation.employers, person.country.region), 3)
  const count = Math.min(employers.length, person.position.years < 3 ? 1 : person.position.years < 9 ? 2 : 3)
  const jobs: Job[] = []
  let to: number | undefined
  for (const [index, employer] of employers.slice(0, count).entries()) {
    const end = to ?? WRITTEN_IN
    const share = Math.max(1, Math.floor((end - first) / (count - index)))
    const from =
      index === count - 1 ? first : Math.max(first + 1, end - random.between(Math.ceil(share / 2), share + 1))
    if (from >= end && index > 0) break
    jobs.push({ from, to, employer: fill(random, employer, person.country.currency) })
    to = from
  }
  return jobs
}

type Line = (job: Job, first: Duty, second: Duty) => string

const PRESENT_PROSE: readonly Line[] = [
  ({ from, employer }, a, b) =>
    `At ${employer}, where I have worked since ${from}, I ${a.present}. I also ${b.present}.`,
  ({ from, employer }, a, b) =>
    `Since ${from} I have been with ${employer}. I ${a.present}; on other days I ${b.present}.`,
  ({ from, employer }, a, b) =>
    `My present employer is ${employer} (since ${from}). There I ${a.present}. Another part of the job is ${b.gerund}.`,
  ({ employer }, a, b) => `Currently I work for ${employer}. The job means ${a.gerund}; it also means ${b.gerund}.`,
  ({ employer }, a, b) => `Most of my week at ${employer} goes into ${a.gerund}. The rest is ${b.gerund}.`,
  ({ from, employer }, a, b) => `${from} to today: ${employer}. I ${a.present}, and I ${b.present}.`,
  ({ from, employer }, a, b) =>
    `I joined ${employer} in ${from}. Since then I have been ${a.gerund}. My tasks also include ${b.gerund}.`,
  ({ employer }, a, b) =>
    `In my current post with ${employer} I am responsible for ${a.gerund}. Besides, I ${b.present}.`,
]

const PAST_PROSE: readonly Line[] = [
  ({ from, to, employer }, a, b) =>
    `From ${from} to ${to} I worked for ${employer}, where I ${a.past}. I also ${b.past}.`,
  ({ from, to, employer }, a, b) =>
    `My post before that (${from}-${to}) was with ${employer}: ${a.gerund}, and ${b.gerund}.`,
  ({ to, employer }, a, b) =>
    `Until ${to} I was with ${employer} and ${a.past}. What I liked most there was ${b.gerund}.`,
  ({ from, employer }, a) => `Earlier, at ${employer} (from ${from}), I ${a.past}.`,
  ({ from, to, employer }, a) => `Before that came ${employer}, ${from} to ${to}. There I ${a.past}.`,
  ({ from, to, employer }, a) => `Between ${from} and ${to}, at ${employer}, I ${a.past}.`,
  ({ from, employer }, a, b) =>
    `In ${from} I had started with ${employer}, ${a.gerund}. Little by little I also ${b.past}.`,
]

/** Layouts of notes: the present job and the earlier ones in the same hand. */
const NOTES: readonly (readonly [present: Line, past: Line])[] = [
  [
    ({ from, employer }, a, b) => `${from}-present, ${employer}\n- ${upperFirst(a.past)}\n- ${upperFirst(b.past)}`,
    ({ from, to, employer }, a, b) => `${from}-${to}, ${employer}\n- ${upperFirst(a.past)}\n- ${upperFirst(b.past)}`,
  ],
  [
    ({ from, employer }, a, b) => `${upperFirst(employer)} (${from} to date): ${a.gerund}; ${b.gerund}.`,
    ({ from, to, employer }, a, b) => `${upperFirst(employer)} (${from} to ${to}): ${a.gerund}; ${b.gerund}.`,
  ],
  [
    ({ from, employer }, a, b) => `Since ${from} | ${employer}\n* ${upperFirst(a.gerund)}.\n* ${upperFirst(b.gerund)}.`,
    ({ from, to, employer }, a) => `${from}-${to} | ${employer}\n* ${upperFirst(a.gerund)}.`,
  ],
  [
    ({ from, employer }, a, b) =>
      `Current position: ${employer}, since ${from}. ${upperFirst(a.past)}. ${upperFirst(b.past)}.`,
    ({ from, to, employer }, a) => `Previously: ${employer}, ${from}-${to}. ${upperFirst(a.past)}.`,
  ],
  [
    ({ from, employer }, a, b) => `${upperFirst(employer)}, ${from}-now. Duties: ${a.gerund}; ${b.gerund}.`,
    ({ from, to, employer }, a, b) => `${upperFirst(employer)}, ${from}-${to}. Duties: ${a.gerund}; ${b.gerund}.`,
  ],
]

const TRAINING: readonly ((first: Duty, second: Duty) => string)[] = [
  (a, b) => `During my training I ${a.past}. I also ${b.past}.`,
  (a, b) => `In my placements I ${a.past}, and for some weeks I ${b.past}.`,
  (a, b) => `Placements: ${a.gerund}; ${b.gerund}.`,
  (a, b) => `While still learning I ${a.past}. Later I ${b.past}.`,
  (a, b) => `What I have practised so far: ${a.gerund}, and ${b.gerund}.`,
  (a, b) => `Practical terms: ${a.gerund}; ${b.gerund}.`,
  (a, b) => `As a trainee I ${a.past}; under supervision I ${b.past}.`,
]

/** One form per job, the present one first. Notes keep one layout, prose never repeats a sentence. */
function chooseForms(random: Random, count: number, asNotes: boolean): Line[] {
  const [present, past] = random.pick(NOTES)
  if (asNotes) return [present, ...Array.from({ length: count - 1 }, () => past)]
  return [random.pick(PRESENT_PROSE), ...random.sample(PAST_PROSE, count - 1)]
}

/** The paragraph about two duties, or none where the occupation has no more to tell. */
function tell(duties: readonly Duty[], line: ((first: Duty, second: Duty) => string) | undefined): string[] {
  const [first, second] = duties
  return line === undefined || first === undefined || second === undefined ? [] : [line(first, second)]
}

/** One paragraph per job, as sentences or as notes; newcomers tell of their training instead of earlier jobs. */
export function describeJobs(random: Random, person: Person, asNotes: boolean): string[] {
  const jobs = chooseJobs(random, person)
  const duties = chooseDuties(random, person, jobs.length * 2 + 2)
  const forms = chooseForms(random, jobs.length, asNotes)
  const paragraphs = jobs.flatMap((job, index) => {
    const form = forms[index]
    return tell(duties.slice(index * 2), form && ((first, second) => form(job, first, second)))
  })
  return jobs.length > 1 ? paragraphs : [...paragraphs, ...tell(duties.slice(2), random.pick(TRAINING))]
}
