import type { Database } from './database.ts'

const EVERY_MS = 500
/** An answer older than this says nothing about now. */
const FRESH_MS = 1000
const COUNT_LIMIT = 1000

/** Both counts read the partial index of what waits, and stop at the limit. */
const PING = /* sql */ `
  select current_setting('server_version') as "serverVersion",
         (select extversion from pg_extension where extname = 'vector') as "pgvectorVersion",
         (select count(*)::int from (select 1 from candidates
           where embedding_model is null and embedding_failures < 3 limit ${COUNT_LIMIT + 1}) p) as pending,
         (select count(*)::int from (select 1 from candidates
           where embedding_model is null and embedding_failures >= 3 limit ${COUNT_LIMIT + 1}) f) as failed`

interface Answer {
  readonly serverVersion: string
  readonly pgvectorVersion: string
  readonly pending: number
  readonly failed: number
}

interface Watched {
  readonly kind: 'embedded' | 'external'
  /** The pool that searches use. */
  readonly database: Pick<Database, 'pool'>
  /** Asked through: has a connection free also when all of the pool are in use. */
  readonly pulse: Pick<Database, 'shared'>
}

/** Asks the database twice a second how it is, so that health checks need not. */
export class StatusMonitor {
  readonly #watched: Watched
  #answer: Answer | undefined
  #answeredAt = Number.NEGATIVE_INFINITY
  #timer: NodeJS.Timeout | undefined
  #stopped = false

  constructor(watched: Watched) {
    this.#watched = watched
  }

  /** Resolves after the first answer. */
  async start(): Promise<void> {
    await this.#ping()
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  report() {
    const { kind, database } = this.#watched
    const pool = database.pool()
    const isFresh = performance.now() - this.#answeredAt < FRESH_MS
    if (!this.#answer || !isFresh) return { database: { status: 'down', kind, pool } as const }
    const { serverVersion, pgvectorVersion, pending, failed } = this.#answer
    const value = Math.min(pending, COUNT_LIMIT)
    return {
      database: { status: 'ok', kind, serverVersion, pgvectorVersion, pool } as const,
      ingest: {
        pendingEmbeddings: { value, relation: pending > COUNT_LIMIT ? 'gte' : 'eq' },
        failedEmbeddings: failed,
      },
    }
  }

  async #ping(): Promise<void> {
    try {
      const [answer] = await this.#watched.pulse.shared<Answer>(PING, [], { deadlineAt: performance.now() + FRESH_MS })
      this.#answer = answer
      this.#answeredAt = performance.now()
    } catch {
      // Said by the report: the last answer grows old.
    }
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#ping(), EVERY_MS).unref()
  }
}
