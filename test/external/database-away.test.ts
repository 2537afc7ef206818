import { expect, test } from 'vitest'
import { keepSearching, type Reply, search } from '../support/caller.ts'
import { administer } from '../support/engine.ts'
import { newDatabase, startProgramOn } from '../support/program-on.ts'
import { startServers } from '../support/servers.ts'
import { openTcpProxy } from '../support/tcp-proxy.ts'

const isOk = ({ status }: Reply) => status === 200
const isAway = ({ status, body }: Reply) => status === 503 && body.code === 'database_unavailable'

const { TEST_DATABASE_URL: server = '' } = process.env
const nameOf = (url: string) => new URL(url).pathname.slice(1)

function endConnections(url: string) {
  const theirs = `application_name = 'shortlist' and datname = '${nameOf(url)}'`
  return administer(server, `select pg_terminate_backend(pid) from pg_stat_activity where ${theirs}`)
}

/** A busy machine may be late by so much. */
const LATE_MS = 1500

function expectHonest(replies: readonly Reply[], budgetMs: number): void {
  for (const { status, retryAfter, durationMs } of replies) {
    expect([200, 503, 504]).toContain(status)
    expect(retryAfter !== null).toBe(status === 503)
    expect(durationMs).toBeLessThan(budgetMs + LATE_MS)
  }
}

test('outlives a crash of the server, says so meanwhile, and answers again by itself', async () => {
  const servers = await startServers()
  const program = await startProgramOn(servers.databaseUrl)
  const searches = keepSearching(program.url, 4)
  await searches.see(20, isOk)
  await servers.stop('postgres')
  await searches.see(20, isAway)
  await expect.poll(async () => (await fetch(`${program.url}/readyz`)).status).toBe(503)
  expect((await fetch(`${program.url}/livez`)).status).toBe(200)
  await servers.start('postgres')
  await searches.see(20, isOk)
  await expect.poll(async () => (await fetch(`${program.url}/readyz`)).status).toBe(200)
  await searches.stop()

  expect(searches.failures).toEqual([])
  expectHonest(searches.replies, 2000)
  expect(await program.stop('SIGTERM')).toBe(0)
}, 60_000)

test('outlives the end of its connections, idle and busy', async () => {
  const url = await newDatabase()
  const program = await startProgramOn(url)
  await endConnections(url)
  await expect.poll(async () => (await search(program.url)).status).toBe(200)

  const searches = keepSearching(program.url, 4)
  for (let round = 0; round < 5; round++) {
    await searches.see(10, isOk)
    await endConnections(url)
  }
  await searches.see(10, isOk)
  await searches.stop()
  expect(searches.failures).toEqual([])
  expectHonest(searches.replies, 2000)
  expect(await program.stop('SIGTERM')).toBe(0)
}, 60_000)

test('answers in time when nothing comes back from the server, and lets go of its dead connections', async () => {
  const url = new URL(await newDatabase())
  const proxy = await openTcpProxy({ host: url.hostname, port: Number(url.port) })
  url.port = String(proxy.port)
  const limits = { SEARCH_TIMEOUT_MS: '500', EMBEDDING_TIMEOUT_MS: '200', SPECIALTY_TIMEOUT_MS: '200' }
  const program = await startProgramOn(url.href, { ...limits, DATABASE_POOL_MAX: '4', DATABASE_POOL_MIN: '2' })
  const searches = keepSearching(program.url, 4)
  await searches.see(10, isOk)
  proxy.block(true)
  await searches.see(10, ({ status }) => status >= 500)
  // All connections are dead: only when they are given up are others tried.
  const before = proxy.opened()
  await expect.poll(() => proxy.opened(), { timeout: 10_000 }).toBeGreaterThan(before)
  await searches.see(10, ({ status }) => status >= 500)
  proxy.block(false)
  await searches.see(10, isOk)
  await searches.stop()
  expect(searches.failures).toEqual([])
  expectHonest(searches.replies, 500)
}, 60_000)

test('a server that has become read-only is one that is away, for writers', async () => {
  const url = await newDatabase()
  const program = await startProgramOn(url)
  const put = () =>
    fetch(`${program.url}/v1/candidates/ada`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"title": "Nurse"}',
    })
  const setReadOnly = async (state: 'on' | 'off') => {
    await administer(server, `alter database ${nameOf(url)} set default_transaction_read_only = ${state}`)
    await endConnections(url)
  }
  await setReadOnly('on')
  await expect.poll(async () => (await search(program.url)).status).toBe(200)
  const refused = await put()
  expect([refused.status, await refused.json()]).toMatchObject([503, { code: 'database_unavailable' }])
  await setReadOnly('off')
  await expect.poll(async () => (await put()).status).toBe(201)
}, 60_000)
