import { type Codec, createVectorCodec, specialtyCodec } from './cache/codecs.ts'
import { createMemoryCache } from './cache/memory-cache.ts'
import { createRedisCache } from './cache/redis-cache.ts'
import { openRedis, type RedisConnection } from './cache/redis-connection.ts'
import { createTieredCache } from './cache/tiered-cache.ts'
import type { Config, DatabaseConfig, EmbeddingConfig } from './config.ts'
import { type Database, openDatabase } from './db/database.ts'
import { openEmbeddedPostgres } from './db/embedded-postgres.ts'
import { openExternalPostgres } from './db/external-postgres.ts'
import { createHttpEmbedder } from './embedding/http-embedder.ts'
import { createLocalEmbedder } from './embedding/local-embedder.ts'
import { createResilientEmbedder } from './embedding/resilient-embedder.ts'
import type { Cache, CacheLayer, CacheOutcome, Embedder, SpecialtyMatch } from './ports.ts'

/** Five failures in a row, then two seconds of rest; an embedder may ask for up to 30. */
const BREAKER = { failuresToOpen: 5, openMs: 2_000, longestOpenMs: 30_000 }

const ANALYZE = /* sql */ `analyze candidates, candidate_index`

/** A Postgres, wherever it runs. */
interface Postgres {
  readonly kind: 'embedded' | 'external'
  readonly database: Database
  /** For asking how the database is, also when all connections of `database` are in use. */
  readonly pulse: Database
  /** Resolves when statements are taken; rejects when that failed, and may then be called again. */
  connect(): Promise<void>
  /** Resolves, with the reason, when the database is gone for good without having been closed. */
  readonly stopped: Promise<Error>
  /** To be called after many writes: the planner must count new rows, and the embedded engine does not by itself. */
  upkeep(): Promise<void>
  /** Gives many vectors the index they need, where the engine has one; takes its time, in which everything goes on. */
  indexVectors(): Promise<void>
  close(): Promise<void>
}

/** What is outside the core, opened. */
export interface Adapters {
  readonly postgres: Postgres
  /** For queries: quick to give up. */
  readonly embedder: Embedder
  /** For candidates: batches may take their time, and their failures say nothing about queries. */
  readonly backgroundEmbedder: Embedder
  readonly embeddingCache: Cache<Float32Array> | undefined
  readonly specialtyCache: Cache<SpecialtyMatch[]> | undefined
  readonly redis: Pick<RedisConnection, 'status' | 'useNamespace'> | undefined
  close(): Promise<void>
}

/** Hears what came of every use of a cache. */
export type ObserveCache = (cache: 'embedding' | 'specialty', layer: CacheLayer, outcome: CacheOutcome) => void

/** Opens what the configuration names; every choice between adapters is made here. */
export async function openAdapters(config: Config, observeCache: ObserveCache): Promise<Adapters> {
  const postgres = await openPostgres(config.database, config.timeouts.searchMs)
  const redis = config.redisUrl === undefined ? undefined : await openRedis(config.redisUrl)
  const embedder = createEmbedder(config.embedding)
  return {
    postgres,
    embedder: createResilientEmbedder(embedder, {
      timeoutMs: config.timeouts.embeddingMs,
      maxConcurrent: 32,
      breaker: BREAKER,
    }),
    backgroundEmbedder: createResilientEmbedder(embedder, { timeoutMs: 30_000, maxConcurrent: 2, breaker: BREAKER }),
    ...openCaches(config.cacheTtl, embedder.dimensions, redis, observeCache),
    redis,
    async close() {
      redis?.close()
      await postgres.close()
    },
  }
}

async function openPostgres(config: DatabaseConfig, searchMs: number): Promise<Postgres> {
  if (config.kind === 'external') {
    const server = openExternalPostgres({ ...config, searchMs })
    // A server counts its rows by itself, and comes back by itself when it was away.
    return { ...server, kind: 'external', stopped: new Promise(() => undefined), upkeep: async () => undefined }
  }
  const engine = await openEmbeddedPostgres(config.dataDir)
  // One session, so one connection: waiting for the engine is then seen as waiting for the pool.
  const database = openDatabase({ ...engine.connection, max: 1, idleTimeoutMillis: 0 })
  return {
    kind: 'embedded',
    database,
    pulse: database,
    connect: () => engine.ready,
    stopped: engine.stopped,
    async upkeep() {
      await database.shared(ANALYZE)
    },
    indexVectors: async () => undefined,
    async close() {
      await database.close()
      await engine.close()
    },
  }
}

function createEmbedder(embedding: EmbeddingConfig): Embedder {
  return embedding.provider === 'local' ? createLocalEmbedder() : createHttpEmbedder(embedding)
}

/** In the process, and in Redis where there is one; a cache with no time to live is none. */
export function openCaches(
  { embeddingMs, specialtyMs }: Config['cacheTtl'],
  dimensions: number,
  redis: RedisConnection | undefined,
  observeCache: ObserveCache,
): Pick<Adapters, 'embeddingCache' | 'specialtyCache'> {
  const open = <T extends {}>(name: 'embedding' | 'specialty', ttlMs: number, codec: Codec<T>) => {
    if (ttlMs === 0) return undefined
    const observe = (layer: CacheLayer, outcome: CacheOutcome) => observeCache(name, layer, outcome)
    const memory = createMemoryCache<T>(ttlMs, observe)
    return redis ? createTieredCache(memory, createRedisCache(redis, { name, ttlMs, codec, observe })) : memory
  }
  return {
    embeddingCache: open('embedding', embeddingMs, createVectorCodec(dimensions)),
    specialtyCache: open('specialty', specialtyMs, specialtyCodec),
  }
}
