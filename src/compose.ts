import type { Logger } from 'pino'
import type { Adapters } from './adapters.ts'
import { createMemoryCache } from './cache/memory-cache.ts'
import type { Config } from './config.ts'
import { createCandidateRepository } from './db/candidate-repository.ts'
import { createEmbeddingQueue } from './db/embedding-queue.ts'
import { createLexicalRepository } from './db/lexical-repository.ts'
import { createModelRegistry } from './db/model-registry.ts'
import { createPeopleRepository } from './db/people-repository.ts'
import { createSpecialtyRepository } from './db/specialty-repository.ts'
import { StatusMonitor } from './db/status-monitor.ts'
import { TermStatistics } from './db/term-statistics.ts'
import { createVectorRepository } from './db/vector-repository.ts'
import { buildServer } from './http/build-server.ts'
import type { Metrics } from './http/metrics.ts'
import { EmbeddingBackfill } from './ingest/embedding-backfill.ts'
import { IngestService } from './ingest/ingest-service.ts'
import { Lifecycle } from './lifecycle.ts'
import { QueryEmbedder } from './search/query-embedder.ts'
import { QuerySpecialties } from './search/query-specialties.ts'
import { SearchService } from './search/search-service.ts'
import { shareLegs } from './search/shared-legs.ts'
import type { Window } from './search/window.ts'
import { TenantVersions } from './tenant-versions.ts'

/** How long the pages of a search can be turned, and of how many searches; a window of 300 people takes 60 KB. */
const WINDOW_TTL_MS = 600_000
const MAXIMUM_WINDOWS = 1_000

/**
 * Wires the service over open adapters, bottom up: tables, repositories, services, HTTP.
 *
 * Read this file to learn what depends on what. It has no branches: choices are made in `adapters.ts` (what is outside)
 * and by values of `config` (how the inside behaves).
 */
export async function compose(config: Config, logger: Logger, version: string, adapters: Adapters, metrics: Metrics) {
  const { postgres, embedder, backgroundEmbedder, embeddingCache, specialtyCache } = adapters
  const { database } = postgres
  const models = createModelRegistry(database)
  const versions = new TenantVersions()
  const candidates = createCandidateRepository(database, models, versions)
  const toEmbed = createEmbeddingQueue(database, models, versions)
  const vectors = createVectorRepository(database, models)
  const lexical = createLexicalRepository(database)
  const terms = new TermStatistics(database, versions)
  const directory = createSpecialtyRepository(database)
  const status = new StatusMonitor(postgres)

  const indexVectors = () =>
    void postgres.indexVectors().catch((err: unknown) => logger.warn({ err }, 'the vectors have no new index'))
  const backfill = new EmbeddingBackfill(toEmbed, backgroundEmbedder, {
    failed: (err) => logger.warn({ err }, 'embedding failed'),
    async drained() {
      indexVectors()
      await postgres.upkeep()
    },
  })
  const ingest = new IngestService({
    candidates,
    specialties: directory,
    written: (outcomes) => {
      metrics.ingested(outcomes)
      backfill.wake()
    },
  })

  const { timeouts, preSearchMode } = config
  const queryEmbedder = new QueryEmbedder(embedder, embeddingCache, timeouts.embeddingMs)
  const specialties = new QuerySpecialties(directory, specialtyCache, {
    capMs: timeouts.searchMs,
    workMs: timeouts.specialtyMs,
  })
  const versionOf = (tenantId: string) => versions.current(tenantId)
  const legs = shareLegs(
    { byWords: lexical.byWords, nearest: vectors.nearest },
    { capMs: timeouts.searchMs, versionOf },
  )
  const search = new SearchService({
    preSearchMode,
    embedder: queryEmbedder,
    specialties,
    directory,
    terms,
    lexical: legs,
    vectors: legs,
    people: createPeopleRepository(database, models),
    windows: createMemoryCache<Window>(
      WINDOW_TTL_MS,
      (layer, outcome) => metrics.cache('window', layer, outcome),
      MAXIMUM_WINDOWS,
    ),
    versionOf,
    timeouts,
    observe: metrics.search,
  })

  const inFlight = { embedding: () => queryEmbedder.pendingCount, specialty: () => specialties.pendingCount }
  metrics.watch({ pool: database.pool, inFlight, build: { version, mode: preSearchMode } })
  const lifecycle = new Lifecycle()
  const parts = {
    config,
    logger,
    lifecycle,
    version,
    search,
    ingest,
    specialties: directory,
    status,
    redis: adapters.redis,
    embedder: queryEmbedder,
    inFlight,
    metrics,
  }
  const server = await buildServer(parts)
  return { server, lifecycle, models, backfill, indexVectors, ingest, status, terms }
}
