import { describe, expect, test } from 'vitest'
import { estimate } from '../../eval/support/bootstrap.ts'
import { averagePrecision, ndcg, recall, reciprocalRank } from '../../eval/support/metrics.ts'

const judged = (grades: Record<string, number>) => new Map(Object.entries(grades))

/** Relevant: a, b and c; found: b at 1 and a at 3. */
const ranking = ['b', 'x', 'a', 'y', 'z']
const relevant = judged({ a: 1, b: 1, c: 1 })

describe('nDCG', () => {
  test('is 1 for the best ranking and 0 where nothing relevant is found', () => {
    expect(ndcg(['a', 'b', 'c', 'x'], relevant, 10)).toBe(1)
    expect(ndcg(['x', 'y'], relevant, 10)).toBe(0)
    expect(ndcg([], relevant, 10)).toBe(0)
  })

  test('discounts by the logarithm of the rank', () => {
    // (1/log2(2) + 1/log2(4)) / (1/log2(2) + 1/log2(3) + 1/log2(4)) = 1.5 / 2.13093
    expect(ndcg(ranking, relevant, 10)).toBeCloseTo(0.70392, 5)
  })

  test('gains the grade itself', () => {
    // (1/log2(2) + 4/log2(3)) / (4/log2(2) + 1/log2(3)) = 3.52372 / 4.63093
    expect(ndcg(['low', 'high'], judged({ high: 4, low: 1 }), 10)).toBeCloseTo(0.76091, 5)
  })

  test('looks no deeper than asked, neither in the ranking nor in the ideal', () => {
    expect(ndcg(['x', 'a'], relevant, 1)).toBe(0)
    expect(ndcg(['a'], relevant, 1)).toBe(1)
  })
})

describe('recall', () => {
  test('is the part of the relevant that was found within the depth', () => {
    expect(recall(ranking, relevant, 5)).toBeCloseTo(2 / 3, 12)
    expect(recall(ranking, relevant, 2)).toBeCloseTo(1 / 3, 12)
    expect(recall([], relevant, 100)).toBe(0)
  })
})

describe('reciprocal rank', () => {
  test('looks at the first relevant document only', () => {
    expect(reciprocalRank(['x', 'y', 'c', 'a'], relevant, 10)).toBeCloseTo(1 / 3, 12)
  })

  test('is 0 when that stands beyond the depth', () => {
    expect(reciprocalRank(['x', 'y', 'c'], relevant, 2)).toBe(0)
  })
})

describe('average precision', () => {
  test('averages the precision at each relevant document over all that are relevant', () => {
    // 1/1 at rank 1, 2/3 at rank 3, 0 for c: (1 + 0.66667) / 3
    expect(averagePrecision(ranking, relevant)).toBeCloseTo(5 / 9, 12)
    expect(averagePrecision(['a', 'b', 'c'], relevant)).toBe(1)
  })
})

describe('the bootstrap interval', () => {
  test('has no width where all queries agree', () => {
    expect(estimate([0.25, 0.25, 0.25])).toEqual({ mean: 0.25, low: 0.25, high: 0.25 })
  })

  test('spans about two standard errors on each side of the mean', () => {
    // 100 values of 0 and 100 of 1: standard error 0.5 / sqrt(200) = 0.0354
    const { mean, low, high } = estimate(Array.from({ length: 200 }, (_, index) => index % 2))
    expect(mean).toBe(0.5)
    expect(Math.abs(low - (0.5 - 1.96 * 0.0354))).toBeLessThan(0.01)
    expect(Math.abs(high - (0.5 + 1.96 * 0.0354))).toBeLessThan(0.01)
  })

  test('is the same each time', () => {
    const values = [0.1, 0.9, 0.4, 0.7]
    expect(estimate(values)).toEqual(estimate(values))
  })
})
