import type { Summary } from './summary.ts'

const LEAST_FASTER_BY = 0.35
const MOST_TIMES_FLOOR = 1.1
/** What a busy machine sends in two pieces looks like two now and then; one more a search would be 1. */
const MOST_OTHER_TRIPS = 0.1
const CLAIM_TOLERANCE = { share: 0.15, ms: 10 }

export interface Check {
  readonly scenario: string
  readonly what: string
  readonly measured: string
  readonly limit: string
  readonly isPassed: boolean
}

/** What must hold, beside what was measured in the same run. */
export function checksOf(summary: Summary): Check[] {
  const { scenario, pairs, savedMs, claimedMs, differences } = summary
  const offBy = Math.abs(claimedMs - savedMs)
  const tolerance = Math.max(CLAIM_TOLERANCE.share * Math.abs(savedMs), CLAIM_TOLERANCE.ms)
  const checks = [
    ...(scenario.isProof ? proofsOf(summary) : []),
    {
      what: 'claimed saving against the true one',
      measured: `${offBy.toFixed(1)} ms apart`,
      limit: `at most ${tolerance.toFixed(1)} ms`,
      isPassed: offBy <= tolerance,
    },
    {
      what: 'the same people in the same order',
      measured: `${differences} of ${pairs.length} searches differ`,
      limit: 'none',
      isPassed: differences === 0,
    },
  ]
  return checks.map((check) => ({ scenario: scenario.name, ...check }))
}

function proofsOf({ fasterBy, totalTimesFloor, trips }: Summary): Omit<Check, 'scenario'>[] {
  const isOneEach = Object.values(trips ?? {}).map(
    ({ specialty, lexical, vector, other }) =>
      [specialty, lexical, vector].every((count) => count === 1) && other <= MOST_OTHER_TRIPS,
  )
  return [
    {
      what: 'parallel against sequential',
      measured: `${percent(fasterBy)} faster`,
      limit: `at least ${percent(LEAST_FASTER_BY)}`,
      isPassed: fasterBy >= LEAST_FASTER_BY,
    },
    {
      what: 'totalMs against embedding + one round trip, which leave out HTTP as well',
      measured: `x ${totalTimesFloor.toFixed(3)}`,
      limit: `at most x ${MOST_TIMES_FLOOR.toFixed(2)}`,
      isPassed: totalTimesFloor <= MOST_TIMES_FLOOR,
    },
    {
      what: 'every step that asks the database is one round trip',
      measured: isOneEach.every(Boolean) ? 'one each' : 'not so, see above',
      limit: 'one each',
      isPassed: isOneEach.length > 0 && isOneEach.every(Boolean),
    },
  ]
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
