import pg from 'pg'
import type { Client, SearchBody } from './client.ts'
import { MAIN } from './tenants.ts'

/** Of the queries whose words at least ten people have in their title: for how many the first ten all do. */
export interface TitleCheck {
  readonly mode: NonNullable<SearchBody['mode']>
  readonly asked: number
  readonly held: number
}

const FIRST = 10

const TITLES = /* sql */ `
  create temporary table titles as
  select title, count(*) as people, to_tsvector('shortlist', title) as words
    from candidates where tenant_id = '${MAIN}' group by title`

const HOLDERS = /* sql */ `
  select coalesce(sum(people), 0)::int as people from titles where words @@ to_tsquery('shortlist', $1)`

const WITHOUT = /* sql */ `
  select count(*)::int as people from unnest($2::text[]) as title
   where not to_tsvector('shortlist', coalesce(title, '')) @@ to_tsquery('shortlist', $1)`

export async function checkTitles(
  url: string,
  client: Client,
  queries: readonly string[],
  mode: TitleCheck['mode'],
): Promise<TitleCheck> {
  const server = new pg.Client({ connectionString: url })
  await server.connect()
  const count = async (sql: string, values: unknown[]) => (await server.query(sql, values)).rows[0]?.people as number
  let [asked, held] = [0, 0]
  try {
    await server.query(TITLES)
    for (const query of queries) {
      const allWords = query.split(' ').join(' & ')
      if ((await count(HOLDERS, [allWords])) < FIRST) continue
      asked += 1
      const { results } = await client.search(MAIN, { query, mode, limit: FIRST })
      if ((await count(WITHOUT, [allWords, results.map(({ profile }) => profile.title)])) === 0) held += 1
    }
  } finally {
    await server.end()
  }
  return { mode, asked, held }
}
