import { fileURLToPath } from 'node:url'
import { startProgram } from '../../test/support/program.ts'
import { describeServer } from '../support/bench-database.ts'
import { machineLine } from '../support/benchmarks-page.ts'
import type { Progress } from '../support/progress.ts'
import { type Client, createClient, type SearchBody } from './client.ts'
import { checkTitles, type TitleCheck } from './common-titles.ts'
import { embeddingsTable, type FilledDatabase, sizeInMegabytes, waitForVectorIndex } from './database.ts'
import { type FilterGroup, findFilters } from './filters.ts'
import { type Latency, measureLatency, type Series, seriesOf } from './latency.ts'
import { forEachAtOnce } from './load.ts'
import { explain, PLANS, type Plan } from './plans.ts'
import { createFreshTexts } from './queries.ts'
import { embedAll, measureRecall, type Recall, type RecallOptions } from './recall.ts'
import type { Results } from './results.ts'
import { CHECK, refuseOtherThanImported } from './same-as-imported.ts'
import { measureSaturation, type Saturation } from './saturation.ts'
import { openStatementReader, type Pipeline, type StatementReader } from './statements.ts'
import { apiKeys, MAIN, type Tenant } from './tenants.ts'

/** How much is asked. */
export interface Effort {
  /** In each latency series. */
  readonly searches: number
  /** For each tenant and filter. */
  readonly recallQueries: number
  /** Rounds of saturation, and how long each contender has in one. */
  readonly rounds: number
  readonly secondsARound: number
}

export interface Setting {
  readonly database: FilledDatabase
  readonly tenants: readonly Tenant[]
  readonly effort: Effort
  /** Aborted: ask no more, and leave nothing running. */
  readonly signal: AbortSignal
  readonly progress: Progress
}

/** The program's own default. */
const POOL_MAX = 20
/** Searches of the saturation, and whose statements pg alone sends. */
const SATURATING = 50
const UNFILTERED = { name: 'none', filters: [{}] }

/** Starts the program with production settings, waits for its indexes, and measures one thing after another. */
export async function measure(setting: Setting): Promise<Results> {
  const { database, tenants, signal, progress } = setting
  const { url, fillSeconds } = database
  const env = { DATABASE_URL: url, API_KEYS: apiKeys([...tenants, { id: CHECK, size: 0 }]) }
  const program = await startProgram(env)
  const client = createClient(program.url)
  try {
    progress.say('waiting for the index of the vectors')
    const vectorIndex = await waitForVectorIndex(url, tenants, signal)
    const embeddings = await embeddingsTable(url)
    await refuseOtherThanImported(url, embeddings, client, tenants)
    const groups = await findFilters(url, tenants[0]?.size ?? 0)
    const texts = await createFreshTexts()
    const series = seriesOf(texts, groups)

    // A program that has just started is slow for a while, once.
    await forEachAtOnce(texts.queries(setting.effort.searches), 2, (query) => client.send(MAIN, { query }))
    const latencies = await latenciesOf(series, client, setting)
    const titles = await titlesOf(texts.commonWords(setting.effort.searches), client, url)
    const queries = await embedAll(texts.queries(setting.effort.recallQueries))
    const recalls = await recallsOf(groups, { url, embeddings, client, queries }, setting)
    const statements = await openStatementReader(env, MAIN)
    try {
      const plans = await plansOf(series, statements, setting)
      const saturation = await saturationOf(texts.queries(SATURATING), client, statements, setting)
      return {
        machine: machineLine(await describeServer(url)),
        tenants,
        database: { fillSeconds, megabytes: await sizeInMegabytes(url), vectorIndex: vectorIndex ?? null },
        filters: groups.map(({ name, shares }) => ({ name, shares })),
        ...{ latencies, titles, recalls, plans, saturation },
      }
    } finally {
      await statements.close()
    }
  } finally {
    client.close()
    await program.stop('SIGINT')
  }
}

async function latenciesOf(series: readonly Series[], client: Client, setting: Setting): Promise<Latency[]> {
  const { effort, progress, signal } = setting
  const latencies: Latency[] = []
  for (const one of series) {
    for (const isWarm of [true, false]) {
      signal.throwIfAborted()
      latencies.push(await measureLatency(one, isWarm, { client, searches: effort.searches, progress }))
    }
  }
  return latencies
}

async function titlesOf(queries: readonly string[], client: Client, url: string): Promise<TitleCheck[]> {
  const checks: TitleCheck[] = []
  for (const mode of ['hybrid', 'lexical'] as const) checks.push(await checkTitles(url, client, queries, mode))
  return checks
}

async function recallsOf(
  groups: readonly FilterGroup[],
  options: RecallOptions,
  { tenants, progress, signal }: Setting,
): Promise<Recall[]> {
  const recalls: Recall[] = []
  for (const tenant of tenants) {
    for (const group of [UNFILTERED, ...groups]) {
      signal.throwIfAborted()
      recalls.push(await measureRecall(tenant, group, options))
      progress.step('recall', recalls.length, tenants.length * (groups.length + 1), 'tenants and filters')
    }
  }
  return recalls
}

async function plansOf(
  series: readonly Series[],
  statements: StatementReader,
  { database, signal, progress }: Setting,
): Promise<Plan[]> {
  const plans: Plan[] = []
  for (const { name, make } of series) {
    signal.throwIfAborted()
    const [body = {}] = make(1)
    const pipelines = await statements.of(body)
    for (const leg of ['lexical', 'vector'] as const) {
      plans.push(await explain(database, { series: name, leg, pipeline: pipelines[leg] }))
    }
  }
  progress.say(`plans of ${plans.length} statements: ${fileURLToPath(PLANS)}`)
  return plans
}

async function saturationOf(
  queries: readonly string[],
  client: Client,
  statements: StatementReader,
  { database, effort, progress }: Setting,
): Promise<Saturation> {
  progress.say('saturating the service, pg alone and bare Fastify in turns')
  const bodies: SearchBody[] = queries.map((query) => ({ query }))
  const searches: (readonly Pipeline[])[] = []
  for (const body of bodies) {
    searches.push((await statements.of(body)).all)
    await client.send(MAIN, body)
  }
  const { rounds, secondsARound } = effort
  return measureSaturation({
    ...{ url: database.url, client, tenantId: MAIN, bodies, searches },
    ...{ callers: POOL_MAX, rounds, seconds: secondsARound },
  })
}
