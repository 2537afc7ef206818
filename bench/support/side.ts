import { startProgram } from '../../test/support/program.ts'
import { openDelayProxy } from './delay-proxy.ts'
import { createRoundTripLog, type RoundTrip } from './round-trips.ts'
import { type Answer, ask, type Expected } from './searching.ts'

export interface SideOptions {
  readonly databaseUrl: string
  /** What the way to the database adds in each direction. */
  readonly oneWayMs: number
  readonly env: Record<string, string>
}

export interface ObservedAnswer extends Answer {
  /** To the database, while the search ran; none are seen where the way adds nothing. */
  readonly trips: readonly RoundTrip[]
}

/** The built program, with a way to the database of its own. */
export interface Side {
  /** The database at the end of that way. */
  readonly databaseUrl: string
  search(query: string, expected?: Expected): Promise<ObservedAnswer>
  close(): Promise<void>
}

/** So long that a machine which is busy with other things makes the bench slow, but not a search degraded. */
const PATIENCE = { EMBEDDING_TIMEOUT_MS: '4000', SPECIALTY_TIMEOUT_MS: '4000', SEARCH_TIMEOUT_MS: '9000' }

export async function startSide({ databaseUrl, oneWayMs, env }: SideOptions): Promise<Side> {
  const log = createRoundTripLog()
  const url = new URL(databaseUrl)
  const target = { host: url.hostname, port: Number(url.port || 5432) }
  const link = oneWayMs > 0 ? await openDelayProxy({ target, oneWayMs, watch: log }) : undefined
  if (link) url.host = `127.0.0.1:${link.port}`
  try {
    const program = await startProgram({ DATABASE_URL: url.href, ...PATIENCE, ...env })
    return {
      databaseUrl: url.href,
      async search(query, expected) {
        log.take()
        const answer = await ask(program.url, query, expected)
        return { ...answer, trips: log.take() }
      },
      async close() {
        await program.stop('SIGINT')
        link?.close()
      },
    }
  } catch (error) {
    link?.close()
    throw error
  }
}
