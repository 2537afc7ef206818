import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import type { Adapters } from './adapters.ts'
import type { compose } from './compose.ts'
import type { Config } from './config.ts'
import { migrate } from './db/migrate.ts'
import { loadTaxonomy } from './db/taxonomy-loader.ts'
import { loadSampleData } from './ingest/sample-data.ts'

const TAXONOMY = fileURLToPath(new URL('../data/taxonomy/specialties.tsv', import.meta.url))

const ANY_CANDIDATE = /* sql */ `select 1 from candidates limit 1`

type Service = Awaited<ReturnType<typeof compose>>

/** Brings an opened service to the point where it can answer a search, saying what is waited for. */
export async function startUp(config: Config, logger: Logger, adapters: Adapters, service: Service): Promise<void> {
  const { database, embedder, ready } = adapters
  const { lifecycle, models, backfill, ingest, status } = service
  const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    lifecycle.waitFor(what)
    const startedAt = performance.now()
    logger.info(`waiting for ${what}`)
    const result = await work()
    logger.info({ durationMs: Math.round(performance.now() - startedAt) }, `done: ${what}`)
    return result
  }

  await step(`the embedded database in ${config.dataDir}`, () => ready)
  await step('the schema', () => migrate(database))
  await step('the occupations', () => loadTaxonomy(database, TAXONOMY))
  await models.activate(embedder.model, embedder.dimensions)
  const isEmpty = (await database.shared(ANY_CANDIDATE)).length === 0
  if (config.sampleData ?? isEmpty) {
    const tenantId = config.apiKeys?.[0]?.tenantId ?? 'default'
    await step('the sample candidates', () => loadSampleData(ingest, tenantId))
    await adapters.upkeep()
    await step('the embeddings of the sample', () => backfill.drain()).catch((err: unknown) =>
      logger.warn({ err }, 'the sample is not embedded yet: it is found by words, and by meaning later'),
    )
  }
  backfill.wake()
  await status.start()
  lifecycle.ready()
}
