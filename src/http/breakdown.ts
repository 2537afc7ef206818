import type { SearchReport } from '../search/search-trace.ts'
import type { Timings } from '../search/timeline.ts'

/** Microseconds are the most that the clock can tell. */
const round = (durationMs: number) => Math.round(durationMs * 1000) / 1000

export function rounded(timings: Timings): Timings {
  return Object.fromEntries(Object.entries(timings).map(([name, value]) => [name, round(value)])) as unknown as Timings
}

/** The same figures as a `Server-Timing` header: `embedding;dur=60.8, …, total;dur=88.2`. */
export function serverTiming(timings: Timings): string {
  return Object.entries(timings)
    .map(([name, value]) => `${name.replace(/Ms$/, '')};dur=${value}`)
    .join(', ')
}

/** What `?debug=true` adds: the schedule, and where every millisecond of it went. */
export function debugOf({ mode, timings, sumMs, spans, counts, versions }: SearchReport) {
  return {
    parallelExecution: {
      enabled: mode === 'parallel',
      mode,
      preSearchMs: round(timings.preSearchMs),
      sumMs: round(sumMs),
      parallelSavingsMs: round(timings.parallelSavingsMs),
    },
    spans: spans.map(({ name, startMs, durationMs, waitMs, source, outcome }) => ({
      name,
      startMs: round(startMs),
      durationMs: round(durationMs),
      waitMs: round(waitMs),
      source,
      outcome,
    })),
    counts,
    versions,
  }
}
