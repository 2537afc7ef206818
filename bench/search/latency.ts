import type { Progress } from '../support/progress.ts'
import { percentile } from '../support/statistics.ts'
import type { Client, SearchBody } from './client.ts'
import type { FilterGroup } from './filters.ts'
import { forEachAtOnce, openLoop } from './load.ts'
import type { FreshTexts } from './queries.ts'
import { MAIN } from './tenants.ts'

export interface Limit {
  readonly p50Ms: number
  readonly p95Ms: number
}

/** Searches of one kind. */
export interface Series {
  readonly name: string
  /** What a warm search of this kind may take; undefined: nothing was promised. */
  readonly limit?: Limit
  /** So many searches whose texts nobody asked for before. */
  make(count: number): SearchBody[]
}

export interface Latency {
  readonly series: string
  readonly isWarm: boolean
  readonly limit?: Limit
  readonly searches: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
  /** Not answered, or without a part. */
  readonly failures: number
}

export const PER_SECOND = 20

const WARM_UP_AT_ONCE = 2
const QUICK: Limit = { p50Ms: 10, p95Ms: 25 }
const HALFWAY: Limit = { p50Ms: 35, p95Ms: 60 }
const COMMON_WORDS: Limit = { p50Ms: 20, p95Ms: 50 }

export function seriesOf(texts: FreshTexts, groups: readonly FilterGroup[]): Series[] {
  const queries = (count: number): SearchBody[] => texts.queries(count).map((query) => ({ query }))
  return [
    { name: 'unfiltered', limit: QUICK, make: queries },
    ...groups.map(({ name, share, filters }) => ({
      name: `filter of ${name}`,
      limit: share > 0.01 && share < 0.5 ? HALFWAY : QUICK,
      make: (count: number) =>
        queries(count).map((body, index) => ({ ...body, filters: filters[index % filters.length] ?? {} })),
    })),
    {
      name: 'common words only',
      limit: COMMON_WORDS,
      make: (count) => texts.commonWords(count).map((query) => ({ query })),
    },
    {
      name: 'job descriptions',
      make: (count) => texts.jobDescriptions(count).map((jobDescription) => ({ jobDescription })),
    },
  ]
}

/** Searches at a steady rate, each for a text of its own: cold as they come, warm when each was asked for before. */
export async function measureLatency(
  { name, limit, make }: Series,
  isWarm: boolean,
  { client, searches, progress }: { client: Client; searches: number; progress: Progress },
): Promise<Latency> {
  const bodies = make(searches)
  if (isWarm) {
    // What fails here is asked, and counted, again.
    await forEachAtOnce(bodies, WARM_UP_AT_ONCE, (body) => client.send(MAIN, body).catch(() => undefined))
  }
  const { latenciesMs, failures } = await openLoop(searches, PER_SECOND, async (index) => {
    const { cache, degradations } = await client.search(MAIN, bodies[index] ?? {})
    if (degradations.length > 0) throw new Error(`degraded: ${JSON.stringify(degradations)}`)
    if (cache.embedding !== (isWarm ? 'hit' : 'miss')) throw new Error(`the embedding was a ${cache.embedding}`)
  })
  const at = (share: number) => percentile(latenciesMs, share)
  const figures = { p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), failures: failures.length }
  progress.say(
    `${name}, ${isWarm ? 'warm' : 'cold'}: p50 ${at(0.5).toFixed(1)}, p95 ${at(0.95).toFixed(1)} ms${failures[0] ? `; ${failures.length} failed: ${failures[0]}` : ''}`,
  )
  return { series: name, isWarm, ...(limit && { limit }), searches, ...figures }
}
