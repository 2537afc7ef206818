import { createMemoryCache } from './cache/memory-cache.ts'
import type { Config, EmbeddingConfig } from './config.ts'
import { type Database, openDatabase } from './db/database.ts'
import { openEmbeddedPostgres } from './db/embedded-postgres.ts'
import { createHttpEmbedder } from './embedding/http-embedder.ts'
import { createLocalEmbedder } from './embedding/local-embedder.ts'
import { createResilientEmbedder } from './embedding/resilient-embedder.ts'
import type { Cache, Embedder, SpecialtyMatch } from './ports.ts'

/** Five failures in a row, then two seconds of rest; an embedder may ask for up to 30. */
const BREAKER = { failuresToOpen: 5, openMs: 2_000, longestOpenMs: 30_000 }

const ANALYZE = /* sql */ `analyze candidates, candidate_index`

/** What is outside the core, opened. */
export interface Adapters {
  readonly database: Database
  /** For queries: quick to give up. */
  readonly embedder: Embedder
  /** For candidates: batches may take their time, and their failures say nothing about queries. */
  readonly backgroundEmbedder: Embedder
  readonly embeddingCache: Cache<Float32Array> | undefined
  readonly specialtyCache: Cache<SpecialtyMatch[]> | undefined
  /** Resolves when the database takes statements. */
  readonly ready: Promise<void>
  /** Resolves, with the reason, when the database is gone for good without having been closed. */
  readonly stopped: Promise<Error>
  /** To be called after many writes: the planner must count new rows, and the embedded engine does not by itself. */
  upkeep(): Promise<void>
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
  const embedder = createEmbedder(config.embedding)
  return {
    database,
    embedder: createResilientEmbedder(embedder, {
      timeoutMs: config.timeouts.embeddingMs,
      maxConcurrent: 32,
      breaker: BREAKER,
    }),
    backgroundEmbedder: createResilientEmbedder(embedder, { timeoutMs: 30_000, maxConcurrent: 2, breaker: BREAKER }),
    embeddingCache: openCache(config.cacheTtl.embeddingMs),
    specialtyCache: openCache(config.cacheTtl.specialtyMs),
    ready: engine.ready,
    stopped: engine.stopped,
    async upkeep() {
      await database.shared(ANALYZE)
    },
    async close() {
      await database.close()
      await engine.close()
    },
  }
}

function createEmbedder(embedding: EmbeddingConfig): Embedder {
  return embedding.provider === 'local' ? createLocalEmbedder() : createHttpEmbedder(embedding)
}

function openCache<T extends {}>(ttlMs: number): Cache<T> | undefined {
  return ttlMs > 0 ? createMemoryCache<T>(ttlMs) : undefined
}
