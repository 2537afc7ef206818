import { readFile } from 'node:fs/promises'
import { createRandom, type Random } from '../../scripts/random.ts'

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
  const random = createRandom(SEED)
  const queries = new Set<string>()
  while (queries.size < count) {
    const { title, skills } = random.pick(candidates)
    const pattern = random.pick(PATTERNS)
    queries.add(pattern(title.toLowerCase(), inTurn(skills, random), random.pick(candidates).location))
  }
  return [...queries]
}

function isTelling({ title, skills = [], location }: Partial<Candidate>): boolean {
  return title !== undefined && skills.length > 2 && location !== undefined
}

/** One after another, from anywhere: the first ones are all different. */
function inTurn(values: readonly string[], random: Random): () => string {
  let next = random.between(0, values.length - 1)
  return () => {
    next += 1
    return values[next % values.length] ?? ''
  }
}
