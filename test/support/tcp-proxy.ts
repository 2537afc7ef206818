import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A way to a server that can be blocked: then nothing arrives on either side, and nobody is told. */
export async function openTcpProxy(target: { readonly host: string; readonly port: number }) {
  const sockets = new Set<Socket>()
  let isBlocked = false
  let opened = 0
  const apply = (socket: Socket) => (isBlocked ? socket.pause() : socket.resume())

  const server = createServer((near) => {
    opened += 1
    const far = connect(target)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (bytes) => to.write(bytes))
      from.on('error', () => to.destroy()).on('close', () => to.destroy())
      from.once('close', () => sockets.delete(from))
      apply(from)
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return {
    port: (server.address() as AddressInfo).port,
    /** Connections so far. */
    opened: () => opened,
    block(blocked: boolean) {
      isBlocked = blocked
      for (const socket of sockets) apply(socket)
    },
  }
}
