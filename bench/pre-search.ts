import { parseArgs } from 'node:util'
import { type BenchDatabase, createBenchDatabase } from './support/bench-database.ts'
import { writePicture, writeSection } from './support/benchmarks-page.ts'
import { checksOf } from './support/checks.ts'
import { pictureOf } from './support/picture.ts'
import { figuresOf, preSearchSection } from './support/pre-search-section.ts'
import { createProgress } from './support/progress.ts'
import { makeQueries } from './support/queries.ts'
import { runScenario, type Scenario } from './support/scenario.ts'
import { openSlowEmbedder } from './support/slow-embedder.ts'
import { type Summary, summarize } from './support/summary.ts'

/**
 * What ENABLE_PARALLEL_PRE_SEARCH saves: the built program in both modes, side by side on one PostgreSQL.
 *
 *   npm run bench:pre-search               prints what was measured; fails when the flag does not do what it is for
 *   npm run bench:pre-search -- --write    also writes docs/benchmarks.md and docs/pre-search.svg
 *   npm run bench:pre-search -- --only A   one scenario
 */
const SCENARIOS: readonly Scenario[] = [
  {
    name: 'A',
    title: 'embedder 50 ms, database 24 ms away',
    embedderMs: 50,
    oneWayMs: 12,
    isWarm: false,
    isProof: true,
  },
  { name: 'B', title: 'embedder 150 ms, database near', embedderMs: 150, oneWayMs: 0, isWarm: false, isProof: false },
  { name: 'C', title: 'A with cached embeddings', embedderMs: 50, oneWayMs: 12, isWarm: true, isProof: false },
  {
    name: 'D',
    title: 'built-in embedder, database near',
    embedderMs: undefined,
    oneWayMs: 0,
    isWarm: false,
    isProof: false,
  },
]
const SEARCHES = 200
const WARM_UP = 20

const { values: options } = parseArgs({ options: { write: { type: 'boolean' }, only: { type: 'string' } } })
const scenarios = SCENARIOS.filter(({ name }) => options.only === undefined || name === options.only)
const { TEST_DATABASE_URL: server } = process.env
if (!server) throw new Error('TEST_DATABASE_URL is needed: eval "$(scripts/services.sh up)"')
if (options.write && scenarios.length < SCENARIOS.length) throw new Error('--write needs every scenario')
if (scenarios.length === 0) throw new Error(`there is no scenario ${options.only}`)

const interrupted = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupted.abort())
const progress = createProgress(process.stderr)
const queries = await makeQueries(SEARCHES + WARM_UP)
const embedder = await openSlowEmbedder()
const databases = new Map<string, BenchDatabase>()
try {
  const summaries: Summary[] = []
  for (const scenario of scenarios) summaries.push(await measure(scenario))
  const checks = summaries.flatMap(checksOf)
  const figures = await figuresOf(summaries, checks, server)
  process.stdout.write(`${figures}\n`)
  if (options.write) await write(figures, summaries)
  process.exitCode = checks.every(({ isPassed }) => isPassed) ? 0 : 1
} finally {
  for (const database of databases.values()) await database.drop()
  await embedder.close()
}

async function measure(scenario: Scenario): Promise<Summary> {
  const isBuiltIn = scenario.embedderMs === undefined
  const env = isBuiltIn ? {} : embedder.env
  const { url } = await databaseFor(isBuiltIn ? 'local' : 'http', env)
  embedder.takeFrom(scenario.embedderMs ?? 0)
  const pairs = await runScenario(scenario, {
    databaseUrl: url,
    env,
    warmUp: queries.slice(0, WARM_UP),
    queries: queries.slice(WARM_UP),
    signal: interrupted.signal,
    progress: (done, of) => progress.step(`${scenario.name}: ${scenario.title}`, done, of),
  })
  return summarize(scenario, pairs)
}

/** One for each embedder, whose vectors it holds. */
async function databaseFor(kind: string, env: Record<string, string>): Promise<BenchDatabase> {
  const known = databases.get(kind)
  if (known) return known
  progress.say(`loading the sample candidates (${kind} embedder)`)
  embedder.takeFrom(0)
  const made = await createBenchDatabase(server ?? '', `shortlist_bench_${process.pid}_${kind}`, env)
  databases.set(kind, made)
  return made
}

async function write(figures: string, summaries: readonly Summary[]): Promise<void> {
  const proof = summaries.find(({ scenario }) => scenario.isProof)
  if (!proof) throw new Error('no scenario to draw')
  await writeSection('bench:pre-search', preSearchSection(figures))
  await writePicture('pre-search.svg', pictureOf(proof))
}
