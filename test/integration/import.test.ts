import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import { newTenant, openedService } from '../support/service.ts'

const ndjson = { 'content-type': 'application/x-ndjson' }

async function importing(lines: readonly string[]) {
  const tenant = await newTenant()
  const reply = await tenant.request('POST', '/v1/candidates:import', lines.join('\n'), ndjson)
  return {
    tenant,
    reply,
    answers: reply.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  }
}

describe('POST /v1/candidates:import', () => {
  test('answers a line per line, in order, and sums up', async () => {
    const { answers, tenant } = await importing([
      '{"candidateId":"a","title":"Baker"}',
      '',
      'no json',
      '{"candidateId":"b"}',
      '{"candidateId":"a","title":"Plumber"}',
      '{"candidateId":"c","title":"x","specialtyId":"nope"}',
      '{"candidateId":"d","title":"Cook"}',
    ])
    expect(answers).toMatchObject([
      { line: 1, candidateId: 'a', status: 201 },
      { line: 3, status: 400, problem: { code: 'validation_failed' } },
      { line: 4, candidateId: 'b', status: 400, problem: { errors: [{ pointer: '' }] } },
      { line: 5, candidateId: 'a', status: 200 },
      { line: 6, candidateId: 'c', status: 400, problem: { errors: [{ pointer: '/specialtyId' }] } },
      { line: 7, candidateId: 'd', status: 201 },
      { summary: { created: 2, updated: 1, failed: 3 } },
    ])
    expect((await tenant.request('GET', '/v1/candidates/a')).json().title).toBe('Plumber')
    expect((await tenant.request('GET', '/v1/candidates/b')).statusCode).toBe(404)
  })

  test('counts a line that changes nothing as updated and leaves the version', async () => {
    const line = '{"candidateId":"a","title":"Baker"}'
    const { answers, tenant } = await importing([line, line])
    expect(answers.at(-1)).toEqual({ summary: { created: 1, updated: 1, failed: 0 } })
    expect((await tenant.request('GET', '/v1/candidates/a')).json().version).toBe(1)
  })

  test('refuses hostile lines one by one and takes their neighbours', async () => {
    const deep = `{"candidateId":"deep","title":"x","metadata":{"a":${'['.repeat(7000)}${']'.repeat(7000)}}}`
    const { answers } = await importing([
      '{"candidateId":"a","title":"A"}',
      deep,
      '{"candidateId":"nul","title":"x","specialtyId":"\\u0000"}',
      '{"candidateId":"b","title":"B"}',
    ])
    expect(answers.map(({ status }) => status)).toEqual([201, 400, 400, 201, undefined])
    expect(answers.at(-1)).toEqual({ summary: { created: 2, updated: 0, failed: 2 } })
  })

  test('refuses a line beyond 1 MiB and takes its neighbours', async () => {
    const long = JSON.stringify({ candidateId: 'long', title: 'x', resume: 'y'.repeat(1_100_000) })
    const { answers } = await importing(['{"candidateId":"a","title":"A"}', long, '{"candidateId":"b","title":"B"}'])
    expect(answers.map(({ status }) => status)).toEqual([201, 413, 201, undefined])
  })

  test('answers an empty import', async () => {
    const { answers } = await importing([''])
    expect(answers).toEqual([{ summary: { created: 0, updated: 0, failed: 0 } }])
  })

  test('needs a body of its own type', async () => {
    const tenant = await newTenant()
    expect((await tenant.request('POST', '/v1/candidates:import')).statusCode).toBe(415)
  })

  test('does not take JSON', async () => {
    const tenant = await newTenant()
    const reply = await tenant.request('POST', '/v1/candidates:import', { candidateId: 'a', title: 'x' })
    expect(reply.statusCode).toBe(415)
    expect(reply.json().code).toBe('unsupported_media_type')
  })

  test('answers each line while the next are still to come', async () => {
    const { server } = await openedService()
    if (!server.server.listening) await server.listen({ host: '127.0.0.1', port: 0 })
    const { port } = server.server.address() as AddressInfo
    const tenant = await newTenant()
    const headers = { ...ndjson, authorization: `Bearer secret-of-${tenant.tenantId}` }
    const upload = httpRequest({ port, method: 'POST', path: '/v1/candidates:import', headers })

    upload.write('{"candidateId":"a","title":"Baker"}\n')
    const [response] = await once(upload, 'response')
    const answers = createInterface({ input: response })[Symbol.asyncIterator]()
    expect(JSON.parse((await answers.next()).value)).toEqual({ line: 1, candidateId: 'a', status: 201 })
    expect((await tenant.request('GET', '/v1/candidates/a')).statusCode).toBe(200)

    upload.end('{"candidateId":"b","title":"Cook"}')
    expect(JSON.parse((await answers.next()).value)).toEqual({ line: 2, candidateId: 'b', status: 201 })
    expect(JSON.parse((await answers.next()).value)).toEqual({ summary: { created: 2, updated: 0, failed: 0 } })
  })
})
