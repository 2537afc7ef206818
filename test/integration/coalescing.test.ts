import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import { EmbedderError } from '../../src/errors.ts'
import type { Embedder } from '../../src/ports.ts'
import { openVariant, seededTenant, tenantOf } from '../support/variant.ts'

/** An embedder that answers when it is told to, and counts. */
function gated() {
  let open: (value?: undefined) => void = () => undefined
  let fail: (reason: Error) => void = () => undefined
  const gate = new Promise<undefined>((resolve, reject) => {
    open = resolve
    fail = reject
  })
  gate.catch(() => undefined)
  const calls: { readonly aborted: () => boolean }[] = []
  const embedder = (real: Embedder): Embedder => ({
    model: real.model,
    dimensions: real.dimensions,
    async embed(texts, options = {}) {
      calls.push({ aborted: () => options.signal?.aborted ?? false })
      await gate
      return real.embed(texts)
    },
  })
  return { embedder, calls, open: () => open(), fail: () => fail(new EmbedderError('error', 'refused')) }
}

const env = { EMBEDDING_TIMEOUT_MS: '5000' }

describe.each(['true', 'false'])('identical searches at once, with ENABLE_PARALLEL_PRE_SEARCH=%s', (flag) => {
  let tenantId: string
  beforeAll(async () => {
    tenantId = (await seededTenant()).tenantId
  })

  async function opened(env_ = {}) {
    const embedding = gated()
    let lookups = 0
    const legs = { lexical: 0, vector: 0 }
    const count = (leg: keyof typeof legs) => () => {
      legs[leg] += 1
      return undefined
    }
    const specialty = () => {
      lookups += 1
      return undefined
    }
    const service = await openVariant({
      env: { ...env, ENABLE_PARALLEL_PRE_SEARCH: flag, ...env_ },
      embedder: embedding.embedder,
      faults: { specialty, lexical: count('lexical'), vector: count('vector') },
    })
    const tenant = await tenantOf(service, tenantId)
    const pending = async (count: number) => {
      const health = await tenant.get('/health')
      return health.json().coalescer.embedding.pendingCount === count
    }
    return { service, tenant, embedding, legs, lookups: () => lookups, pending }
  }

  test('cost one embedding and one lookup, also with the caches off', async () => {
    const off = { EMBEDDING_CACHE_TTL_SECONDS: '0', SPECIALTY_CACHE_TTL_SECONDS: '0' }
    const { tenant, embedding, legs, lookups, pending } = await opened(flag === 'true' ? off : {})
    const searches = Array.from({ length: 300 }, () => tenant.search({ query: 'registered nurse' }))
    await expect.poll(() => pending(1)).toBe(true)
    embedding.open()
    const replies = await Promise.all(searches)

    expect(replies.map(({ statusCode }) => statusCode)).toEqual(Array(300).fill(200))
    expect(replies.every((reply) => !reply.json().degraded)).toBe(true)
    expect(embedding.calls).toHaveLength(1)
    const uses = replies.map((reply) => reply.json().cache.embedding)
    expect(uses.filter((use) => use !== 'coalesced')).toHaveLength(1)
    if (flag === 'true') expect({ lookups: lookups(), ...legs }).toEqual({ lookups: 1, lexical: 1, vector: 1 })
    await expect.poll(() => pending(0)).toBe(true)
  })

  test('share a failure, which the next search does not remember', async () => {
    const { tenant, embedding, pending } = await opened()
    const searches = Array.from({ length: 20 }, () => tenant.search({ query: 'nurse' }))
    await expect.poll(() => pending(1)).toBe(true)
    embedding.fail()
    const replies = await Promise.all(searches)
    expect(replies.every((reply) => reply.json().degradations[0]?.reason === 'error')).toBe(true)
    expect(embedding.calls).toHaveLength(1)
    await tenant.search({ query: 'nurse' })
    expect(embedding.calls).toHaveLength(2)
  })

  test('go on when one caller leaves, and end when the last one has', async () => {
    const { service, embedding, pending } = await opened()
    await service.server.listen({ host: '127.0.0.1', port: 0 })
    const { port } = service.server.server.address() as AddressInfo
    const headers = { authorization: `Bearer secret-of-${tenantId}`, 'content-type': 'application/json' }
    const ask = () => {
      const call = httpRequest({ port, method: 'POST', path: '/v1/search', headers })
      call.on('error', () => undefined)
      call.end(JSON.stringify({ query: 'nurse in a hurry' }))
      return call
    }

    const [one, other] = [ask(), ask()]
    await expect.poll(() => pending(1)).toBe(true)
    one.destroy()
    await expect.poll(() => embedding.calls[0]?.aborted()).toBe(false)
    other.destroy()
    await expect.poll(() => embedding.calls[0]?.aborted()).toBe(true)
    await expect.poll(() => pending(0)).toBe(true)
    embedding.open()
    await service.server.close()
  })

  test('of two tenants are two', async () => {
    const other = await seededTenant()
    const { service, tenant, embedding, pending } = await opened()
    const theirs = await tenantOf(service, other.tenantId)
    const searches = [tenant.search({ query: 'nurse' }), theirs.search({ query: 'nurse' })]
    await expect.poll(() => pending(2)).toBe(true)
    embedding.open()
    await Promise.all(searches)
    expect(embedding.calls).toHaveLength(2)
  })
})
