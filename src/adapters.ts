import type { Config } from './config.ts'
import { type Database, openDatabase } from './db/database.ts'
import { openEmbeddedPostgres } from './db/embedded-postgres.ts'
import { createLocalEmbedder } from './embedding/local-embedder.ts'
import type { Embedder } from './ports.ts'

/** What is outside the core, opened. */
export interface Adapters {
  readonly database: Database
  readonly embedder: Embedder
  /** Resolves when the database takes statements. */
  readonly ready: Promise<void>
  /** Resolves, with the reason, when the database is gone for good without having been closed. */
  readonly stopped: Promise<Error>
  close(): Promise<void>
}

/** Opens what the configuration names; every choice between adapters is made here. */
export async function openAdapters(config: Config): Promise<Adapters> {
  const engine = await openEmbeddedPostgres(config.dataDir)
  const database = openDatabase({
    ...engine.connection,
    application_name: 'shortlist',
    // One session, so one connection: waiting for the engine is then seen as waiting for the pool.
    max: 1,
    idleTimeoutMillis: 0,
  })
  return {
    database,
    embedder: createLocalEmbedder(),
    ready: engine.ready,
    stopped: engine.stopped,
    async close() {
      await database.close()
      await engine.close()
    },
  }
}
