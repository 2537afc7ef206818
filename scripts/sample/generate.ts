import { createRandom, type Random } from '../random.ts'
import { type Candidate, choosePerson, type Trade, toCandidate } from './candidate.ts'
import { DUTIES } from './duties.ts'
import { entries } from './occupation.ts'
import { OCCUPATIONS } from './occupations.ts'
import type { Person } from './person.ts'
import { writeResume } from './resume.ts'
import { firstWords, inflectMarked, reword } from './rewording.ts'
import { createRunIndex } from './shared-runs.ts'
import { toolsOf } from './tools.ts'

const SEED = 20_250_217
const TOTAL = 3000
const MAX_ATTEMPTS = 60
/** Below the half that a reader would notice, so that a small change of the rules still passes. */
const MAX_SHARED = 0.42
const MIN_WORDS = 82
const MAX_WORDS = 240

/** The rows of a tab-separated text without its header. */
const rows = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))

export function readTrades(specialtiesTsv: string, tasksTsv: string): Trade[] {
  const skills = new Map(rows(specialtiesTsv).map(([id = '', , , list = '']) => [id, list.split('|')]))
  const headVerbs = firstWords(rows(tasksTsv).map(([, task = '']) => task))
  const tasks = new Map<string, string[]>()
  for (const [id = '', task = ''] of rows(tasksTsv)) tasks.set(id, [...(tasks.get(id) ?? []), task])
  return OCCUPATIONS.map((occupation) => {
    const onetSkills = skills.get(occupation.id)
    if (onetSkills === undefined) throw new Error(`${occupation.id} is not an occupation of the taxonomy`)
    const onet = (tasks.get(occupation.id) ?? []).flatMap((task) => reword(task, headVerbs) ?? [])
    const own = entries(DUTIES[occupation.id], 'us').map(inflectMarked)
    return { occupation, duties: { own, onet }, tools: toolsOf(occupation.id, onetSkills) }
  })
}

/** As many places as candidates, shared out by weight and shuffled. */
function shareOut(random: Random, trades: readonly Trade[]): Trade[] {
  const weights = trades.reduce((sum, { occupation }) => sum + occupation.people, 0)
  const places = trades.flatMap((trade) =>
    Array.from({ length: Math.round((trade.occupation.people / weights) * TOTAL) }, () => trade),
  )
  return random.sample(places, places.length)
}

function writeFreshResume(random: Random, person: Person, index: ReturnType<typeof createRunIndex>): string {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const resume = writeResume(random, person)
    const words = resume.split(/\s+/).length
    if (words >= MIN_WORDS && words <= MAX_WORDS && index.addIfFresh(resume, MAX_SHARED)) return resume
  }
  throw new Error(`no fresh résumé for ${person.position.title} after ${MAX_ATTEMPTS} attempts`)
}

/** The whole sample as newline-delimited JSON: the same bytes for the same taxonomy. */
export function generateSample(specialtiesTsv: string, tasksTsv: string): string {
  const random = createRandom(SEED)
  const index = createRunIndex()
  const candidates: Candidate[] = []
  for (const trade of shareOut(random, readTrades(specialtiesTsv, tasksTsv))) {
    const { name, person } = choosePerson(random, trade)
    const resume = writeFreshResume(random, person, index)
    const id = `sample-${String(candidates.length + 1).padStart(4, '0')}`
    candidates.push(toCandidate(random, id, name, person, resume))
  }
  return `${candidates.map((candidate) => JSON.stringify(candidate)).join('\n')}\n`
}
