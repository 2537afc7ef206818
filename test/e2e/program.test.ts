import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Program, spawnProgram, startProgram } from '../support/program.ts'

interface Found {
  readonly results: readonly {
    readonly candidateId: string
    readonly profile: { readonly skills: readonly string[] }
  }[]
}

async function search(program: Program, body: unknown): Promise<Found> {
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(`${program.url}/v1/search`, { method: 'POST', headers, body: JSON.stringify(body) })
  expect(reply.status).toBe(200)
  return (await reply.json()) as Found
}

function put(program: Program, id: string): Promise<Response> {
  return fetch(`${program.url}/v1/candidates/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: `Lamplighter ${id}` }),
  })
}

describe('the built program', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shortlist-e2e-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('answers a search over the sample with no settings at all, and keeps its data over a restart', async () => {
    const env = { DATA_DIR: join(folder, 'sample') }
    const first = await startProgram(env)
    await expect.poll(() => first.output.some((line) => line.includes('try: curl'))).toBe(true)
    const { results } = await search(first, { query: 'senior python developer', limit: 5 })
    expect(results).toHaveLength(5)
    for (const { profile } of results) expect(profile.skills).toContain('Python')

    const { child, output } = spawnProgram(env)
    expect(await once(child, 'exit')).toEqual([1, null])
    expect(output.join('\n')).toContain('in use by another process')

    expect((await put(first, 'mine')).status).toBe(201)
    expect(await first.stop('SIGTERM')).toBe(0)

    const second = await startProgram(env)
    const again = await search(second, { query: 'senior python developer', limit: 5 })
    const idsOf = (found: Found['results']) => found.map(({ candidateId }) => candidateId)
    expect(idsOf(again.results)).toEqual(idsOf(results))
    expect((await search(second, { query: 'lamplighter', mode: 'lexical' })).results).toHaveLength(1)
    expect(await second.stop('SIGINT')).toBe(0)
  }, 120_000)

  test('loses nothing that it acknowledged when it is killed', async () => {
    const env = { DATA_DIR: join(folder, 'killed'), SAMPLE_DATA: 'false' }
    const first = await startProgram(env)
    const acknowledged: string[] = []
    const store = async (id: string) => (await put(first, id).catch(() => undefined))?.status === 201
    const writer = async (name: string) => {
      for (let number = 0; await store(`${name}-${number}`); number++) {
        acknowledged.push(`${name}-${number}`)
        // In the middle of what the others are writing.
        if (acknowledged.length === 150) await first.stop('SIGKILL')
      }
    }
    await Promise.all(['a', 'b', 'c'].map(writer))
    expect(acknowledged.length).toBeGreaterThanOrEqual(150)

    const second = await startProgram(env)
    for (const id of acknowledged) {
      expect((await fetch(`${second.url}/v1/candidates/${id}`)).status, id).toBe(200)
    }
    expect(await second.stop('SIGTERM')).toBe(0)
  }, 120_000)

  test('says everything that is wrong with its settings and exits with 1', async () => {
    const { child, output } = spawnProgram({ PORT: 'x', SAMPLE_DATA: 'maybe', TRUST_PROXY: '1' })
    expect(await once(child, 'exit')).toEqual([1, null])
    for (const name of ['PORT', 'SAMPLE_DATA', 'TRUST_PROXY']) expect(output.join('\n')).toContain(`${name}: `)
  })
})
