import { inject } from 'vitest'
import { engineOf } from './engine.ts'
import { keyOf, openServiceWith, tenantName } from './open-service.ts'

/** Opened once per vitest worker, over a copy of the template, and shared by all of its test files. */
async function openService() {
  const engine = engineOf(inject('engine'))
  const name = `worker_${process.env.VITEST_POOL_ID}`
  await engine.copy(name)
  return openServiceWith(engine.envOf(name))
}

interface Shared {
  service?: ReturnType<typeof openService>
  tenants: number
}

// On the global object, because every test file has its own copy of this module.
const holder = globalThis as { shortlistTests?: Shared }
holder.shortlistTests ??= { tenants: 0 }
const shared = holder.shortlistTests

export function openedService() {
  shared.service ??= openService()
  return shared.service
}

type Candidate = { readonly candidateId: string } & Record<string, unknown>

/** A tenant of its own for a test: the product's wall between tenants keeps tests apart. */
export async function newTenant() {
  const { server, backfill, adapters } = await openedService()
  const tenantId = tenantName(shared.tenants++)
  const authorization = `Bearer ${keyOf(tenantId)}`

  const request = (method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH', url: string, body?: unknown, headers = {}) =>
    server.inject({
      method,
      url,
      headers: { authorization, ...headers },
      ...(body !== undefined && { payload: body as object }),
    })

  return {
    tenantId,
    server,
    database: adapters.postgres.database,
    request,
    put: (id: string, body: unknown) => request('PUT', `/v1/candidates/${id}`, body),
    search: (body: unknown) => request('POST', '/v1/search', body),
    /** Stores candidates and waits until they are found by meaning too. */
    async seed(...candidates: readonly Candidate[]) {
      const lines = candidates.map((candidate) => JSON.stringify(candidate)).join('\n')
      const reply = await request('POST', '/v1/candidates:import', lines, { 'content-type': 'application/x-ndjson' })
      const summary = reply.body.trimEnd().split('\n').at(-1) ?? ''
      if (!summary.includes('"failed":0')) throw new Error(`the candidates were not stored: ${reply.body}`)
      await backfill.drain()
    },
    async ids(body: unknown): Promise<string[]> {
      const reply = await request('POST', '/v1/search', body)
      if (reply.statusCode !== 200) throw new Error(reply.body)
      return reply.json().results.map((result: { candidateId: string }) => result.candidateId)
    },
  }
}
