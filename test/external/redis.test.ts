import { expect, test } from 'vitest'
import { search } from '../support/caller.ts'
import { newDatabase, startProgramOn } from '../support/program-on.ts'
import { startServers } from '../support/servers.ts'

/** By meaning: each process learns for itself how common words are, after its first search. */
const byMeaning = (query: string) => ({ query, mode: 'semantic' })

const debug = (url: string, query: string) => search(url, byMeaning(query), '/v1/search?debug=true')

async function redisStatus(url: string) {
  const { redis } = (await (await fetch(`${url}/health`)).json()) as { redis: { status: string } }
  return redis.status
}

test('replicas share what they looked up, and answer the same without Redis', async () => {
  const servers = await startServers()
  const database = await newDatabase()
  const start = (env: Record<string, string>) => startProgramOn(database, { REDIS_URL: servers.redisUrl, ...env })
  const first = await start({ SAMPLE_DATA: 'true' })
  const second = await start({})

  const asked = await debug(first.url, 'night shift nurse')
  expect(asked.body.cache).toMatchObject({ embedding: 'miss', specialty: 'miss' })
  const shared = await debug(second.url, 'night shift nurse')
  expect(shared.body.cache).toMatchObject({ embedding: 'hit', specialty: 'hit' })
  expect(shared.body.debug?.spans.find(({ name }) => name === 'specialty')?.source).toBe('redis')
  expect(shared.body.results).toEqual(asked.body.results)
  expect(shared.body.results).toHaveLength(20)

  await servers.stop('redis')
  await expect.poll(() => redisStatus(second.url)).toBe('down')
  const query = byMeaning('day shift nurse')
  const without = await search(second.url, query)
  expect(without).toMatchObject({ status: 200, body: { cache: { embedding: 'miss' }, degraded: false } })
  expect((await fetch(`${second.url}/readyz`)).status).toBe(200)

  await servers.start('redis')
  await expect.poll(() => redisStatus(first.url), { timeout: 10_000 }).toBe('ok')
  await expect.poll(() => redisStatus(second.url), { timeout: 10_000 }).toBe('ok')
  expect((await search(first.url, query)).body.results).toEqual(without.body.results)
  expect((await search(second.url, { query: 'another nurse' })).body.cache).toMatchObject({ embedding: 'miss' })
  expect((await search(first.url, { query: 'another nurse' })).body.cache).toMatchObject({ embedding: 'hit' })
}, 60_000)
