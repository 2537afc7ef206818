import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'

const run = promisify(execFile)

/** A PostgreSQL and a Redis of a test's own, to be broken; they end with the test. */
export async function startServers() {
  const env = { ...process.env, POSTGRES_PORT: String(await freePort()), REDIS_PORT: String(await freePort()) }
  const services = (...words: string[]) => run('scripts/services.sh', words, { env })
  onTestFinished(async () => void (await services('down')))
  await services('up')
  return {
    databaseUrl: `postgres://postgres@127.0.0.1:${env.POSTGRES_PORT}/postgres`,
    redisUrl: `redis://127.0.0.1:${env.REDIS_PORT}`,
    /** Without any warning, as when the machine dies. */
    stop: (server: 'postgres' | 'redis') => services('stop', server),
    start: (server: 'postgres' | 'redis') => services('start', server),
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
