import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

/** A request as it came, and the reply that is still to be written. */
export interface Call {
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: { model: string; input: string[]; dimensions?: number; encoding_format?: string }
  readonly response: ServerResponse
  /** Resolves when the reply is complete or its connection is gone. */
  readonly closed: Promise<unknown>
}

export type Answer = (call: Call) => void

/** What a well-made server would send. */
export function replyTo(texts: readonly string[], dimensions: number) {
  const data = texts.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text, dimensions) }))
  return { object: 'list', data, model: 'any', usage: { prompt_tokens: 1, total_tokens: 1 } }
}

/** A vector of any length but 1, of its own for every text. */
function vectorOf(text: string, dimensions: number): number[] {
  return Array.from({ length: dimensions }, (_, dimension) => {
    let sum = dimension + 1
    for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 10_007
    return sum - 5000
  })
}

const send = (body: string, status = 200, headers = {}): Answer => {
  return ({ response }) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
}

/** The ways to answer; `json` sends anything at all. */
export const answers = {
  vectors:
    (dimensions: number): Answer =>
    (call) =>
      send(JSON.stringify(replyTo(call.body.input, dimensions)))(call),
  json: (reply: unknown) => send(JSON.stringify(reply)),
  text: (body: string) => send(body),
  status: (status: number, headers = {}) => send('{"error":{"message":"secret reply"}}', status, headers),
  silence: () => undefined,
  halfBody:
    (status: number): Answer =>
    ({ response }) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.write('{"data":[')
    },
  hangUp: ({ response }: Call) => response.destroy(),
  endlessBody: ({ response }: Call) => {
    const chunk = ' '.repeat(65_536)
    const fill = () => {
      while (!response.destroyed && response.write(chunk));
    }
    response.writeHead(200, { 'content-type': 'application/json' }).on('drain', fill)
    fill()
  },
} as const

/** An OpenAI-compatible server on a free local port, which counts its calls and answers as it is told. */
export async function openEmbeddingServer(dimensions: number) {
  const calls: Call[] = []
  const waiting: ((call: Call) => void)[] = []
  const connections = new Set<unknown>()
  let planned: Answer[] = []
  let usual: Answer = answers.vectors(dimensions)

  const server = createServer(async (request, response) => {
    const closed = once(response, 'close')
    const body = (await json(request)) as Call['body']
    const call = { url: request.url ?? '', headers: request.headers, body, response, closed }
    calls.push(call)
    waiting.shift()?.(call)
    const answer = planned.shift() ?? usual
    answer(call)
  })
  server.on('connection', (socket) => connections.add(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls,
    connections,
    /** Answers the next calls like this, one answer each, and all later ones like before. */
    next(...plan: Answer[]) {
      planned = plan
    },
    always(answer: Answer) {
      usual = answer
    },
    /** The next call to come, as soon as it is there. */
    nextCall: () => new Promise<Call>((resolve) => waiting.push(resolve)),
    async close() {
      if (!server.listening) return
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

export type EmbeddingServer = Awaited<ReturnType<typeof openEmbeddingServer>>
