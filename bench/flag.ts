import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { type Adapters, openAdapters } from '../src/adapters.ts'
import { compose } from '../src/compose.ts'
import { readConfig } from '../src/config.ts'
import type { Database } from '../src/db/database.ts'
import { createHttpEmbedder } from '../src/embedding/http-embedder.ts'
import { startUp } from '../src/startup.ts'

/** ENABLE_PARALLEL_PRE_SEARCH true against false, on one embedded engine: distinct cold queries, ABBA order. */
const ROUNDS = 40
const EMBEDDING_MS = 50
const LOOKUP_MS = 30
const TRADES = ['nurse', 'welder', 'python developer', 'bookkeeper', 'electrician', 'teacher', 'accountant', 'chef']
const SETTINGS = ['night shift', 'shipyard', 'fintech', 'small firm', 'hospital', 'school', 'remote', 'hotel']

type Mode = 'parallel' | 'sequential'

let asked = 0
const dataDir = await mkdtemp(join(tmpdir(), 'shortlist-bench-'))
const logger = pino({ level: 'silent' })
const configOf = (mode: Mode) => {
  const read = readConfig({ DATA_DIR: dataDir, ENABLE_PARALLEL_PRE_SEARCH: String(mode === 'parallel') })
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  return read.config
}
const median = (values: number[]) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

const adapters = await openAdapters(configOf('parallel'))
const first = await compose(configOf('parallel'), logger, 'bench', adapters)
await startUp(configOf('parallel'), logger, adapters, first)

const server = await openEmbeddingServer()
const [model = '', dimensions] = adapters.embedder.model.split('/')
const { port } = server.address() as AddressInfo
const baseUrl = `http://127.0.0.1:${port}/v1`
const remote = createHttpEmbedder({ baseUrl, model, dimensions: Number(dimensions), apiKey: undefined })

await compare('built-in embedder', adapters)
await compare(`HTTP embedder of ${EMBEDDING_MS} ms, lookup of ${LOOKUP_MS} ms at its port`, {
  ...adapters,
  embedder: remote,
  database: withSlowLookup(adapters.database),
})

server.close()
first.status.stop()
await first.backfill.stop()
await adapters.close()
await rm(dataDir, { recursive: true, force: true })

async function compare(name: string, variant: Adapters): Promise<void> {
  const services = { parallel: await serving('parallel', variant), sequential: await serving('sequential', variant) }
  const totals: Record<Mode, number[]> = { parallel: [], sequential: [] }
  const claims: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const order: Mode[] = round % 2 === 0 ? ['parallel', 'sequential'] : ['sequential', 'parallel']
    for (const mode of order) {
      const timings = await timingsOf(services[mode], `${name} ${mode} ${round}`)
      totals[mode].push(timings.totalMs)
      if (mode === 'parallel') claims.push(timings.parallelSavingsMs)
    }
  }
  const [parallel, sequential] = [median(totals.parallel), median(totals.sequential)]
  const saved = `${(sequential - parallel).toFixed(1)} ms saved, ${median(claims).toFixed(1)} ms claimed`
  const medians = `parallel ${parallel.toFixed(1)} ms, sequential ${sequential.toFixed(1)} ms`
  process.stdout.write(`${name}: ${medians}: ${saved} (medians of ${ROUNDS} cold searches each)\n`)
}

/** One search for words that nobody asked for before; `salt` makes them so and finds nobody. */
async function timingsOf(service: Awaited<ReturnType<typeof serving>>, salt: string) {
  asked += 1
  const query = `${TRADES[asked % 8]} ${SETTINGS[Math.floor(asked / 8) % 8]} ${salt}`
  const reply = await service.inject({ method: 'POST', url: '/v1/search', payload: { query } })
  const { timings, degraded, cache } = reply.json()
  if (degraded || cache.embedding !== 'miss') throw new Error(`not a cold search: ${reply.body}`)
  return timings
}

async function serving(mode: Mode, variant: Adapters) {
  const service = await compose(configOf(mode), logger, 'bench', variant)
  await service.models.activate(adapters.embedder.model, adapters.embedder.dimensions)
  service.lifecycle.ready()
  return service.server
}

/** Answers any text with the same vector, after the time that a network and a model would take. */
async function openEmbeddingServer() {
  const opened = createServer(async (request, response) => {
    const { input } = (await json(request)) as { input: string[] }
    await pause(EMBEDDING_MS)
    const embedding = Array.from({ length: Number(adapters.embedder.dimensions) }, (_, index) => index + 1)
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ data: input.map((_, index) => ({ index, embedding })) }))
  })
  opened.listen(0, '127.0.0.1')
  await once(opened, 'listening')
  return opened
}

function withSlowLookup(database: Database): Database {
  return {
    ...database,
    async shared(sql, values, options) {
      if (!sql.includes('specialty_terms')) return database.shared(sql, values, options)
      const startedAt = performance.now()
      await pause(LOOKUP_MS)
      options?.meter?.served(performance.now() - startedAt, 'database')
      return []
    },
  }
}
