import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { freePort } from './free-port.ts'

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
