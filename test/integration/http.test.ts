import { describe, expect, inject, test } from 'vitest'
import { newTenant, openedService } from '../support/service.ts'

describe('HTTP', () => {
  test('gives every reply a request id: the caller’s when it is a sane one', async () => {
    const { request } = await newTenant()
    const given = await request('GET', '/v1/candidates/x', undefined, { 'x-request-id': 'abc-1' })
    expect(given.headers['x-request-id']).toBe('abc-1')
    expect(given.json().requestId).toBe('abc-1')
    const foreign = await request('GET', '/v1/candidates/x', undefined, { 'x-request-id': 'a b' })
    expect(foreign.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('answers an unknown path with 404, with or without a key', async () => {
    const { server } = await openedService()
    const { request } = await newTenant()
    expect((await server.inject('/nowhere')).statusCode).toBe(404)
    expect((await request('POST', '/v1/nowhere', {})).json()).toMatchObject({ code: 'not_found' })
  })

  test('answers another method of a known path with 405 and Allow', async () => {
    const { request } = await newTenant()
    const reply = await request('DELETE', '/v1/search', undefined)
    expect(reply.statusCode).toBe(405)
    expect(reply.headers.allow).toBe('POST')
    expect((await request('POST', '/v1/candidates/x', {})).headers.allow).toContain('PUT')
  })

  test('asks for a key before it looks at anything else', async () => {
    const { server } = await openedService()
    for (const authorization of [undefined, 'Bearer wrong', 'Basic abc', 'Bearer']) {
      const headers = { 'content-type': 'text/plain', ...(authorization && { authorization }) }
      const reply = await server.inject({
        method: 'POST',
        url: '/v1/search?x=1',
        headers,
        payload: 'x'.repeat(300_000),
      })
      expect(reply.statusCode).toBe(401)
      expect(reply.json().code).toBe('unauthenticated')
    }
  })

  test.each([
    ['POST', '/v1/search', '{"query":', 'application/json', 400, 'validation_failed'],
    ['POST', '/v1/search', '', 'application/json', 400, 'validation_failed'],
    ['POST', '/v1/search', 'query=x', 'application/x-www-form-urlencoded', 415, 'unsupported_media_type'],
    ['POST', '/v1/search', `{"query":"${'x'.repeat(270_000)}"}`, 'application/json', 413, 'payload_too_large'],
    ['POST', '/v1/search?debug=maybe', '{"query":"x"}', 'application/json', 400, 'validation_failed'],
    ['POST', '/v1/search?verbose=1', '{"query":"x"}', 'application/json', 400, 'validation_failed'],
    ['POST', '/v1/search', '[]', 'application/json', 400, 'validation_failed'],
    ['POST', '/v1/search', 'x', 'text/plain', 415, 'unsupported_media_type'],
    ['POST', '/v1/nowhere', '{garbled', 'application/json', 404, 'not_found'],
    ['PUT', '/v1/candidates/%ZZ', '{}', 'application/json', 400, 'validation_failed'],
    ['POST', '/v1/search', '{"__proto__":{"a":1},"query":"x"}', 'application/json', 400, 'validation_failed'],
  ] as const)('%s %s refuses a bad request as a problem', async (method, url, body, type, status, code) => {
    const { request } = await newTenant()
    const reply = await request(method, url, body, { 'content-type': type })
    expect(reply.statusCode).toBe(status)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.headers['x-request-id']).toBeDefined()
    expect(reply.json()).toMatchObject({ code, status, instance: url.split('?')[0] })
  })

  test('names the unknown query parameter', async () => {
    const { request } = await newTenant()
    const reply = await request('POST', '/v1/search?debg=true', { query: 'x' })
    expect(reply.json().errors).toEqual([
      expect.objectContaining({ parameter: 'debg', code: 'unknown_field', suggestion: 'debug' }),
    ])
  })

  test.each(['/livez', '/health', '/v1/candidates/x'])(
    'refuses query parameters on %s, which has none',
    async (path) => {
      const { request } = await newTenant()
      const reply = await request('GET', `${path}?verbose=1`)
      expect(reply.statusCode).toBe(400)
      expect(reply.json().errors).toMatchObject([{ parameter: 'verbose', code: 'unknown_field' }])
    },
  )

  test('takes a DELETE that names a content type and has no body', async () => {
    const { put, request } = await newTenant()
    await put('ada', { title: 'x' })
    const reply = await request('DELETE', '/v1/candidates/ada', '', { 'content-type': 'application/json' })
    expect(reply.statusCode).toBe(204)
  })

  test('reads an id that ends like a verb as an id where there is no such verb', async () => {
    const { put, request } = await newTenant()
    expect((await put('a:erase', { title: 'x' })).statusCode).toBe(201)
    expect((await request('GET', '/v1/candidates/a:erase')).json().candidateId).toBe('a:erase')
  })

  test('says how it is without a key for probes, and with one in detail', async () => {
    const { server } = await openedService()
    const { request } = await newTenant()
    expect((await server.inject('/livez')).statusCode).toBe(200)
    expect((await server.inject('/readyz')).statusCode).toBe(200)
    expect((await server.inject('/health')).statusCode).toBe(401)
    expect((await request('GET', '/health')).json()).toMatchObject({
      status: 'ok',
      database: { status: 'ok', kind: inject('kind') },
      embedding: { status: 'ok', model: expect.stringMatching(/^local-3\//) },
      ingest: { failedEmbeddings: 0 },
    })
  })
})

describe('GET /v1/specialties', () => {
  test('names occupations with confidence and what matched', async () => {
    const { request } = await newTenant()
    const reply = await request('GET', '/v1/specialties?query=registred%20nurse&limit=3')
    const { specialties } = reply.json()
    expect(specialties[0]).toMatchObject({ id: '29-1141.00', name: 'Registered Nurses' })
    expect(specialties.length).toBeLessThanOrEqual(3)
  })

  test.each(['', '?query=', '?query=x&limit=0', '?query=x&limit=51', '?query=x&q=y', `?query=${'x'.repeat(501)}`])(
    'refuses %j',
    async (search) => {
      const { request } = await newTenant()
      expect((await request('GET', `/v1/specialties${search}`)).statusCode).toBe(400)
    },
  )
})
