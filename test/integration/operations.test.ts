import { describe, expect, test } from 'vitest'
import { newTenant, openedService } from '../support/service.ts'
import { openVariant, seededTenant, tenantOf } from '../support/variant.ts'

const ORIGIN = 'https://ats.example.com'

describe('a recruiter UI on another origin', () => {
  test('may call when it is listed, and read the headers', async () => {
    const { server } = await openVariant({ env: { CORS_ORIGINS: `${ORIGIN},https://other.example.com` } })
    const preflight = await server.inject({
      method: 'OPTIONS',
      url: '/v1/search',
      headers: {
        origin: ORIGIN,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    })
    expect(preflight.statusCode).toBe(204)
    expect(preflight.headers['access-control-allow-origin']).toBe(ORIGIN)
    expect(preflight.headers['access-control-allow-methods']).toContain('PUT')
    expect(preflight.headers['access-control-allow-headers']).toContain('authorization')

    const reply = await server.inject({ method: 'POST', url: '/v1/search', headers: { origin: ORIGIN }, payload: {} })
    expect(reply.statusCode).toBe(401)
    expect(reply.headers['access-control-allow-origin']).toBe(ORIGIN)
    for (const name of ['Server-Timing', 'x-request-id', 'Retry-After', 'ETag']) {
      expect(reply.headers['access-control-expose-headers']).toContain(name)
    }
  })

  test.each([undefined, ORIGIN])('may not when it is not, with CORS_ORIGINS=%s', async (origins) => {
    const { server } = await openVariant({ env: origins ? { CORS_ORIGINS: origins } : {} })
    const reply = await server.inject({ url: '/livez', headers: { origin: 'https://evil.example.com' } })
    expect(reply.headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('GET /metrics', () => {
  test('counts searches by mode, steps by source, and nothing that a caller wrote', async () => {
    const { tenantId } = await seededTenant()
    const { search, get } = await tenantOf(
      await openVariant({ env: { ENABLE_PARALLEL_PRE_SEARCH: 'false' } }),
      tenantId,
    )
    await search({ query: 'canary nurse' })
    await search({ query: 'canary nurse' })

    const reply = await get('/metrics')
    expect(reply.headers['content-type']).toContain('text/plain')
    for (const line of [
      'search_duration_seconds_count{mode="sequential",outcome="ok"} 2',
      'search_stage_duration_seconds_count{stage="embedding",mode="sequential",source="memory",outcome="ok"} 1',
      'search_estimated_saved_seconds_sum{mode="sequential"} 0',
      'cache_requests_total{cache="embedding",layer="memory",outcome="hit"} 1',
      'coalescer_requests_total{name="specialty",role="leader"} 2',
      'coalescer_in_flight{name="embedding"} 0',
      'embedding_requests_total{outcome="ok"} 1',
      'http_server_request_duration_seconds_count{method="POST",route="/v1/search",status="200"} 2',
      'build_info{version="0.0.0",mode="sequential"} 1',
    ]) {
      expect(reply.body).toContain(line)
    }
    expect(reply.body).toMatch(/db_pool_connections\{state="idle"\} \d/)
    expect(reply.body).toContain('nodejs_eventloop_lag_seconds')
    expect(reply.body).not.toContain('canary')
    expect(reply.body).not.toContain(`"${tenantId}"`)
  })

  test('needs a key', async () => {
    const { server } = await openedService()
    expect((await server.inject('/metrics')).statusCode).toBe(401)
  })
})

describe('GET /openapi.json', () => {
  test('describes every route of the service, without a key', async () => {
    const { server } = await openedService()
    const reply = await server.inject('/openapi.json')
    expect(reply.statusCode).toBe(200)
    const { openapi, paths } = reply.json()
    expect(openapi).toBe('3.1.0')
    const described = Object.entries(paths).map(([path, methods]) => `${Object.keys(methods as object)} ${path}`)
    expect(described.sort()).toEqual([
      'get /health',
      'get /livez',
      'get /readyz',
      'get /v1/specialties',
      'post /v1/candidates:import',
      'post /v1/search',
      'put,get,delete /v1/candidates/{id}',
    ])
    const search = paths['/v1/search'].post
    expect(search.requestBody.content['application/json'].schema.properties).toHaveProperty('jobDescription')
    expect(JSON.stringify(reply.json())).not.toContain('#/components/schemas/')
    expect(Object.keys(paths['/v1/candidates/{id}'].delete.responses).sort()).toEqual(['204', '4XX', '5XX'])
    expect(search.responses['200'].content['application/json'].schema.properties).toHaveProperty('timings')
  })
})

test('the mode in force is visible in /health', async () => {
  const { tenantId } = await newTenant()
  const { get } = await tenantOf(await openVariant({ env: { ENABLE_PARALLEL_PRE_SEARCH: 'off' } }), tenantId)
  expect((await get('/health')).json().preSearch).toEqual({ mode: 'sequential' })
})
