import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { openAdapters } from '../src/adapters.ts'
import { compose } from '../src/compose.ts'
import { readConfig } from '../src/config.ts'
import { startUp } from '../src/startup.ts'

/** Parallel against sequential on the embedded default: distinct cold queries, ABBA order, one engine. */
const ROUNDS = 40
const TRADES = ['nurse', 'welder', 'python developer', 'bookkeeper', 'electrician', 'teacher', 'accountant', 'chef']
const SETTINGS = ['night shift', 'shipyard', 'fintech', 'small firm', 'hospital', 'school', 'remote', 'hotel']

const dataDir = await mkdtemp(join(tmpdir(), 'shortlist-bench-'))
const logger = pino({ level: 'silent' })

function configWith(flag: string) {
  const read = readConfig({ DATA_DIR: dataDir, ENABLE_PARALLEL_PRE_SEARCH: flag })
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  return read.config
}

const adapters = await openAdapters(configWith('true'))
const parallel = await compose(configWith('true'), logger, 'bench', adapters)
await startUp(configWith('true'), logger, adapters, parallel)
const sequential = await compose(configWith('false'), logger, 'bench', adapters)
await sequential.models.activate(adapters.embedder.model, adapters.embedder.dimensions)
sequential.lifecycle.ready()

const totals = { parallel: [] as number[], sequential: [] as number[] }
const claimed: number[] = []

async function search(mode: keyof typeof totals, round: number) {
  const { server } = { parallel, sequential }[mode]
  const query = `${TRADES[round % 8]} ${SETTINGS[Math.floor(round / 8) % 8]} ${mode} ${round}`
  const reply = await server.inject({ method: 'POST', url: '/v1/search', payload: { query } })
  const { timings } = reply.json()
  totals[mode].push(timings.totalMs)
  if (mode === 'parallel') claimed.push(timings.parallelSavingsMs)
}

for (let round = 0; round < ROUNDS; round++) {
  const order = round % 2 === 0 ? (['parallel', 'sequential'] as const) : (['sequential', 'parallel'] as const)
  for (const mode of order) await search(mode, round)
}

const median = (values: number[]) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
const [a, b] = [median(totals.parallel), median(totals.sequential)]
process.stdout.write(
  [
    `parallel    ${a.toFixed(1)} ms median of ${ROUNDS} cold searches`,
    `sequential  ${b.toFixed(1)} ms`,
    `difference  ${(b - a).toFixed(1)} ms, claimed by parallelSavingsMs: ${median(claimed).toFixed(1)} ms`,
    '',
  ].join('\n'),
)

parallel.status.stop()
await Promise.all([parallel, sequential].map(({ backfill }) => backfill.stop()))
await adapters.close()
await rm(dataDir, { recursive: true, force: true })
