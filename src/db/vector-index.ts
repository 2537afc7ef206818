import pg from 'pg'

/** Below this, comparing everybody is as fast as the index, and always right. */
const WORTH_AN_INDEX = 20_000

/** Lists of this much too many people are slow: the index is built anew. */
const OUTGROWN = 4

/** Any fixed number: whoever builds the index of this database holds it. */
const LOCK = 7_465_402

const TABLE = /* sql */ `select format('embedding_%s', model_id) as "table" from models`

const PEOPLE = (table: string) => /* sql */ `select count(*)::integer as people from ${table}`

const INDEXES = /* sql */ `
  select c.relname as name, i.indisvalid as valid,
         (select option_value::integer from pg_options_to_table(c.reloptions) where option_name = 'lists') as lists
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
   where i.indrelid = $1::regclass and a.amname = 'ivfflat'`

interface Index {
  readonly name: string
  /** False: its build was broken off. */
  readonly valid: boolean
  readonly lists: number
}

const BUILD = (table: string, lists: number) => /* sql */ `
  create index concurrently ${nameOf(table, lists)} on ${table}
   using ivfflat (embedding halfvec_cosine_ops) with (lists = ${lists})`

/** The vectors that the lists are made of are held in memory. */
const BUILD_MEMORY = '1GB'

/**
 * Gives the vectors of the active model their index once they are many, and a new one when they have outgrown it; seconds
 * for hundreds of thousands, in which everything goes on. On a connection of its own, since it runs in no transaction and
 * takes its time. Does nothing while another process does it.
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
  const [model] = (await client.query<{ table: string }>(TABLE)).rows
  if (!model) return
  const [size] = (await client.query<{ people: number }>(PEOPLE(model.table))).rows
  const people = size?.people ?? 0
  const indexes = (await client.query<Index>(INDEXES, [model.table])).rows
  const isServed = indexes.some(({ valid, lists }) => valid && people <= OUTGROWN * lists ** 2)
  if (people < WORTH_AN_INDEX || isServed) return
  for (const { name, valid } of indexes) if (!valid) await client.query(`drop index concurrently ${name}`)
  await client.query(`set maintenance_work_mem = '${BUILD_MEMORY}'`)
  await client.query(BUILD(model.table, listsFor(people)))
  for (const { name, valid } of indexes) if (valid) await client.query(`drop index concurrently ${name}`)
}

/** As many lists as people in each: finding the lists then costs as much as reading a few. */
function listsFor(people: number): number {
  return Math.round(Math.sqrt(people))
}

function nameOf(table: string, lists: number): string {
  return `${table}_lists_${lists}`
}
