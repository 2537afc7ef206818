import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Hears of every chunk as it arrives at the proxy, before its delay; connections are numbered. */
export interface LinkWatch {
  sent(connection: number, bytes: Buffer): void
  received(connection: number, bytes: Buffer): void
}

export interface DelayProxyOptions {
  readonly target: { readonly host: string; readonly port: number }
  readonly oneWayMs: number
  readonly watch: LinkWatch
}

/**
 * A long way to a server: everything arrives `oneWayMs` later, in order, in each direction.
 *
 * Every chunk has a timer of its own, started when it came, so that one never waits for another. Timers of the same
 * length fire in the order in which they were started, so that the end of a stream stays behind its last chunk.
 */
export async function openDelayProxy({ target, oneWayMs, watch }: DelayProxyOptions) {
  const sockets = new Set<Socket>()
  let accepted = 0

  const carry = (from: Socket, to: Socket, hear: (bytes: Buffer) => void) => {
    const later = (act: () => void) => setTimeout(act, oneWayMs)
    sockets.add(from)
    from.setNoDelay(true)
    from.on('data', (bytes: Buffer) => {
      hear(bytes)
      later(() => to.write(bytes))
    })
    // Only this direction has ended: the other side may still have something to say.
    from.on('end', () => later(() => to.end()))
    from.on('error', () => to.destroy())
    from.on('close', () => {
      sockets.delete(from)
      later(() => to.destroy())
    })
  }

  const server = createServer({ allowHalfOpen: true }, (near) => {
    accepted += 1
    const connection = accepted
    const far = connect({ ...target, allowHalfOpen: true })
    carry(near, far, (bytes) => watch.sent(connection, bytes))
    carry(far, near, (bytes) => watch.received(connection, bytes))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
