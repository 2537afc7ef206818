import pg from 'pg'

/** Below this, comparing everybody is as fast as the index, and always right. */
const WORTH_AN_INDEX = 20_000

/** Any fixed number: whoever builds the index of this database holds it. */
const LOCK = 7_465_402

const STATE = /* sql */ `
  select format('embedding_%s', model_id) as "table",
         (select indisvalid from pg_index where indexrelid = to_regclass(format('embedding_%s_hnsw', model_id))) as valid,
         (select string_to_array(extversion, '.')::int[] < '{0,8,2}' from pg_extension where extname = 'vector')
           as "hasUnsafeParallelBuild"
    from models`

interface State {
  readonly table: string
  /** Null: there is no index; false: its build was broken off. */
  readonly valid: boolean | null
  /** CVE-2026-3172. */
  readonly hasUnsafeParallelBuild: boolean
}

const IS_LARGE = (table: string) => /* sql */ `
  select count(*) >= ${WORTH_AN_INDEX} as large from (select 1 from ${table} limit ${WORTH_AN_INDEX}) s`

/**
 * Twice the links and candidates of pgvector's default: résumés come in dense groups, one for each occupation, and with
 * 16 links whole groups could not be reached (ADR 6).
 */
const BUILD = (table: string) => /* sql */ `
  create index concurrently ${table}_hnsw on ${table}
   using hnsw (embedding halfvec_cosine_ops) with (m = 32, ef_construction = 128)`

/** The graph is built in memory up to this size, many times faster than beyond it. */
const BUILD_MEMORY = '1GB'

/**
 * Gives the vectors of the active model their HNSW index once they are many; for large tables this takes minutes, during
 * which everything goes on. On a connection of its own, since it runs in no transaction and takes its time. Does nothing
 * while another process does it.
 */
export async function ensureVectorIndex(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'shortlist vector index' })
  // A connection that is lost fails the statement under way, which says so.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ ours: boolean }>('select pg_try_advisory_lock($1) as ours', [LOCK])
    if (rows[0]?.ours) await buildWhereMissing(client)
  } finally {
    await client.end()
  }
}

async function buildWhereMissing(client: pg.Client): Promise<void> {
  const [state] = (await client.query<State>(STATE)).rows
  if (!state || state.valid) return
  const { rows } = await client.query<{ large: boolean }>(IS_LARGE(state.table))
  if (!rows[0]?.large) return
  if (state.valid === false) await client.query(`drop index concurrently ${state.table}_hnsw`)
  await client.query(`set maintenance_work_mem = '${BUILD_MEMORY}'`)
  if (state.hasUnsafeParallelBuild) await client.query('set max_parallel_maintenance_workers = 0')
  await client.query(BUILD(state.table))
}
