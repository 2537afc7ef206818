import type { PreSearchMode } from './pre-search.ts'

/** A step that did work of its own: when it ran, relative to the request, and for how long it was really served. */
export interface WorkInterval {
  readonly startMs: number
  readonly durationMs: number
  readonly serviceMs: number
}

export interface ParallelSavings {
  /** What the steps were served for, added up. */
  readonly sumMs: number
  readonly parallelSavingsMs: number
}

/**
 * What running the steps at the same time saved: max(0, sum of service times - length of the union of the intervals).
 *
 * Service time leaves out waiting for a connection, a slot or another's flight: steps that queue for one resource save
 * nothing by starting together, and the sum says so. An estimate all the same: a busy event loop or database cannot be
 * told from work. Nothing is saved where nothing ran at once, so in sequential mode it is exactly 0, not computed.
 */
export function calculateParallelSavings(steps: readonly WorkInterval[], mode: PreSearchMode): ParallelSavings {
  const sumMs = steps.reduce((sum, { serviceMs }) => sum + serviceMs, 0)
  return { sumMs, parallelSavingsMs: mode === 'sequential' ? 0 : Math.max(0, sumMs - unionMs(steps)) }
}

/** For how long at least one of the steps ran. */
function unionMs(steps: readonly WorkInterval[]): number {
  let union = 0
  let reachedMs = Number.NEGATIVE_INFINITY
  for (const { startMs, durationMs } of [...steps].sort((one, other) => one.startMs - other.startMs)) {
    const endMs = startMs + durationMs
    union += Math.max(0, endMs - Math.max(startMs, reachedMs))
    reachedMs = Math.max(reachedMs, endMs)
  }
  return union
}
