import { AppError } from '../errors.ts'
import { type Database, openDatabase } from './database.ts'
import { ensureVectorIndex } from './vector-index.ts'

const OLDEST_POSTGRES = 150_000
const OLDEST_PGVECTOR = [0, 8]

/** How long after its `statement_timeout` a server and the way to it may take to say so. */
const GRACE_MS = 1000

/** As long as a healthy one never needs, also far away; but shorter than a search, so that the search can say why. */
const connectMsFor = (searchMs: number) => Math.min(1000, searchMs / 2)

const VERSIONS = /* sql */ `
  select current_setting('server_version_num')::int as postgres, current_setting('server_version') as "postgresName",
         (select coalesce(installed_version, default_version) from pg_available_extensions where name = 'vector') as pgvector`

interface Versions {
  readonly postgres: number
  readonly postgresName: string
  readonly pgvector: string | null
}

export interface ExternalPostgresOptions {
  readonly url: string
  readonly poolMax: number
  /** So many connections are open before the first search. */
  readonly poolMin: number
  /** The longest that a search may take. */
  readonly searchMs: number
}

export interface ExternalPostgres {
  readonly database: Database
  /** One more connection, for asking how the server is while all others are in use. */
  readonly pulse: Database
  /** Resolves when the server is one that can serve us and the least number of connections is open; may be called again. */
  connect(): Promise<void>
  /** Gives many vectors the index they need; takes its time, in which everything goes on. */
  indexVectors(): Promise<void>
  close(): Promise<void>
}

/** A Postgres server by its URL (TLS as the URL's `sslmode` says); nothing is sent before `connect`. */
export function openExternalPostgres({ url, poolMax, poolMin, searchMs }: ExternalPostgresOptions): ExternalPostgres {
  const limits = { graceMs: GRACE_MS, connectMs: connectMsFor(searchMs) }
  const connection = {
    connectionString: url,
    application_name: 'shortlist',
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  }
  const database = openDatabase(
    { ...connection, max: poolMax, min: poolMin, idleTimeoutMillis: 30_000, maxLifetimeSeconds: 1800 },
    limits,
  )
  const pulse = openDatabase({ ...connection, max: 1, idleTimeoutMillis: 0 }, limits)
  return {
    database,
    pulse,
    async connect() {
      const [versions] = await pulse.shared<Versions>(VERSIONS)
      if (versions) refuseOld(versions)
      await database.warmUp(poolMin)
    },
    indexVectors: () => ensureVectorIndex(url),
    async close() {
      await Promise.all([database.close(), pulse.close()])
    },
  }
}

function refuseOld({ postgres, postgresName, pgvector }: Versions): void {
  if (postgres < OLDEST_POSTGRES) {
    throw new AppError('conflict', `PostgreSQL 15 or newer is needed; DATABASE_URL leads to ${postgresName}`)
  }
  if (pgvector === null) throw new AppError('conflict', 'the server of DATABASE_URL does not have pgvector')
  const [major = 0, minor = 0] = pgvector.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_PGVECTOR
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new AppError('conflict', `pgvector 0.8 or newer is needed; the server of DATABASE_URL has ${pgvector}`)
  }
}
