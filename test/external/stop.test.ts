import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { search } from '../support/caller.ts'
import { newDatabase, startProgramOn } from '../support/program-on.ts'

/** Searches that begin now are answered when the returned function is called. */
async function holdSearches(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onTestFinished(() => client.end())
  await client.query('begin; lock table candidate_index in access exclusive mode')
  const blocked = `select count(*)::int as count from pg_locks where not granted`
  return {
    held: async () => (await client.query(blocked)).rows[0].count,
    letGo: () => client.query('commit'),
  }
}

test('on SIGTERM says that it is not ready, goes on for a moment, then answers whom it accepted and exits with 0', async () => {
  const url = await newDatabase()
  const program = await startProgramOn(url, { SEARCH_TIMEOUT_MS: '10000' })
  const { held, letGo } = await holdSearches(url)
  const accepted = Array.from({ length: 8 }, () => search(program.url))
  await expect.poll(held).toBeGreaterThanOrEqual(8)
  const stopped = program.stop('SIGTERM')
  await expect.poll(async () => (await fetch(`${program.url}/readyz`)).status).toBe(503)

  const late = search(program.url)
  await expect.poll(() => fetch(`${program.url}/livez`).catch(() => 'refused'), { timeout: 10_000 }).toBe('refused')
  await letGo()
  for (const reply of [...accepted, late]) {
    expect(await reply).toMatchObject({ status: 200, connection: 'close' })
  }
  expect(await stopped).toBe(0)
  expect(program.output.join('\n')).not.toMatch(/unhandled|"level":[56]0/i)
}, 60_000)

test('a second signal ends it at once', async () => {
  const program = await startProgramOn(await newDatabase())
  const stopped = program.stop('SIGTERM')
  await expect.poll(async () => (await fetch(`${program.url}/readyz`)).status).toBe(503)
  await program.stop('SIGTERM')
  expect(await stopped).not.toBe(0)
}, 60_000)
