/** What came back for a search, as its caller saw it. */
export interface Reply {
  readonly status: number
  readonly retryAfter: string | null
  readonly connection: string | null
  readonly durationMs: number
  readonly body: {
    readonly results?: readonly { readonly candidateId: string; readonly score: number }[]
    readonly cache?: { readonly embedding: string; readonly specialty: string }
    readonly debug?: { readonly spans: readonly { readonly name: string; readonly source: string }[] }
    readonly code?: string
  }
}

let asked = 0

/** A search for words that nobody asked for before, so that no cache answers it. */
export async function search(
  url: string,
  body: object = { query: `senior nurse ${asked++}` },
  path = '/v1/search',
): Promise<Reply> {
  const startedAt = performance.now()
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return {
    status: reply.status,
    retryAfter: reply.headers.get('retry-after'),
    connection: reply.headers.get('connection'),
    body: (await reply.json()) as Reply['body'],
    durationMs: performance.now() - startedAt,
  }
}

/** Callers that search one after another until told to stop, and what each of their searches came to. */
export function keepSearching(url: string, callers: number) {
  const replies: Reply[] = []
  const failures: unknown[] = []
  let isOver = false
  let onReply = () => {}
  const call = async () => {
    while (!isOver) {
      await search(url).then(
        (reply) => replies.push(reply),
        (error) => failures.push(error),
      )
      onReply()
    }
  }
  const all = Promise.all(Array.from({ length: callers }, call))
  return {
    replies,
    failures,
    /** Resolves when so many replies like this have come since the call. */
    async see(count: number, isLike: (reply: Reply) => boolean) {
      const from = replies.length
      const isSeen = () => replies.slice(from).filter(isLike).length >= count
      await new Promise<void>((resolve) => {
        onReply = () => isSeen() && resolve()
      })
    },
    async stop() {
      isOver = true
      await all
    },
  }
}
