import { createRandom } from '../../scripts/random.ts'
import { createCandidateRepository } from '../../src/db/candidate-repository.ts'
import { type Database, openDatabase } from '../../src/db/database.ts'
import { createEmbeddingQueue } from '../../src/db/embedding-queue.ts'
import { migrate } from '../../src/db/migrate.ts'
import { createModelRegistry } from '../../src/db/model-registry.ts'
import { createSpecialtyRepository } from '../../src/db/specialty-repository.ts'
import { loadTaxonomy } from '../../src/db/taxonomy-loader.ts'
import { createLocalEmbedder } from '../../src/embedding/local-embedder.ts'
import { IngestService } from '../../src/ingest/ingest-service.ts'
import { type CandidateInput, embeddingText } from '../../src/ingest/prepare-candidate.ts'
import { TenantVersions } from '../../src/tenant-versions.ts'
import type { Progress } from '../support/progress.ts'
import { forEachAtOnce } from './load.ts'
import { createPeople } from './people.ts'
import type { Tenant } from './tenants.ts'

const BATCH = 500
/** While the server stores one batch, the next is made. */
const AT_ONCE = 2

/** What only slows a bulk load down; the rows' own keys stay. */
const SECONDARY_INDEXES = /* sql */ `
  select indexname as name, indexdef as definition,
         array(select format('alter index %I alter column %s set statistics %s', indexname, attnum, attstattarget)
                 from pg_attribute where attrelid = indexname::regclass and attstattarget >= 0) as settings
    from pg_indexes
   where schemaname = 'public' and tablename ~ '^(candidates|candidate_index|embedding_[0-9]+)$'
     and indexdef not like '%UNIQUE%'`

interface Index {
  readonly name: string
  readonly definition: string
  readonly settings: readonly string[]
}

const MORE_MEMORY = /* sql */ `set local maintenance_work_mem = '512MB'`

interface Batch {
  readonly seed: number
  readonly tenantId: string
  readonly candidateIds: readonly string[]
}

/**
 * Fills an empty database by the service's own import and embedding, without HTTP and the secondary indexes, which are
 * made again at the end. Returns how long it took, in seconds.
 */
export async function fill(
  url: string,
  tenants: readonly Tenant[],
  { signal, progress }: { readonly signal: AbortSignal; readonly progress: Progress },
): Promise<number> {
  const startedAt = performance.now()
  const db = openDatabase({ connectionString: url, max: AT_ONCE })
  try {
    const store = await openStore(db)
    const indexes = await db.shared<Index>(SECONDARY_INDEXES)
    for (const { name } of indexes) await db.shared(`drop index ${name}`)
    const total = tenants.reduce((sum, { size }) => sum + size, 0)
    let done = 0
    const makePeople = createPeople()
    await forEachAtOnce(batchesOf(tenants), AT_ONCE, async ({ seed, tenantId, candidateIds }) => {
      signal.throwIfAborted()
      await store(tenantId, makePeople(seed, candidateIds))
      done += candidateIds.length
      progress.step('filling', done, total, 'candidates')
    })
    progress.say('making the indexes')
    await forEachAtOnce(indexes, AT_ONCE, async ({ definition, settings }) => {
      await db.transaction(undefined, async ({ query }) => {
        for (const sql of [MORE_MEMORY, definition, ...settings]) await query(sql)
      })
    })
  } finally {
    await db.close()
  }
  return (performance.now() - startedAt) / 1000
}

/** Schema, occupations and model as at the program's start; then candidates as its import and its backfill store them. */
async function openStore(db: Database) {
  await migrate(db)
  await loadTaxonomy(db)
  const models = createModelRegistry(db)
  const embedder = createLocalEmbedder()
  await models.activate(embedder.model, embedder.dimensions)
  const versions = new TenantVersions()
  const toEmbed = createEmbeddingQueue(db, models, versions)
  const ingest = new IngestService({
    candidates: createCandidateRepository(db, models, versions),
    specialties: createSpecialtyRepository(db),
    written: () => undefined,
  })
  return async (tenantId: string, people: readonly CandidateInput[]) => {
    const writing = ingest.writeAll(tenantId, people)
    const embeddings = await embedder.embed(people.map(embeddingText))
    await writing
    const texts = people.map(({ candidateId, ...fields }) => ({ tenantId, candidateId, version: 1, fields }))
    await toEmbed.store(texts, embeddings)
  }
}

/** In random order, so that the tenants' rows lie among each other as they would after months of use. */
export function batchesOf(tenants: readonly Tenant[]): Batch[] {
  const batches = tenants.flatMap(({ id, size }) =>
    Array.from({ length: Math.ceil(size / BATCH) }, (_, index) => ({
      tenantId: id,
      candidateIds: Array.from({ length: Math.min(BATCH, size - index * BATCH) }, (_, at) => idOf(index * BATCH + at)),
    })),
  )
  return createRandom(1)
    .sample(batches, batches.length)
    .map((batch, index) => ({ ...batch, seed: index + 1 }))
}

function idOf(number: number): string {
  return `person-${String(number + 1).padStart(7, '0')}`
}
