import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createHttpEmbedder } from '../../src/embedding/http-embedder.ts'
import { createResilientEmbedder } from '../../src/embedding/resilient-embedder.ts'
import { AppError } from '../../src/errors.ts'
import type { Embedder } from '../../src/ports.ts'
import { answers, type EmbeddingServer, openEmbeddingServer } from '../support/embedding-server.ts'
import { newTenant, openedService } from '../support/service.ts'
import { openVariant, seededTenant, tenantOf } from '../support/variant.ts'

const EMBEDDING_TIMEOUT_MS = '300'
const LOST = async () => {
  throw new AppError('database_unavailable', 'gone')
}
const LATE = async () => {
  throw new AppError('deadline_exceeded', 'late')
}

/** The product's own HTTP embedder, in the place of the built-in one. */
function over(server: EmbeddingServer) {
  return (real: Embedder): Embedder => {
    const [model = '', dimensions] = real.model.split('/')
    const http = createHttpEmbedder({
      baseUrl: server.baseUrl,
      model,
      dimensions: Number(dimensions),
      apiKey: undefined,
    })
    const breaker = { failuresToOpen: 1000, openMs: 1000, longestOpenMs: 1000 }
    return createResilientEmbedder(http, { timeoutMs: Number(EMBEDDING_TIMEOUT_MS), maxConcurrent: 8, breaker })
  }
}

describe.each(['true', 'false'])('with ENABLE_PARALLEL_PRE_SEARCH=%s', (flag) => {
  const env = { ENABLE_PARALLEL_PRE_SEARCH: flag, EMBEDDING_TIMEOUT_MS, SPECIALTY_TIMEOUT_MS: '5000' }
  let embedding: EmbeddingServer
  let tenantId: string
  beforeAll(async () => {
    embedding = await openEmbeddingServer(256)
    tenantId = (await seededTenant()).tenantId
  })
  afterAll(() => embedding.close())

  test.each([
    ['answers 500', answers.status(500), 'error'],
    ['hangs', answers.silence, 'timeout'],
    ['hangs in the middle of the body', answers.halfBody(200), 'timeout'],
    ['sends no vectors', answers.json({ data: [] }), 'invalid_response'],
    ['sends HTML', answers.text('<html>'), 'invalid_response'],
  ])('answers by words alone while the embedder %s', async (_, answer, reason) => {
    embedding.always(answer)
    const { search } = await tenantOf(await openVariant({ env, embedder: over(embedding) }), tenantId)

    const reply = await search({ query: 'nurse' })

    expect(reply.statusCode).toBe(200)
    const { degraded, degradations, results, cache, timings } = reply.json()
    expect(degraded).toBe(true)
    expect(degradations).toEqual([{ component: 'embedding', reason, effect: 'lexical_only' }])
    expect(results.map((result: { candidateId: string }) => result.candidateId).sort()).toEqual(['ada', 'bob'])
    expect(cache.embedding).toBe('miss')
    expect(timings.vectorMs).toBe(0)
    expect(timings.embeddingMs).toBeGreaterThan(0)
  })

  test('tries again with the next search after a failure', async () => {
    embedding.always(answers.status(500))
    const { search } = await tenantOf(await openVariant({ env, embedder: over(embedding) }), tenantId)
    expect((await search({ query: 'nurse' })).json().degraded).toBe(true)
    embedding.always(answers.vectors(256))
    expect((await search({ query: 'nurse' })).json()).toMatchObject({ degraded: false, cache: { embedding: 'miss' } })
  })

  test('says that nobody is embedded yet, and answers by words', async () => {
    const tenant = await newTenant()
    await tenant.seed({ candidateId: 'ada', title: 'Nurse' })
    await tenant.database.asTenant(tenant.tenantId, 'delete from embedding_1 where tenant_id = $1', [tenant.tenantId])
    const { search } = await tenantOf(await openVariant({ env }), tenant.tenantId)
    for (const mode of ['hybrid', 'semantic']) {
      const { results, degradations } = (await search({ query: 'nurse', mode })).json()
      expect(results).toHaveLength(1)
      expect(degradations).toEqual([{ component: 'vector', reason: 'pending', effect: 'lexical_only' }])
    }
    expect((await (await newTenant()).search({ query: 'nurse' })).json().degraded).toBe(false)
  })

  test('answers semantic searches by words while nothing can be embedded', async () => {
    embedding.always(answers.status(500))
    const { search } = await tenantOf(await openVariant({ env, embedder: over(embedding) }), tenantId)
    const { results, degradations } = (await search({ query: 'nurse', mode: 'semantic' })).json()
    expect(results).toHaveLength(2)
    expect(degradations).toMatchObject([{ component: 'embedding', effect: 'lexical_only' }])
  })

  test('does not miss the embedder where it is not needed, nor where its answer is remembered', async () => {
    embedding.always(answers.vectors(256))
    const { search } = await tenantOf(await openVariant({ env, embedder: over(embedding) }), tenantId)
    await search({ query: 'nurse' })
    embedding.always(answers.status(500))
    expect((await search({ query: 'nurse' })).json()).toMatchObject({ degraded: false, cache: { embedding: 'hit' } })
    expect((await search({ query: 'welder', mode: 'lexical' })).json()).toMatchObject({
      degraded: false,
      cache: { embedding: 'unused' },
    })
  })

  test('goes without the boost while the lookup of specialties is away', async () => {
    const { search } = await tenantOf(await openVariant({ env, faults: { specialty: LOST } }), tenantId)
    const reply = await search({ query: 'registered nurse' })
    expect(reply.statusCode).toBe(200)
    const { degradations, results, specialties } = reply.json()
    expect(degradations).toEqual([{ component: 'specialty', reason: 'error', effect: 'no_specialty_boost' }])
    expect(specialties).toEqual([])
    expect(results).toHaveLength(3)
  })

  test.each([
    ['lexical', 'semantic_only', { lexical: LATE }],
    ['vector', 'lexical_only', { vector: LATE }],
  ])('answers with the other leg while the %s one is late', async (component, effect, faults) => {
    const { search } = await tenantOf(await openVariant({ env, faults }), tenantId)
    const reply = await search({ query: 'nurse' })
    expect(reply.statusCode).toBe(200)
    expect(reply.json().degradations).toEqual([{ component, reason: 'timeout', effect }])
  })

  test('answers 503 overloaded when no connection becomes free in time', async () => {
    const limits = { SEARCH_TIMEOUT_MS: '300', EMBEDDING_TIMEOUT_MS: '150', SPECIALTY_TIMEOUT_MS: '150' }
    const { search } = await tenantOf(await openVariant({ env: { ...env, ...limits } }), tenantId)
    const { database } = (await openedService()).adapters.postgres
    let letGo: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const { max } = database.pool()
    let holding = 0
    const hold = async () => {
      holding += 1
      await gate
    }
    const held = Array.from({ length: max }, () => database.transaction(undefined, hold))
    await expect.poll(() => holding).toBe(max)
    const reply = await search({ query: 'nurse' })
    letGo()
    await Promise.all(held)
    expect([reply.statusCode, reply.json().code]).toEqual([503, 'overloaded'])
    expect(reply.headers['retry-after']).toBeDefined()
  })

  test.each([
    [504, 'deadline_exceeded', { lexical: LATE, vector: LATE }],
    [503, 'database_unavailable', { lexical: LATE, vector: LOST }],
    [503, 'database_unavailable', { lexical: LOST, vector: LOST, specialty: LOST }],
  ])('answers %i %s when no leg does', async (status, code, faults) => {
    const { search } = await tenantOf(await openVariant({ env, faults }), tenantId)
    const reply = await search({ query: 'nurse' })
    expect(reply.statusCode).toBe(status)
    expect(reply.json().code).toBe(code)
    if (status === 503) expect(reply.headers['retry-after']).toBe('1')
  })

  test('refuses a partial answer to whoever will not have one', async () => {
    const { search } = await tenantOf(await openVariant({ env, faults: { specialty: LOST, vector: LATE } }), tenantId)
    const reply = await search({ query: 'nurse', allowPartial: false })
    expect(reply.statusCode).toBe(503)
    expect(reply.json()).toMatchObject({ code: 'degraded_rejected' })
    expect(reply.json().detail).toContain('specialty (error)')
    expect(reply.json().detail).toContain('vector (timeout)')
  })
})
