import { createRandom } from '../../scripts/random.ts'

const RESAMPLES = 1000
const SEED = 7

/** A mean over queries and its 95 % interval. */
export interface Estimate {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/**
 * The mean of one value per query, with the 95 % percentile bootstrap interval over queries.
 *
 * Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13. Given the differences of two runs on the
 * same queries, it is the paired interval. The seed is fixed: the same values give the same interval.
 */
export function estimate(values: readonly number[]): Estimate {
  const random = createRandom(SEED)
  const means = Array.from({ length: RESAMPLES }, () => mean(values.map(() => random.pick(values))))
  means.sort((one, other) => one - other)
  return { mean: mean(values), low: means[RESAMPLES * 0.025] ?? 0, high: means[RESAMPLES * 0.975 - 1] ?? 0 }
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
