import { readFile } from 'node:fs/promises'
import { pick, seededRandom } from './statistics.ts'

const SAMPLE = new URL('../../data/sample-candidates.ndjson', import.meta.url)
const SEED = 20

interface Candidate {
  readonly title: string
  readonly skills: readonly string[]
  readonly location: string
}

/** What a recruiter types, from what the sample's candidates say of themselves; the place is another's. */
const PATTERNS: readonly ((title: string, skills: () => string, place: string) => string)[] = [
  (title, skill) => `${title} ${skill()}`,
  (title, skill) => `${title} with ${skill()} and ${skill()}`,
  (title, skill, place) => `${title} ${skill()} ${skill()} ${place}`,
  (title, _skill, place) => `${title} in ${place}`,
  (_title, skill, place) => `${skill()} ${skill()} ${skill()} in ${place}`,
]

/** So many queries, all different, the same in every run. */
export async function makeQueries(count: number): Promise<string[]> {
  const candidates = (await readFile(SAMPLE, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Partial<Candidate>)
    .filter((candidate): candidate is Candidate => isTelling(candidate))
  const random = seededRandom(SEED)
  const queries = new Set<string>()
  while (queries.size < count) {
    const { title, skills } = pick(candidates, random)
    const pattern = pick(PATTERNS, random)
    queries.add(pattern(title.toLowerCase(), inTurn(skills, random), pick(candidates, random).location))
  }
  return [...queries]
}

function isTelling({ title, skills = [], location }: Partial<Candidate>): boolean {
  return title !== undefined && skills.length > 2 && location !== undefined
}

/** One after another, from anywhere: the first ones are all different. */
function inTurn(values: readonly string[], random: () => number): () => string {
  let next = Math.floor(random() * values.length)
  return () => {
    next += 1
    return values[next % values.length] ?? ''
  }
}
