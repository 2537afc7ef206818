import { EventEmitter, once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'

const POLL_MS = 100
/** Long: a busy machine is slow to answer, and one that is slow is not one that leaves. */
const PROBE_TIMEOUT_MS = 5000

/** A load balancer: round robin over the replicas that say they are ready. It never repeats a request that failed. */
export interface Balancer {
  readonly url: string
  /** Resolves as soon as the replica at this origin is, or is no longer, in the rotation. */
  sees(origin: string, state: 'ready' | 'away'): Promise<void>
  close(): Promise<void>
}

/** Listens on a free port of the loopback and asks every origin's `/readyz` every 100 ms. */
export async function openBalancer(origins: readonly string[]): Promise<Balancer> {
  // Connections to replicas are kept, as balancers do: a replica that ends has to cope with that.
  const agent = new Agent({ keepAlive: true })
  const ready = new Set<string>()
  const changes = new EventEmitter()
  const closing = new AbortController()
  let turn = 0

  async function watch(origin: string): Promise<void> {
    while (!closing.signal.aborted) {
      const isReady = await saysReady(origin)
      if (isReady) ready.add(origin)
      else ready.delete(origin)
      changes.emit(origin)
      await pause(POLL_MS)
    }
  }

  const server = createServer((incoming, outgoing) => {
    const rotation = origins.filter((origin) => ready.has(origin))
    const origin = rotation[turn++ % rotation.length]
    if (origin === undefined) outgoing.writeHead(503).end('no replica is ready')
    else forward(incoming, outgoing, origin, agent)
  })
  // A caller's connection is never closed under its next request: what fails here must be a replica's fault.
  server.keepAliveTimeout = 0

  const watching = origins.map(watch)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async sees(origin, state) {
      while (ready.has(origin) !== (state === 'ready')) await once(changes, origin)
    },
    async close() {
      closing.abort()
      await Promise.all(watching)
      server.close()
      server.closeAllConnections()
      agent.destroy()
    },
  }
}

function saysReady(origin: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = get(`${origin}/readyz`, { agent: false, timeout: PROBE_TIMEOUT_MS }, (reply) => {
      reply.resume()
      resolve(reply.statusCode === 200)
    })
    probe.on('timeout', () => probe.destroy())
    probe.on('error', () => resolve(false))
  })
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, origin: string, agent: Agent): void {
  const { connection: _ours, ...headers } = incoming.headers
  const upstream = request(
    new URL(incoming.url ?? '/', origin),
    { method: incoming.method, headers, agent },
    (reply) => {
      const { connection: _theirs, ...replyHeaders } = reply.headers
      outgoing.writeHead(reply.statusCode ?? 502, replyHeaders)
      // Half an answer breaks the caller's connection, so that nobody takes it for a whole one.
      pipeline(reply, outgoing, () => undefined)
    },
  )
  upstream.on('error', (error) => {
    if (outgoing.headersSent) outgoing.destroy()
    else outgoing.writeHead(502).end(`${origin}: ${error.message}`)
  })
  incoming.pipe(upstream)
}
