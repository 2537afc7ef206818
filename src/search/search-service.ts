import { AppError } from '../errors.ts'
import type {
  CallOptions,
  Filters,
  LegSize,
  LexicalSearch,
  Profile,
  SpecialtyDirectory,
  SpecialtyMatch,
  VectorSearch,
} from '../ports.ts'
import { answeredLegs, BudgetExhausted, type Degradation, degradationsOf, isPending } from './degradation.ts'
import { type PreSearchMode, type PreSearchSteps, SCHEDULES } from './pre-search.ts'
import type { QueryEmbedder } from './query-embedder.ts'
import type { QuerySpecialties } from './query-specialties.ts'
import type { Warning } from './query-text.ts'
import { fuse, type LegScore, lastPlaceShown, type Ranked } from './rank-fusion.ts'
import { comparable, type Reason, reasonsFor } from './reasons.ts'
import { type CacheReport, type SearchReport, SearchTrace } from './search-trace.ts'
import type { SpanName } from './timeline.ts'
import { type Asked, type SearchRequest, understand } from './understand.ts'

export interface SearchResult {
  readonly candidateId: string
  readonly rank: number
  readonly score: number
  readonly profile: Profile
  readonly scores: {
    readonly lexical: LegScore | null
    readonly semantic: LegScore | null
    readonly specialty: { readonly match: boolean; readonly boost: number }
  }
  readonly reasons: readonly Reason[]
}

export interface SearchReply {
  readonly results: readonly SearchResult[]
  readonly total: { readonly value: number; readonly relation: 'eq' | 'gte' }
  readonly specialties: readonly Pick<SpecialtyMatch, 'id' | 'name' | 'confidence'>[]
  readonly warnings: readonly Warning[]
  readonly degradations: readonly Degradation[]
  readonly cache: CacheReport
  readonly report: SearchReport
}

export interface SearchParts {
  readonly preSearchMode: PreSearchMode
  readonly embedder: Pick<QueryEmbedder, 'embed' | 'model' | 'understands'>
  readonly specialties: Pick<QuerySpecialties, 'find'>
  readonly directory: SpecialtyDirectory
  readonly lexical: LexicalSearch
  readonly vectors: VectorSearch
  readonly timeouts: { readonly searchMs: number; readonly embeddingMs: number; readonly specialtyMs: number }
  /** Hears of every search, however it ended. */
  readonly observe: (report: SearchReport) => void
}

/** What each leg hands to the fusion. A constant: a page of ten and ten pages of one show the same people. */
const LEG_LIMIT = 200

/** Every profile comes with the words, which are found while the query is still being embedded. */
function sizesFor(limit: number): { lexical: LegSize; vector: LegSize } {
  return {
    lexical: { hits: LEG_LIMIT, profiles: LEG_LIMIT },
    vector: { hits: LEG_LIMIT, profiles: Math.min(LEG_LIMIT, lastPlaceShown(limit)) },
  }
}

/** A step that has less time than this is not started. */
const USEFUL_STEP_MS = 5

type StepsOfSearch = PreSearchSteps<Float32Array, SpecialtyMatch[]>
type Steps = { readonly [Name in keyof StepsOfSearch]-?: NonNullable<StepsOfSearch[Name]> }

/** The story of one search, top to bottom. */
export class SearchService {
  readonly #parts: SearchParts

  constructor(parts: SearchParts) {
    this.#parts = parts
  }

  async search(tenantId: string, request: SearchRequest, signal?: AbortSignal): Promise<SearchReply> {
    const trace = new SearchTrace(this.#parts.preSearchMode, this.#parts.embedder.model)
    try {
      return await this.#answer(tenantId, request, signal, trace)
    } catch (error) {
      trace.failed(error)
      throw error
    } finally {
      this.#parts.observe(trace.report())
    }
  }

  async #answer(
    tenantId: string,
    request: SearchRequest,
    signal: AbortSignal | undefined,
    trace: SearchTrace,
  ): Promise<SearchReply> {
    const limits = { deadlineAt: performance.now() + this.#parts.timeouts.searchMs, signal }
    const asked = understand(request, this.#parts.embedder)
    await this.#refuseUnknownSpecialties(request.filters, limits)

    const steps = this.#stepsOf(tenantId, asked, sizesFor(request.limit), trace, limits)
    const execute = SCHEDULES[this.#parts.preSearchMode]
    let outcomes = await execute(stepsFor(request.mode, steps))
    if (request.mode === 'semantic' && (outcomes.vector.status === 'rejected' || isPending(outcomes.vector))) {
      // Nobody can be found by meaning: better by words than not at all.
      const [lexical] = await Promise.allSettled([steps.lexical()])
      outcomes = { ...outcomes, lexical }
    }
    signal?.throwIfAborted()

    const legs = answeredLegs(outcomes)
    trace.degraded(degradationsOf(outcomes))
    if (!request.allowPartial) refusePartial(trace.degradations)
    const matches = outcomes.specialty.status === 'fulfilled' ? outcomes.specialty.value : []
    const ranked = await trace.timeline.measure('fuse', () =>
      fuse(legs.lexical, legs.vector, matches, asked.words.length),
    )
    trace.counted({ lexical: legs.lexical.hits.length, semantic: legs.vector.hits.length, fused: ranked.length })

    const askedWords = comparable(asked.words.map(({ word }) => word))
    return {
      results: ranked.slice(0, request.limit).map((one, index) => toResult(one, index + 1, askedWords)),
      total: { value: ranked.length, relation: legs.lexical.cut || legs.vector.cut ? 'gte' : 'eq' },
      specialties: matches.map(({ id, name, confidence }) => ({ id, name, confidence })),
      warnings: asked.warnings,
      degradations: trace.degradations,
      cache: trace.cache,
      report: trace.report(),
    }
  }

  /** The four steps of a search, each with its own time limit, measured where the work is done. */
  #stepsOf(
    tenantId: string,
    { text, words, scope }: Asked,
    sizes: ReturnType<typeof sizesFor>,
    trace: SearchTrace,
    limits: CallOptions,
  ): Steps {
    const { embedder, specialties, lexical, vectors, timeouts } = this.#parts
    const step = <T>(name: SpanName, capMs: number, work: (options: CallOptions) => Promise<T>) =>
      trace.timeline.measure(name, ({ meter }) => work({ ...within(limits, capMs), meter }))
    return {
      embedding: () =>
        step('embedding', timeouts.embeddingMs, (options) =>
          embedder.embed(tenantId, text, options, (use) => trace.used('embedding', use)),
        ),
      specialty: () =>
        step('specialty', timeouts.searchMs, (options) =>
          specialties.find(tenantId, text, options, (use) => trace.used('specialty', use)),
        ),
      lexical: () =>
        step('lexical', timeouts.searchMs, (options) =>
          lexical.byWords(tenantId, words, scope, sizes.lexical, options),
        ),
      vector: (embedding) =>
        step('vector', timeouts.searchMs, (options) =>
          vectors.nearest(tenantId, embedding, scope, sizes.vector, options),
        ),
    }
  }

  async #refuseUnknownSpecialties({ specialties = [] }: Filters, options: CallOptions): Promise<void> {
    const unknown = await this.#parts.directory.unknownIds(specialties, options)
    if (unknown.length === 0) return
    throw new AppError('validation_failed', 'the search is not valid', {
      faults: unknown.map((id) => ({
        pointer: `/filters/specialties/${specialties.indexOf(id)}`,
        code: 'unknown_value',
        detail: 'no specialty has this id; GET /v1/specialties finds ids by words',
      })),
    })
  }
}

/** A search by words embeds nothing; one by meaning looks for words only when it must. */
function stepsFor(mode: SearchRequest['mode'], { embedding, specialty, lexical, vector }: Steps): StepsOfSearch {
  if (mode === 'lexical') return { specialty, lexical }
  if (mode === 'semantic') return { embedding, specialty, vector }
  return { embedding, specialty, lexical, vector }
}

function within({ deadlineAt = Number.POSITIVE_INFINITY, signal }: CallOptions, capMs: number): CallOptions {
  const now = performance.now()
  if (deadlineAt - now < USEFUL_STEP_MS) throw new BudgetExhausted('too little time is left for the step')
  return { deadlineAt: Math.min(deadlineAt, now + capMs), signal }
}

function refusePartial(degradations: readonly Degradation[]): void {
  if (degradations.length === 0) return
  const parts = degradations.map(({ component, reason }) => `${component} (${reason})`).join(', ')
  throw new AppError('degraded_rejected', `a part of the answer is missing: ${parts}`)
}

function toResult(ranked: Ranked, rank: number, askedWords: ReadonlySet<string>): SearchResult {
  const { candidateId, score, lexical, semantic, boost } = ranked
  const profile = ranked.profile?.()
  if (!profile) throw new Error('a person is shown whose profile was not asked for')
  return {
    candidateId,
    rank,
    score: toSixDecimals(score),
    profile,
    scores: {
      lexical: lexical && { ...lexical, score: toSixDecimals(lexical.score) },
      semantic: semantic && { ...semantic, score: toSixDecimals(semantic.score) },
      specialty: { match: boost > 0, boost: toSixDecimals(boost) },
    },
    reasons: reasonsFor(ranked, profile, askedWords),
  }
}

/** For people and logs: the order was settled before. */
function toSixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
