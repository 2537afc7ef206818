import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { median } from '../support/statistics.ts'
import { type Client, createClient, type SearchBody } from './client.ts'
import { closedLoop } from './load.ts'
import { openPool, type Pipeline } from './statements.ts'

/** Searches a second, as many callers as connections asking without a pause. */
export interface Saturation {
  readonly callers: number
  readonly service: number
  /** The same statements through pg alone. */
  readonly pgAlone: number
  /** HTTP alone, with a reply of the same size. */
  readonly bareFastify: number
}

export interface SaturationOptions {
  readonly url: string
  readonly client: Client
  readonly tenantId: string
  readonly bodies: readonly SearchBody[]
  /** What the program sends for one search, for some of the bodies. */
  readonly searches: readonly (readonly Pipeline[])[]
  readonly callers: number
  readonly rounds: number
  readonly seconds: number
}

/** The three in turns, round by round, so that a busy minute of the machine meets them all. */
export async function measureSaturation(options: SaturationOptions): Promise<Saturation> {
  const { url, client, tenantId, bodies, searches, callers, rounds, seconds } = options
  const pool = openPool(url, callers)
  const bare = await startBareFastify(await client.send(tenantId, bodies[0] ?? {}))
  const bareClient = createClient(bare.url)
  const at = <T>(items: readonly T[], index: number): T => items[index % items.length] as T
  const contenders = {
    service: (index: number) => client.send(tenantId, at(bodies, index)),
    pgAlone: (index: number) => Promise.all(at(searches, index).map(pool.run)),
    bareFastify: (index: number) => bareClient.send(tenantId, at(bodies, index)),
  }
  const rates: Record<keyof typeof contenders, number[]> = { service: [], pgAlone: [], bareFastify: [] }
  try {
    for (let round = 0; round < rounds; round++) {
      for (const name of ['service', 'pgAlone', 'bareFastify'] as const) {
        rates[name].push(await closedLoop(callers, seconds, contenders[name]))
      }
    }
  } finally {
    bareClient.close()
    await Promise.all([pool.close(), bare.stop()])
  }
  const { service, pgAlone, bareFastify } = rates
  return { callers, service: median(service), pgAlone: median(pgAlone), bareFastify: median(bareFastify) }
}

async function startBareFastify(reply: string) {
  const script = fileURLToPath(new URL('bare-fastify.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(reply)
  const [url]: string[] = await once(createInterface({ input: child.stdout }), 'line')
  return {
    url: url ?? '',
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
