import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { Redis } from 'ioredis'
import { onTestFinished } from 'vitest'
import { freePort } from './free-port.ts'

export const hasRedisServer = spawnSync('redis-server', ['--version']).status === 0

/** A Redis of a test's own, to be broken: not started yet, and gone with the test. */
export async function privateRedis() {
  const port = await freePort()
  let server: ChildProcess | undefined
  const kill = async () => {
    if (server?.kill('SIGKILL')) await once(server, 'exit')
  }
  onTestFinished(kill)
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    async start() {
      server = await launch(port)
    },
    /** Without any warning, as when the machine dies. */
    kill,
    /** Connections stay, and nothing is answered. */
    stop: () => server?.kill('SIGSTOP'),
    goOn: () => server?.kill('SIGCONT'),
  }
}

/** A plain client, to look behind the one under test. */
export function rawClient(url: string): Redis {
  const client = new Redis(url).on('error', () => undefined)
  onTestFinished(() => client.disconnect())
  return client
}

async function launch(port: number): Promise<ChildProcess> {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', tmpdir()]
  const server = spawn('redis-server', options, { stdio: ['ignore', 'pipe', 'ignore'] })
  let said = ''
  for await (const text of server.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += text
    if (said.includes('Ready to accept connections')) break
  }
  // What nobody reads would fill the pipe and hold the server up.
  server.stdout.resume()
  if (!said.includes('Ready to accept connections')) throw new Error(`redis-server did not start: ${said}`)
  return server
}
