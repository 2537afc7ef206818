import type { CallOptions, LexicalSearch, SpecialtyMatch, VectorSearch } from '../ports.ts'
import { BudgetExhausted } from './degradation.ts'
import type { PreSearchSteps } from './pre-search.ts'
import type { QueryEmbedder } from './query-embedder.ts'
import type { QuerySpecialties } from './query-specialties.ts'
import type { SearchTrace } from './search-trace.ts'
import type { SpanName } from './timeline.ts'
import type { Asked, SearchRequest } from './understand.ts'

export interface StepParts {
  readonly embedder: Pick<QueryEmbedder, 'embed'>
  readonly specialties: Pick<QuerySpecialties, 'find'>
  readonly lexical: LexicalSearch
  readonly vectors: VectorSearch
  readonly timeouts: { readonly searchMs: number; readonly embeddingMs: number }
}

type StepsOfSearch = PreSearchSteps<Float32Array, SpecialtyMatch[]>
export type Steps = { readonly [Name in keyof StepsOfSearch]-?: NonNullable<StepsOfSearch[Name]> }

/** What each leg hands to the fusion. A constant: a page of ten and ten pages of one show the same people. */
const LEG_LIMIT = 200

/**
 * Whoever is shown stands so high in one leg or the other, but for one page in a hundred, which is read by itself: in
 * 500 searches of `npm run bench:search` for 20 people the lowest stood at place 63.
 */
const PLACES_A_RESULT = 3

/** A step that has less time than this is not started. */
const USEFUL_STEP_MS = 5

/**
 * The four steps of a search, each with its own time limit, measured where the work is done. The legs bring the profiles
 * of whoever is likely to be among the first `shown`.
 */
export function stepsOf(
  { embedder, specialties, lexical, vectors, timeouts }: StepParts,
  tenantId: string,
  { text, occupation, words, scope }: Asked,
  shown: number,
  trace: SearchTrace,
  limits: CallOptions,
): Steps {
  const size = { hits: LEG_LIMIT, profiles: Math.min(LEG_LIMIT, PLACES_A_RESULT * shown) }
  const step = <T>(name: SpanName, capMs: number, work: (options: CallOptions) => Promise<T>) =>
    trace.timeline.measure(name, ({ meter }) => work({ ...within(limits, capMs), meter }))
  return {
    embedding: () =>
      step('embedding', timeouts.embeddingMs, (options) =>
        embedder.embed(tenantId, text, options, (use) => trace.used('embedding', use)),
      ),
    specialty: () =>
      step('specialty', timeouts.searchMs, (options) =>
        specialties.find(tenantId, occupation, options, (use) => trace.used('specialty', use)),
      ),
    lexical: () =>
      step('lexical', timeouts.searchMs, (options) => lexical.byWords(tenantId, words, scope, size, options)),
    vector: (embedding) =>
      step('vector', timeouts.searchMs, (options) => vectors.nearest(tenantId, embedding, scope, size, options)),
  }
}

/** A search by words embeds nothing; one by meaning looks for words only when it must. */
export function stepsFor(mode: SearchRequest['mode'], { embedding, specialty, lexical, vector }: Steps): StepsOfSearch {
  if (mode === 'lexical') return { specialty, lexical }
  if (mode === 'semantic') return { embedding, specialty, vector }
  return { embedding, specialty, lexical, vector }
}

function within({ deadlineAt = Number.POSITIVE_INFINITY, signal }: CallOptions, capMs: number): CallOptions {
  const now = performance.now()
  if (deadlineAt - now < USEFUL_STEP_MS) throw new BudgetExhausted('too little time is left for the step')
  return { deadlineAt: Math.min(deadlineAt, now + capMs), signal }
}
