/** A stream of choices that is the same for the same seed, on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** An integer between two others, both included. */
  between(low: number, high: number): number
  /** Whether something with this probability happens. */
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** Like `pick`, with one weight per item. */
  weighted<T>(from: readonly (readonly [item: T, weight: number])[]): T
  /** Up to `count` different items, in random order. */
  sample<T>(from: readonly T[], count: number): T[]
}

/** Mulberry32 by Tommy Ettinger (2017, public domain): 32 bits of state, good enough to mix sample texts. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function createRandom(seed: number): Random {
  const next = mulberry32(seed)
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))

  function weighted<T>(from: readonly (readonly [item: T, weight: number])[]): T {
    const total = from.reduce((sum, [, weight]) => sum + weight, 0)
    let left = next() * total
    for (const [item, weight] of from) {
      left -= weight
      if (left < 0) return item
    }
    throw new RangeError('nothing to pick from')
  }

  function sample<T>(from: readonly T[], count: number): T[] {
    const rest = [...from]
    const chosen: T[] = []
    while (chosen.length < count && rest.length > 0) chosen.push(...rest.splice(between(0, rest.length - 1), 1))
    return chosen
  }

  function pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new RangeError('nothing to pick from')
    return from[between(0, from.length - 1)] as T
  }

  return { next, between, chance: (probability) => next() < probability, pick, weighted, sample }
}
