import { openPing } from './bench-database.ts'
import { type ObservedAnswer, type Side, startSide } from './side.ts'

export const MODES = ['parallel', 'sequential'] as const
export type Mode = (typeof MODES)[number]

export interface Scenario {
  /** A letter. */
  readonly name: string
  readonly title: string
  /** Undefined: the built-in embedder. */
  readonly embedderMs: number | undefined
  /** What the way to the database adds in each direction. */
  readonly oneWayMs: number
  /** Each text was asked for before: its embedding and its specialties come from the caches. */
  readonly isWarm: boolean
  /** Whether the flag must show here what it is for. */
  readonly isProof: boolean
}

/** One query, asked in both modes. */
export interface Pair extends Readonly<Record<Mode, ObservedAnswer>> {
  readonly query: string
  /** Of a bare `select 1` over the same way, right after. */
  readonly roundTripMs: number
}

export interface Setting {
  readonly databaseUrl: string
  readonly env: Record<string, string>
  /** Asked first and not measured. */
  readonly warmUp: readonly string[]
  readonly queries: readonly string[]
  /** Aborted: ask no more, and leave nothing running. */
  readonly signal: AbortSignal
  readonly progress: (done: number, of: number) => void
}

type Sides = Readonly<Record<Mode, Side>> & { readonly ping: Awaited<ReturnType<typeof openPing>> }

/**
 * Asks every query of the built program in both modes, one search at a time, and in turns which mode is asked first.
 *
 * Both are started alike but for the flag, side by side, each with caches of its own: the second to be asked is as cold
 * as the first.
 */
export async function runScenario(scenario: Scenario, setting: Setting): Promise<Pair[]> {
  const opened: { close(): Promise<void> }[] = []
  const keep = <T extends { close(): Promise<void> }>(one: T): T => {
    opened.unshift(one)
    return one
  }
  const start = async (mode: Mode) => {
    const env = { ...setting.env, ENABLE_PARALLEL_PRE_SEARCH: String(mode === 'parallel') }
    return keep(await startSide({ databaseUrl: setting.databaseUrl, oneWayMs: scenario.oneWayMs, env }))
  }
  try {
    const [parallel, sequential] = [await start('parallel'), await start('sequential')]
    const ping = keep(await openPing(parallel.databaseUrl))
    return await askAll({ parallel, sequential, ping }, scenario, setting)
  } finally {
    for (const one of opened) await one.close()
  }
}

async function askAll(sides: Sides, scenario: Scenario, setting: Setting): Promise<Pair[]> {
  const { warmUp, queries, signal, progress } = setting
  const askUnmeasured = async (query: string) => {
    signal.throwIfAborted()
    await Promise.all(MODES.map((mode) => sides[mode].search(query)))
  }
  for (const query of warmUp) await askUnmeasured(query)

  const pairs: Pair[] = []
  for (const query of queries) {
    signal.throwIfAborted()
    if (scenario.isWarm) await askUnmeasured(query)
    pairs.push(await askBoth(sides, scenario, query, pairs.length % 2 === 0))
    progress(pairs.length, queries.length)
  }
  return pairs
}

async function askBoth(sides: Sides, scenario: Scenario, query: string, parallelFirst: boolean): Promise<Pair> {
  const answers: Partial<Record<Mode, ObservedAnswer>> = {}
  const order = parallelFirst ? MODES : MODES.toReversed()
  for (const mode of order) answers[mode] = await sides[mode].search(query, scenario)
  return { query, ...(answers as Record<Mode, ObservedAnswer>), roundTripMs: await sides.ping.roundTripMs() }
}
