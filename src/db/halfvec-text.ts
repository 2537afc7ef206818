import { toSql } from 'pgvector'

/**
 * A unit vector as pgvector reads it. Five decimals say more than half precision keeps of numbers up to 1, and every
 * digit less is time saved in the parser, which is what storing a vector mostly costs.
 */
export function halfvecText(vector: Float32Array): string {
  return toSql(Array.from(vector, (value) => Math.round(value * 1e5) / 1e5))
}
