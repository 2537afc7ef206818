import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/db/database.ts'
import { migrate } from '../../src/db/migrate.ts'
import { createModelRegistry } from '../../src/db/model-registry.ts'
import { ensureVectorIndex } from '../../src/db/vector-index.ts'
import { createVectorRepository } from '../../src/db/vector-repository.ts'
import type { FoldedFilters, VectorSearch } from '../../src/ports.ts'
import { administer, databaseUrl } from '../support/engine.ts'

const DIMENSIONS = 8
const LARGE = 22_000

/**
 * People of forty groups, each strewn closely around a direction of its own, so that whatever lists the server makes of
 * them (it starts at random) a dozen hold a group; one in a hundred in PT, the others in BR.
 */
const PEOPLE = /* sql */ `
  with people as (
    select format('p%s', n) as id, case when n % 100 = 0 then 'PT' else 'BR' end as country,
           (select array_agg(sin((n % 40 + 1) * d) + 0.2 * hashint4(n * 31 + d) / 2147483648.0) from generate_series(1, ${DIMENSIONS}) d)::vector as vector
      from generate_series(1, $2::int) n
  ), stored as (
    insert into candidates (tenant_id, candidate_id, version, title, country, created_at, updated_at, embedding_model)
    select $1, id, 1, 'Welder', country, now(), now(), 1 from people
  ), indexed as (
    insert into candidate_index (tenant_id, candidate_id, words, country)
    select $1, id, to_tsvector('shortlist', case when id like '%7' then 'arc welder' else 'welder' end), country from people
  )
  insert into embedding_1 (tenant_id, candidate_id, country, embedding)
  select $1, id, country, l2_normalize(vector)::halfvec from people`

/** No index serves this order. */
const EXACT = /* sql */ `
  select 0 + (embedding <=> $2::halfvec) as distance from embedding_1
   where tenant_id = $1 and ($3::text is null or country = $3) order by distance limit 200`

const INDEXES = /* sql */ `
  select c.relname as name, indisvalid as valid from pg_index join pg_class c on c.oid = indexrelid
   where indrelid = 'embedding_1'::regclass and c.relname like '%lists%'`

const server = process.env.TEST_DATABASE_URL ?? ''
const name = `shortlist_vectors_${process.pid}`
const url = databaseUrl(server, name)
const query = Float32Array.from({ length: DIMENSIONS }, (_, at) => Math.sin(3 * (at + 1)) / 2)
let database: Database
let plans: string[]
let vectors: VectorSearch

beforeAll(async () => {
  await administer(server, `create database ${name}`)
  database = openDatabase({ connectionString: url, max: 2 })
  await migrate(database)
  const models = createModelRegistry(database)
  await models.activate('test/8', DIMENSIONS)
  for (const [tenantId, people] of [
    ['large', LARGE],
    ['small', 300],
  ] as const) {
    await database.shared(PEOPLE, [tenantId, people])
  }
  await database.shared('analyze')
  const explained: Database = {
    ...database,
    async asTenant(tenantId, sql, values, options) {
      const plan = await database.asTenant(tenantId, `explain (analyze) ${sql}`, values, options)
      plans.push(plan.map((row) => Object.values(row as object)[0]).join('\n'))
      return database.asTenant(tenantId, sql, values, options)
    },
  }
  vectors = createVectorRepository(explained, models)
})

afterAll(async () => {
  await database.close()
  await administer(server, `drop database ${name} with (force)`)
})

async function nearest(tenantId: string, filters: FoldedFilters = {}, phrase?: string) {
  plans = []
  const { hits } = await vectors.nearest(
    tenantId,
    query,
    { filters, ...(phrase && { constraint: { phrase } }) },
    { hits: 200, profiles: 0 },
  )
  return { hits, usesIndex: plans.some((plan) => /using embedding_1_lists_.*actual/.test(plan)) }
}

async function recall(tenantId: string, distances: readonly number[], country: string | null = null) {
  const exact = await database.shared<{ distance: number }>(EXACT, [tenantId, `[${query.join()}]`, country])
  const farthest = (exact.at(-1)?.distance ?? 0) + 1e-6
  return distances.filter((distance) => distance <= farthest).length / exact.length
}

describe('the index over many vectors', () => {
  test('is built once, whoever asks how often, and anew when a build was broken off', async () => {
    await Promise.all([ensureVectorIndex(url), ensureVectorIndex(url)])
    await ensureVectorIndex(url)
    expect(await database.shared(INDEXES)).toEqual([{ name: 'embedding_1_lists_299', valid: true }])
    await database.shared(`update pg_index set indisvalid = false where indexrelid = 'embedding_1_lists_299'::regclass`)
    await ensureVectorIndex(url)
    expect(await database.shared(INDEXES)).toEqual([{ name: 'embedding_1_lists_299', valid: true }])
  })

  test('is built anew when the people have outgrown its lists', async () => {
    await ensureVectorIndex(url)
    await database.shared('drop index embedding_1_lists_299')
    await database.shared(
      'create index embedding_1_lists_50 on embedding_1 using ivfflat (embedding halfvec_cosine_ops) with (lists = 50)',
    )
    await ensureVectorIndex(url)
    expect(await database.shared(INDEXES)).toEqual([{ name: 'embedding_1_lists_299', valid: true }])
  })

  test('brings the nearest where more than 20,000 people are in scope', async () => {
    await ensureVectorIndex(url)
    const { hits, usesIndex } = await nearest('large')
    expect(usesIndex).toBe(true)
    const distances = hits.map(({ score }) => 1 - score)
    expect(await recall('large', distances)).toBeGreaterThanOrEqual(0.95)
    expect(distances).toEqual([...distances].sort((one, other) => one - other))
    const most = await nearest('large', { countries: ['BR'] })
    expect(most.usesIndex).toBe(true)
    expect(
      await recall(
        'large',
        most.hits.map(({ score }) => 1 - score),
        'BR',
      ),
    ).toBeGreaterThanOrEqual(0.95)
  })

  test.each([
    ['a small tenant beside a large one', 'small', {}, undefined],
    ['a filter that few pass', 'large', { countries: ['PT'] }, undefined],
    ['a filter that nobody passes', 'large', { countries: ['FR'] }, undefined],
    ['a phrase that few hold', 'large', {}, 'arc welder'],
  ] as const)('is passed by, for the exact order, with %s', async (_, tenantId, filters, phrase) => {
    await ensureVectorIndex(url)
    const { hits, usesIndex } = await nearest(tenantId, filters, phrase)
    expect(usesIndex).toBe(false)
    const country = 'countries' in filters ? filters.countries[0] : null
    const expected = await database.shared<object>(EXACT, [tenantId, `[${query.join()}]`, country])
    expect(hits).toHaveLength(Math.min(200, expected.length))
    if (!phrase && expected.length > 0) {
      // The query is rounded before it is compared: the last places may change hands.
      expect(
        await recall(
          tenantId,
          hits.map(({ score }) => 1 - score),
          country,
        ),
      ).toBeGreaterThanOrEqual(0.99)
    }
  })
})
