/** The middle value, or the mean of the two middle ones; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2
}

/** Numbers from 0 to 1 that are the same for the same seed: mulberry32 (Tommy Ettinger, 2017). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function pick<T>(values: readonly T[], random: () => number): T {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new RangeError('nothing to pick from')
  return value
}

const RESAMPLES = 2000

/** Where the median lies with 95 % confidence: percentile bootstrap (Efron, 1979), the same for the same values. */
export function medianInterval(values: readonly number[]): readonly [number, number] {
  const random = seededRandom(1)
  const medians = Array.from({ length: RESAMPLES }, () => median(values.map(() => pick(values, random))))
  medians.sort((one, other) => one - other)
  const at = (share: number) => medians[Math.floor(share * (RESAMPLES - 1))] ?? Number.NaN
  return [at(0.025), at(0.975)]
}
