import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { search } from '../support/caller.ts'
import { administer } from '../support/engine.ts'
import { freePort } from '../support/free-port.ts'
import { spawnProgram } from '../support/program.ts'
import { newDatabase, startProgramOn } from '../support/program-on.ts'
import { startServers } from '../support/servers.ts'

/** The program while it may not be ready for long; the address is where it will answer. */
async function spawnOn(url: string) {
  const port = String(await freePort())
  const { child, output } = spawnProgram({ DATABASE_URL: url, PORT: port })
  const exited = once(child, 'exit')
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exited
  })
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined)
  await expect.poll(async () => (await ask('/livez'))?.status, { timeout: 10_000 }).toBe(200)
  return { child, output, exited, ask }
}

test('waits for a server that is not there yet, and says so', async () => {
  const servers = await startServers()
  await servers.stop('postgres')
  const { ask } = await spawnOn(servers.databaseUrl)
  const reply = await ask('/readyz')
  expect([reply?.status, await reply?.json()]).toMatchObject([
    503,
    { code: 'starting', detail: 'waiting for the database' },
  ])
  expect(reply?.headers.get('retry-after')).not.toBeNull()
  await servers.start('postgres')
  await expect.poll(async () => (await ask('/readyz'))?.status, { timeout: 30_000 }).toBe(200)
}, 60_000)

test('waits for connections to spare, needs no superuser, and never says its password', async () => {
  const { TEST_DATABASE_URL: server = '' } = process.env
  const role = `shortlist_role_${process.pid}`
  await administer(server, `create role ${role} login password 'canary' connection limit 0`)
  onTestFinished(async () => void (await administer(server, `drop role ${role}`)))
  const owner = await newDatabase('empty')
  const url = new URL(owner)
  url.username = role
  url.password = 'canary'
  await administer(owner, 'create extension vector')
  await administer(owner, `grant all on database ${url.pathname.slice(1)} to ${role}`)
  await administer(owner, `grant all on schema public to ${role}`)

  const { ask, output } = await spawnOn(url.href)
  await expect.poll(() => output.some((line) => line.includes('still waiting for the database'))).toBe(true)
  await administer(owner, `alter role ${role} connection limit -1`)
  await expect.poll(async () => (await ask('/readyz'))?.status, { timeout: 30_000 }).toBe(200)
  expect(output.join('\n')).not.toContain('canary')
}, 60_000)

test('can be stopped while it waits', async () => {
  const { child, exited } = await spawnOn(`postgres://postgres@127.0.0.1:${await freePort()}/postgres`)
  child.kill('SIGTERM')
  expect(await exited).toEqual([0, null])
}, 30_000)

test('four that start at once over an empty database share the work and all serve', async () => {
  const url = await newDatabase('empty')
  const start = () => startProgramOn(url, { SAMPLE_DATA: 'true' })
  const programs = await Promise.all(Array.from({ length: 4 }, start))
  const query = { query: 'senior python developer', limit: 10 }
  const found = await Promise.all(programs.map(({ url: address }) => search(address, query)))
  const [first, ...others] = found.map(({ body }) => body.results?.map(({ candidateId }) => candidateId))
  expect(first).toHaveLength(10)
  for (const ids of others) expect(ids).toEqual(first)
}, 60_000)
