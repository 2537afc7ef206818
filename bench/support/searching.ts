import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'

/** The figures of a reply that the bench reads, as the contract names them. */
export type Timings = Readonly<Record<'totalMs' | 'embeddingMs' | 'parallelSavingsMs', number>>

export interface Span {
  readonly name: string
  readonly startMs: number
  readonly durationMs: number
}

export interface Answer {
  /** From sending the request to having read the reply. */
  readonly latencyMs: number
  readonly timings: Timings
  readonly spans: readonly Span[]
  readonly candidateIds: readonly string[]
}

/** What the caches are to answer. */
export interface Expected {
  readonly isWarm: boolean
}

interface Reply {
  readonly results: readonly { readonly candidateId: string }[]
  readonly degradations: readonly unknown[]
  readonly cache: Readonly<Record<'embedding' | 'specialty', string>>
  readonly timings: Timings
  readonly debug: { readonly spans: readonly Span[] }
}

/** `fetch` would add more than a millisecond of the caller's own. */
const agent = new Agent({ keepAlive: true })

/** One search; with `expected`, it throws where it was not the search that is to be measured. */
export async function ask(url: string, query: string, expected?: Expected): Promise<Answer> {
  const startedAt = performance.now()
  const headers = { 'content-type': 'application/json' }
  const call = request(`${url}/v1/search?debug=true`, { method: 'POST', agent, headers })
  call.end(JSON.stringify({ query }))
  const [response]: IncomingMessage[] = await once(call, 'response')
  const body = response ? await text(response) : ''
  const latencyMs = performance.now() - startedAt
  if (response?.statusCode !== 200) throw new Error(`status ${response?.statusCode} for "${query}": ${body}`)
  const { results, degradations, cache, timings, debug } = JSON.parse(body) as Reply
  if (expected) refuseOther(expected, query, { degradations, cache })
  return { latencyMs, timings, spans: debug.spans, candidateIds: results.map(({ candidateId }) => candidateId) }
}

function refuseOther({ isWarm }: Expected, query: string, reply: Pick<Reply, 'degradations' | 'cache'>): void {
  const use = isWarm ? 'hit' : 'miss'
  const { degradations, cache } = reply
  if (degradations.length === 0 && cache.embedding === use && cache.specialty === use) return
  throw new Error(`degraded, or not a ${use} of both caches: "${query}": ${JSON.stringify(reply)}`)
}
