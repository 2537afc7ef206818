import { FIXED_QUERIES } from './queries.ts'

/** What a replica says of itself in three places, and what it answers to the fixed queries. */
export interface Inspection {
  readonly modes: { readonly health: string; readonly metrics: string; readonly debug: string }
  /** The ids that each of the fixed queries finds, in order. */
  readonly answers: readonly (readonly string[])[]
}

interface Reply {
  readonly results: readonly { readonly candidateId: string }[]
  readonly degraded: boolean
  readonly debug: { readonly parallelExecution: { readonly mode: string } }
}

/** Asks one replica itself, without the balancer. Throws when an answer is not a whole one. */
export async function inspect(origin: string): Promise<Inspection> {
  const health = (await get(`${origin}/health`).then((reply) => reply.json())) as { preSearch: { mode: string } }
  const metrics = await get(`${origin}/metrics`).then((reply) => reply.text())
  const replies: Reply[] = []
  // One at a time: a search under load may answer without a step, and then differently.
  for (const query of FIXED_QUERIES) replies.push(await search(origin, query))
  return {
    modes: {
      health: health.preSearch.mode,
      metrics: /^build_info\{.*mode="(?<mode>\w+)"/m.exec(metrics)?.groups?.mode ?? 'none',
      debug: [...new Set(replies.map(({ debug }) => debug.parallelExecution.mode))].join(),
    },
    answers: replies.map(({ results }) => results.map(({ candidateId }) => candidateId)),
  }
}

async function search(origin: string, query: string): Promise<Reply> {
  const reply = await get(`${origin}/v1/search?debug=true`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, limit: 50 }),
  })
  const body = (await reply.json()) as Reply
  if (body.degraded) throw new Error(`${origin} answered "${query}" without a part of it`)
  return body
}

async function get(url: string, init: RequestInit = {}): Promise<Response> {
  const reply = await fetch(url, init)
  if (!reply.ok) throw new Error(`${url} answered ${reply.status}: ${await reply.text()}`)
  return reply
}
