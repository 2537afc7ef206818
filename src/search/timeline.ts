import { AppError } from '../errors.ts'
import type { Meter, Source } from '../ports.ts'
import { calculateParallelSavings, type ParallelSavings } from './parallel-savings.ts'
import type { PreSearchMode } from './pre-search.ts'

export type SpanName =
  | 'similar'
  | 'embedding'
  | 'specialty'
  | 'lexical'
  | 'vector'
  | 'fuse'
  | 'traits'
  | 'hydrate'
  | 'highlight'
type SpanOutcome = 'ok' | 'timeout' | 'error' | 'aborted'

/** A part of a request: relative to its start, milliseconds. */
export interface Span {
  readonly name: SpanName
  readonly startMs: number
  readonly durationMs: number
  /** Of it, waiting for a connection, a slot or another's flight. */
  readonly waitMs: number
  /** Of it, work, as the adapter that did it measured it. */
  readonly serviceMs: number
  readonly source: Source
  readonly outcome: SpanOutcome
}

export interface Timings {
  readonly totalMs: number
  readonly preSearchMs: number
  readonly embeddingMs: number
  readonly specialtyMs: number
  readonly lexicalMs: number
  readonly vectorMs: number
  readonly rankingMs: number
  readonly hydrateMs: number
  readonly parallelSavingsMs: number
}

/** Steps that the schedule can run at the same time. */
const SCHEDULED: ReadonlySet<SpanName> = new Set(['embedding', 'specialty', 'lexical', 'vector'])

/** Answers of these sources cost no work of this request's own. */
const NOT_OWN_WORK: ReadonlySet<Source> = new Set(['memory', 'redis', 'coalesced'])

/** Records the spans of one request: the one place that the reply, its header, the metrics and the log read. */
export class Timeline {
  readonly #startedAt = performance.now()
  readonly #mode: PreSearchMode
  readonly #spans: Span[] = []

  constructor(mode: PreSearchMode) {
    this.#mode = mode
  }

  get spans(): readonly Span[] {
    return this.#spans
  }

  /** Runs `work` and records it, however it ends; what waits and works for it tells the meter. */
  async measure<T>(name: SpanName, work: (measured: { readonly meter: Meter }) => T | Promise<T>): Promise<T> {
    const startedAt = performance.now()
    const meter = new SpanMeter()
    let outcome: SpanOutcome = 'ok'
    try {
      return await work({ meter })
    } catch (error) {
      outcome = outcomeOf(error)
      throw outcome === 'timeout' && !meter.hasHeard ? keptWaiting(error) : error
    } finally {
      const endedAt = performance.now()
      const startMs = startedAt - this.#startedAt
      this.#spans.push({ name, startMs, durationMs: endedAt - startedAt, ...meter.read(), outcome })
    }
  }

  /** The figures of the reply. A step that did not run has 0. */
  timings(): Timings {
    const durationOf = (name: SpanName) => this.#spans.find((span) => span.name === name)?.durationMs ?? 0
    return {
      totalMs: performance.now() - this.#startedAt,
      preSearchMs: lengthOf(this.#spans.filter(({ name }) => name === 'embedding' || name === 'specialty')),
      embeddingMs: durationOf('embedding'),
      specialtyMs: durationOf('specialty'),
      lexicalMs: durationOf('lexical'),
      vectorMs: durationOf('vector'),
      rankingMs: durationOf('fuse'),
      hydrateMs: durationOf('hydrate'),
      parallelSavingsMs: this.savings().parallelSavingsMs,
    }
  }

  /** Over the steps of this request that did work of their own, whether or not it succeeded. */
  savings(): ParallelSavings {
    const own = this.#spans.filter(({ name, source }) => SCHEDULED.has(name) && !NOT_OWN_WORK.has(source))
    return calculateParallelSavings(own, this.#mode)
  }
}

class SpanMeter implements Meter {
  #hasHeard = false
  #waitMs = 0
  #serviceMs = 0
  #source: Source = 'local'

  /** Whether anybody has begun to work, or shares another's work. */
  get hasHeard(): boolean {
    return this.#hasHeard
  }

  waited(durationMs: number): void {
    this.#hasHeard = true
    this.#waitMs += durationMs
  }

  served(durationMs: number, source: Source): void {
    this.#hasHeard = true
    this.#serviceMs += durationMs
    this.#source = source
  }

  read() {
    return { waitMs: this.#waitMs, serviceMs: this.#serviceMs, source: this.#source }
  }
}

/** From the start of the first to the end of the last. */
function lengthOf(spans: readonly Span[]): number {
  if (spans.length === 0) return 0
  const start = Math.min(...spans.map(({ startMs }) => startMs))
  return Math.max(...spans.map(({ startMs, durationMs }) => startMs + durationMs)) - start
}

function outcomeOf(error: unknown): SpanOutcome {
  const { code, reason, name } = error as { code?: unknown; reason?: unknown; name?: unknown }
  if (code === 'deadline_exceeded' || reason === 'timeout') return 'timeout'
  return code === 'client_closed' || name === 'AbortError' ? 'aborted' : 'error'
}

/** Whose time ran out before anybody began to work on it stood in a queue until then. */
function keptWaiting(cause: unknown): AppError {
  return new AppError('overloaded', 'nobody was free to answer in time', { cause })
}
