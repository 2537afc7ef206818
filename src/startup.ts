import type { Logger } from 'pino'
import type { Adapters } from './adapters.ts'
import type { compose } from './compose.ts'
import type { Config, DatabaseConfig } from './config.ts'
import { readIdentity } from './db/database-identity.ts'
import { migrate } from './db/migrate.ts'
import { loadTaxonomy } from './db/taxonomy-loader.ts'
import { loadSampleData } from './ingest/sample-data.ts'
import { persistently } from './persistently.ts'

const ANY_CANDIDATE = /* sql */ `select 1 from candidates limit 1`

type Service = Awaited<ReturnType<typeof compose>>

/** Brings an opened service to the point where it can answer a search, saying what is waited for. */
export async function startUp(config: Config, logger: Logger, adapters: Adapters, service: Service): Promise<void> {
  const { postgres, embedder } = adapters
  const { database } = postgres
  const { lifecycle, models, backfill, indexVectors, ingest, status } = service
  const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    lifecycle.waitFor(what)
    const startedAt = performance.now()
    logger.info(`waiting for ${what}`)
    const result = await persistently(work, lifecycle.draining, (err, retryInMs) =>
      logger.warn({ err, retryInMs }, `still waiting for ${what}`),
    )
    logger.info({ durationMs: Math.round(performance.now() - startedAt) }, `done: ${what}`)
    return result
  }

  await step(nameOf(config.database), () => postgres.connect())
  await step('the schema', () => migrate(database))
  const occupations = await step('the occupations', () => loadTaxonomy(database))
  const identity = await step('the identity of the database', () => readIdentity(database))
  adapters.redis?.useNamespace(`${identity}:${occupations}`)
  await step('the embedding model', () => models.activate(embedder.model, embedder.dimensions))
  if (config.sampleData ?? (postgres.kind === 'embedded' && (await database.shared(ANY_CANDIDATE)).length === 0)) {
    const tenantId = config.apiKeys?.[0]?.tenantId ?? 'default'
    await step('the sample candidates', () => loadSampleData(ingest, tenantId))
    await postgres.upkeep()
    await step('the embeddings of the sample', () => backfill.drain()).catch((err: unknown) =>
      logger.warn({ err }, 'the sample is not embedded yet: it is found by words, and by meaning later'),
    )
  }
  indexVectors()
  backfill.wake()
  await status.start()
  lifecycle.ready()
}

/** Without the URL: it may hold a password. */
function nameOf(database: DatabaseConfig): string {
  return database.kind === 'embedded' ? `the embedded database in ${database.dataDir}` : 'the database'
}
