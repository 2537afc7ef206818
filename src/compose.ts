import type { Logger } from 'pino'
import type { Adapters } from './adapters.ts'
import type { Config } from './config.ts'
import { createCandidateRepository } from './db/candidate-repository.ts'
import { createEmbeddingRepository } from './db/embedding-repository.ts'
import { createLexicalRepository } from './db/lexical-repository.ts'
import { createModelRegistry } from './db/model-registry.ts'
import { createSpecialtyRepository } from './db/specialty-repository.ts'
import { StatusMonitor } from './db/status-monitor.ts'
import { buildServer } from './http/build-server.ts'
import { EmbeddingBackfill } from './ingest/embedding-backfill.ts'
import { IngestService } from './ingest/ingest-service.ts'
import { Lifecycle } from './lifecycle.ts'
import { SearchService } from './search/search-service.ts'

/**
 * Wires the service over open adapters, bottom up: tables, repositories, services, HTTP.
 *
 * Read this file to learn what depends on what. It has no branches: choices are made in `adapters.ts` (what is outside)
 * and by values of `config` (how the inside behaves).
 */
export async function compose(config: Config, logger: Logger, version: string, { database, embedder }: Adapters) {
  const models = createModelRegistry(database)
  const candidates = createCandidateRepository(database, models)
  const embeddings = createEmbeddingRepository(database, models)
  const lexical = createLexicalRepository(database)
  const specialties = createSpecialtyRepository(database)
  const status = new StatusMonitor(database)

  const backfill = new EmbeddingBackfill(embeddings, embedder, (err) => logger.warn({ err }, 'embedding failed'))
  const ingest = new IngestService({ candidates, specialties, written: () => backfill.wake() })
  const { searchTimeoutMs: timeoutMs } = config
  const search = new SearchService({ embedder, specialties, lexical, vectors: embeddings, timeoutMs })

  const lifecycle = new Lifecycle()
  const server = await buildServer({
    config,
    logger,
    lifecycle,
    version,
    search,
    ingest,
    specialties,
    status,
    embedder,
  })
  return { server, lifecycle, models, backfill, ingest, status }
}
