import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

const COMMANDS = /\*\d+\r\n\$\d+\r\n(\w+)\r\n/g
const INFO = 'loading:0\r\n'

/** Greets everybody like a Redis, and then answers no question. */
export async function openDumbRedis() {
  const sockets = new Set<Socket>()
  let questions = 0
  const answer = (command = '') => {
    if (command === 'hello') return '-NOPROTO not this one\r\n'
    if (command === 'info') return `$${INFO.length}\r\n${INFO}\r\n`
    if (command === 'client') return '+OK\r\n'
    questions++
    return ''
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.setEncoding('utf8').on('data', (text: string) => {
      for (const [, command] of text.matchAll(COMMANDS)) socket.write(answer(command?.toLowerCase()))
    })
    socket.on('error', () => undefined)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** How many commands came that were no greeting. */
    questions: () => questions,
  }
}
