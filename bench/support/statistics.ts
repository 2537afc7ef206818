import { createRandom } from '../../scripts/random.ts'

/** The middle value, or the mean of the two middle ones; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

/** The smallest value that so large a share (0..1) of the values does not exceed; NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

const RESAMPLES = 2000

/** Where the median lies with 95 % confidence: percentile bootstrap (Efron, 1979), the same for the same values. */
export function medianInterval(values: readonly number[]): readonly [number, number] {
  const random = createRandom(1)
  const medians = Array.from({ length: RESAMPLES }, () => median(values.map(() => random.pick(values))))
  medians.sort((one, other) => one - other)
  const at = (share: number) => medians[Math.floor(share * (RESAMPLES - 1))] ?? Number.NaN
  return [at(0.025), at(0.975)]
}
