import type { WordVectorTable } from '../../src/embedding/word-vector-file.ts'

/** The least cosine between a row of one table and the same row of another; -1 when they hold different words. */
export function leastSimilarity(one: WordVectorTable, other: WordVectorTable): number {
  const alike = ({ words, buckets, dimensions }: WordVectorTable) => JSON.stringify([words, buckets, dimensions])
  if (alike(one) !== alike(other)) return -1
  let least = 1
  for (let start = 0; start < one.values.length; start += one.dimensions) {
    const [a, b] = [one, other].map(({ values }) => Float64Array.from(values.subarray(start, start + one.dimensions)))
    if (a && b) least = Math.min(least, cosine(a, b))
  }
  return least
}

/** Two vectors of nothing but zeros are the same. */
function cosine(one: Float64Array, other: Float64Array): number {
  const product = one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
  const lengths = Math.hypot(...one) * Math.hypot(...other)
  return lengths === 0 ? Number(Math.hypot(...one) === Math.hypot(...other)) : product / lengths
}
