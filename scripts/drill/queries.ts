import { readFileSync } from 'node:fs'

interface Candidate {
  readonly title: string
  readonly location?: string
  readonly seniority?: string
  readonly skills?: readonly string[]
}

/** Asked after every phase, of every replica: words, meaning, phrases, exclusions, letters of other alphabets. */
export const FIXED_QUERIES = [
  'senior python developer',
  'registered nurse intensive care night shifts',
  'java backend engineer kafka microservices',
  '"machine learning" engineer',
  'react developer -angular',
  'C++ embedded systems',
  'accountant with tax experience in Madrid',
  'diseñadora gráfica',
  'truck driver',
  'head of marketing for a retail brand',
  'someone who keeps servers running and likes linux',
  'data scientist time series forecasting',
  'electrician industrial maintenance',
  'primary school teacher mathematics',
  'UX researcher interviews prototyping',
  'Go developer kubernetes',
  'customer support team lead, French and English',
  'civil engineer bridges -"project manager"',
  'SAP consultant finance',
  'chef pastry',
] as const

const SHAPES: readonly ((candidate: Candidate) => readonly (string | undefined)[])[] = [
  ({ title, skills = [] }) => [title, skills[0], skills[1]],
  ({ seniority, skills = [], location }) => [seniority, ...skills.slice(1, 4), location],
  ({ title, location }) => [title, location],
  ({ skills = [] }) => skills.slice(0, 4),
]

const KINDS = 200

/** What recruiters may ask, made from the sample candidates: 200 queries over and over, as a team works on a few roles. */
export function* usualQueries(): Generator<string, never> {
  const lines = readFileSync(new URL('../../data/sample-candidates.ndjson', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  const every = Math.floor(lines.length / KINDS)
  const candidates = lines.filter((_, index) => index % every === 0).map((line) => JSON.parse(line) as Candidate)
  while (true) {
    for (const [index, candidate] of candidates.entries()) {
      const words = SHAPES[index % SHAPES.length]?.(candidate).filter(Boolean) ?? []
      yield words.length > 0 ? words.join(' ') : candidate.title
    }
  }
}
