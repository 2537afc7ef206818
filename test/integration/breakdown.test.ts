import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CallOptions, Embedder } from '../../src/ports.ts'
import { openVariant, seededTenant, tenantOf, type VariantOptions } from '../support/variant.ts'

const EMBEDDING_MS = 50
const LOOKUP_MS = 30

/** An embedder over a network, as far as the clock can tell. */
const remote = (real: Embedder): Embedder => ({
  model: real.model,
  dimensions: real.dimensions,
  async embed(texts, options = {}) {
    const startedAt = performance.now()
    const vectors = await real.embed(texts)
    await pause(EMBEDDING_MS - (performance.now() - startedAt))
    options.meter?.served(performance.now() - startedAt, 'network')
    return vectors
  },
})

/** A lookup in a database of its own, as far as the clock can tell. */
async function slowLookup({ meter }: CallOptions): Promise<never[]> {
  const startedAt = performance.now()
  await pause(LOOKUP_MS)
  meter?.served(performance.now() - startedAt, 'database')
  return []
}

interface Reply {
  readonly cache: Record<string, string>
  readonly timings: Record<string, number>
  readonly debug: {
    readonly parallelExecution: Record<string, unknown>
    readonly spans: readonly Record<string, number & string>[]
  }
}

describe('the breakdown', () => {
  let tenantId: string
  beforeAll(async () => {
    tenantId = (await seededTenant()).tenantId
  })

  /** Legs that cost nothing, so that only the two steps of the claim are on the clock. */
  const noLegs = { lexical: async () => [], vector: async () => [] }

  async function searching(options: VariantOptions, flag = 'true') {
    const env = { ENABLE_PARALLEL_PRE_SEARCH: flag, ...options.env }
    const { search } = await tenantOf(await openVariant({ ...options, env }), tenantId)
    return async (query: string) => {
      const reply = await search({ query }, '/v1/search?debug=true')
      return { reply, ...(reply.json() as Reply) }
    }
  }

  test('counts nothing as saved for answers from the cache', async () => {
    const search = await searching({ embedder: remote, faults: { ...noLegs, specialty: slowLookup } })
    await search('nurse')
    const { cache, timings, debug } = await search('nurse')
    expect(cache).toEqual({ result: 'off', embedding: 'hit', specialty: 'hit' })
    expect(timings.parallelSavingsMs).toBe(0)
    expect(debug.spans.find(({ name }) => name === 'embedding')?.source).toBe('memory')
  })

  test('tells the times of steps that failed', async () => {
    const broken = (real: Embedder): Embedder => ({
      model: real.model,
      dimensions: real.dimensions,
      async embed() {
        await pause(EMBEDDING_MS)
        throw new Error('broken')
      },
    })
    const { timings, debug } = await (await searching({ embedder: broken, faults: { specialty: slowLookup } }))('nurse')
    expect(timings.embeddingMs).toBeGreaterThanOrEqual(EMBEDDING_MS - 1)
    expect(timings.specialtyMs).toBeGreaterThanOrEqual(LOOKUP_MS - 1)
    expect(timings.preSearchMs).toBeGreaterThanOrEqual(timings.embeddingMs ?? 0)
    expect(debug.spans.find(({ name }) => name === 'embedding')?.outcome).toBe('error')
  })

  test.each(['true', 'false'])('holds together in body, header and spans, with the flag %s', async (flag) => {
    const search = await searching({ embedder: remote }, flag)
    for (const query of ['nurse', 'nurse', 'welder in a shipyard', 'the and of']) {
      const startedAt = performance.now()
      const found = await search(query)
      expect(found.timings.totalMs).toBeLessThanOrEqual(performance.now() - startedAt)
      expectConsistent(found)
    }
  })

  test('shows debug to nobody who does not ask', async () => {
    const { search } = await tenantOf(await openVariant({}), tenantId)
    expect((await search({ query: 'nurse' })).json()).not.toHaveProperty('debug')
    expect((await search({ query: 'nurse' }, '/v1/search?debug=false')).json()).not.toHaveProperty('debug')
  })
})

function expectConsistent({ reply, timings, debug }: Reply & { reply: { headers: Record<string, unknown> } }) {
  const { totalMs = 0, parallelSavingsMs: _, ...steps } = timings
  for (const value of Object.values(timings)) expect(Number.isFinite(value) && value >= 0).toBe(true)
  for (const value of Object.values(steps)) expect(value).toBeLessThanOrEqual(totalMs)
  for (const [name, value] of Object.entries(timings)) {
    expect(reply.headers['server-timing']).toContain(`${name.replace(/Ms$/, '')};dur=${value}`)
  }
  for (const { startMs = 0, durationMs = 0, waitMs = 0 } of debug.spans) {
    expect(startMs + durationMs).toBeLessThanOrEqual(totalMs + 0.01)
    expect(waitMs).toBeLessThanOrEqual(durationMs + 0.01)
  }
}
