import { AppError, type ErrorCode } from '../errors.ts'
import type { Degradation } from './degradation.ts'
import type { PreSearchMode } from './pre-search.ts'
import type { CacheUse } from './shared-lookup.ts'
import { type Span, Timeline, type Timings } from './timeline.ts'

/** How each layer answered. Whole results are not cached yet. */
export interface CacheReport {
  readonly result: 'off'
  readonly embedding: CacheUse
  readonly specialty: CacheUse
}

/** All that is known of a finished search, without a word of its text: the reply, the metrics and the log show this. */
export interface SearchReport {
  readonly mode: PreSearchMode
  readonly outcome: 'ok' | 'degraded' | 'refused' | 'client_closed' | 'failed'
  readonly timings: Timings
  /** What the steps were served for, added up; see `calculateParallelSavings`. */
  readonly sumMs: number
  readonly spans: readonly Span[]
  readonly cache: CacheReport
  readonly degradations: readonly Degradation[]
  readonly counts: { readonly lexical: number; readonly semantic: number; readonly fused: number }
  readonly versions: { readonly embedding: string; readonly ranking: string }
}

/** Searches that ended without a reply and without a fault of the service. */
const NOT_OUR_FAILURES: Partial<Record<ErrorCode, 'refused' | 'client_closed'>> = {
  validation_failed: 'refused',
  not_implemented: 'refused',
  not_found: 'refused',
  cursor_expired: 'refused',
  degraded_rejected: 'refused',
  client_closed: 'client_closed',
}

/** Changes when the same legs would be ranked differently. */
const RANKING_VERSION = '4'

/** Collects what happens to one search. */
export class SearchTrace {
  readonly timeline: Timeline
  readonly #mode: PreSearchMode
  readonly #model: string
  #cache: CacheReport = { result: 'off', embedding: 'unused', specialty: 'unused' }
  #degradations: readonly Degradation[] = []
  #counts = { lexical: 0, semantic: 0, fused: 0 }
  #failure: 'refused' | 'client_closed' | 'failed' | undefined

  constructor(mode: PreSearchMode, model: string) {
    this.timeline = new Timeline(mode)
    this.#mode = mode
    this.#model = model
  }

  get cache(): CacheReport {
    return this.#cache
  }

  get degradations(): readonly Degradation[] {
    return this.#degradations
  }

  used(lookup: 'embedding' | 'specialty', use: CacheUse): void {
    this.#cache = { ...this.#cache, [lookup]: use }
  }

  degraded(degradations: readonly Degradation[]): void {
    this.#degradations = degradations
  }

  counted(counts: { lexical: number; semantic: number; fused: number }): void {
    this.#counts = counts
  }

  failed(error: unknown): void {
    this.#failure = (error instanceof AppError && NOT_OUR_FAILURES[error.code]) || 'failed'
  }

  report(): SearchReport {
    return {
      mode: this.#mode,
      outcome: this.#failure ?? (this.#degradations.length > 0 ? 'degraded' : 'ok'),
      timings: this.timeline.timings(),
      sumMs: this.timeline.savings().sumMs,
      spans: this.timeline.spans,
      cache: this.#cache,
      degradations: this.#degradations,
      counts: this.#counts,
      versions: { embedding: this.#model, ranking: RANKING_VERSION },
    }
  }
}
