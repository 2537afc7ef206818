import type { RoundTrip } from './round-trips.ts'
import type { Mode, Pair, Scenario } from './scenario.ts'
import { median, medianInterval } from './statistics.ts'

const STEPS = ['specialty', 'lexical', 'vector', 'other'] as const

/** What a scenario came to. Times are medians over its searches, in milliseconds. */
export interface Summary {
  readonly scenario: Scenario
  readonly pairs: readonly Pair[]
  readonly latencyMs: Readonly<Record<Mode, number>>
  /** Of the differences between the modes, query by query. */
  readonly savedMs: number
  readonly savedInterval: readonly [number, number]
  readonly fasterBy: number
  /** `parallelSavingsMs` of the parallel replies. */
  readonly claimedMs: number
  /** An embedding, then one round trip: no search by meaning can be faster. */
  readonly floorMs: number
  readonly roundTripMs: number
  readonly timesFloor: number
  /** The same of `totalMs`, which leaves out HTTP and JSON. */
  readonly totalTimesFloor: number
  /** Queries for which the modes found other people, or in another order. */
  readonly differences: number
  /** Database round trips a search, as counted on the link; undefined where there is none. */
  readonly trips: Readonly<Record<Mode, Record<(typeof STEPS)[number], number>>> | undefined
}

export function summarize(scenario: Scenario, pairs: readonly Pair[]): Summary {
  const of = (figure: (pair: Pair) => number) => median(pairs.map(figure))
  const latencyMs = {
    parallel: of((pair) => pair.parallel.latencyMs),
    sequential: of((pair) => pair.sequential.latencyMs),
  }
  const saved = pairs.map(({ parallel, sequential }) => sequential.latencyMs - parallel.latencyMs)
  const roundTripMs = of((pair) => pair.roundTripMs)
  const floorMs = of((pair) => pair.parallel.timings.embeddingMs) + roundTripMs
  return {
    scenario,
    pairs,
    latencyMs,
    savedMs: median(saved),
    savedInterval: medianInterval(saved),
    fasterBy: 1 - latencyMs.parallel / latencyMs.sequential,
    claimedMs: of((pair) => pair.parallel.timings.parallelSavingsMs),
    floorMs,
    roundTripMs,
    timesFloor: latencyMs.parallel / floorMs,
    totalTimesFloor: of((pair) => pair.parallel.timings.totalMs) / floorMs,
    differences: pairs.filter(({ parallel, sequential }) => !isSame(parallel.candidateIds, sequential.candidateIds))
      .length,
    trips: scenario.oneWayMs > 0 ? tripsOf(pairs) : undefined,
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index])
}

function tripsOf(pairs: readonly Pair[]): NonNullable<Summary['trips']> {
  const aSearch = (mode: Mode) => {
    const seen: RoundTrip[] = pairs.flatMap((pair) => pair[mode].trips)
    const count = (step: string) => seen.filter((trip) => trip.purpose === step).length / pairs.length
    return { specialty: count('specialty'), lexical: count('lexical'), vector: count('vector'), other: count('other') }
  }
  return { parallel: aSearch('parallel'), sequential: aSearch('sequential') }
}
