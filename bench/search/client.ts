import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Filters } from './filters.ts'
import { keyOf } from './tenants.ts'

export interface SearchBody {
  readonly query?: string
  readonly jobDescription?: string
  readonly filters?: Filters
  readonly mode?: 'hybrid' | 'lexical' | 'semantic'
  readonly limit?: number
}

/** What the bench reads of a reply, as the contract names it. */
export interface Reply {
  readonly results: readonly {
    readonly candidateId: string
    readonly profile: { readonly title: string | null }
    readonly scores: { readonly semantic: { readonly rank: number } | null }
  }[]
  readonly degradations: readonly unknown[]
  readonly cache: { readonly embedding: string }
}

export interface Call {
  readonly method: 'POST' | 'DELETE'
  readonly path: string
  readonly contentType?: string
  readonly body?: string
}

export interface Client {
  /** The reply as it came; throws where the status is not of 200 to 299. */
  call(tenantId: string, call: Call): Promise<string>
  send(tenantId: string, body: SearchBody): Promise<string>
  search(tenantId: string, body: SearchBody): Promise<Reply>
  close(): void
}

/** Speaks to the program over connections that stay open; `fetch` would cost more than a millisecond of its own. */
export function createClient(url: string): Client {
  const agent = new Agent({ keepAlive: true })

  async function call(tenantId: string, { method, path, contentType, body }: Call): Promise<string> {
    const headers = {
      authorization: `Bearer ${keyOf(tenantId)}`,
      ...(contentType && { 'content-type': contentType }),
    }
    const sent = request(`${url}${path}`, { method, agent, headers })
    sent.end(body)
    const [response]: IncomingMessage[] = await once(sent, 'response')
    const reply = response ? await text(response) : ''
    const { statusCode = 0 } = response ?? {}
    if (statusCode < 200 || statusCode > 299) throw new Error(`status ${statusCode}: ${reply}`)
    return reply
  }

  const send = (tenantId: string, body: SearchBody) =>
    call(tenantId, {
      method: 'POST',
      path: '/v1/search',
      contentType: 'application/json',
      body: JSON.stringify(body),
    })

  return {
    call,
    send,
    search: async (tenantId, body) => JSON.parse(await send(tenantId, body)) as Reply,
    close: () => agent.destroy(),
  }
}
