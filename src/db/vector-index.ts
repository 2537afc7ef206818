import pg from 'pg'

/** Below this, comparing everybody is as fast as the index, and always right. */
const WORTH_AN_INDEX = 20_000

/** Lists of this much too many people are slow: the index is built anew. */
const OUTGROWN = 4

/** Any fixed number: whoever builds the index of this database holds it. */
const LOCK = 7_465_402

const TABLE = /* sql */ `select format('embedding_%s', model_id) as "table" from models`

const PEOPLE = (table: string) => /* sql */ `select count(*)::integer as people from ${table}`

/** As the server last counted them: this is asked whenever the texts to embed run out, also after a single one. */
const PEOPLE_ABOUT = /* sql */ `select reltuples::integer as people from pg_class where oid = $1::regclass`

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
  const indexes = (await client.query<Index>(INDEXES, [model.table])).rows
  const valid = indexes.filter((index) => index.valid)
  if (valid.length > 0) {
    const about = await peopleIn(client, PEOPLE_ABOUT, [model.table])
    if (valid.some(({ lists }) => about <= OUTGROWN * (lists / 2) ** 2)) return
  }
  const people = await peopleIn(client, PEOPLE(model.table))
  if (people < WORTH_AN_INDEX) return
  for (const index of indexes) if (!index.valid) await client.query(`drop index concurrently ${index.name}`)
  await client.query(`set maintenance_work_mem = '${BUILD_MEMORY}'`)
  await client.query(BUILD(model.table, listsFor(people)))
  for (const { name } of valid) await client.query(`drop index concurrently ${name}`)
}

async function peopleIn(client: pg.Client, sql: string, values: readonly unknown[] = []): Promise<number> {
  const [row] = (await client.query<{ people: number }>(sql, [...values])).rows
  return row?.people ?? 0
}

/** Four times as many lists as people in each: for the same recall, fewer people are then compared (ADR 6). */
function listsFor(people: number): number {
  return Math.round(2 * Math.sqrt(people))
}

function nameOf(table: string, lists: number): string {
  return `${table}_lists_${lists}`
}
