import { describe, expect, test } from 'vitest'
import { createRandom } from '../../scripts/random.ts'
import { contrast } from '../../scripts/train/contrast.ts'
import { drawPairs } from '../../scripts/train/pairs.ts'
import { leastSimilarity } from '../../scripts/train/similarity.ts'
import { readWordNet } from '../../scripts/train/wordnet.ts'

describe('contrast', () => {
  const random = createRandom(3)
  const numbers = (count: number) => Float64Array.from({ length: count }, () => random.next() * 2 - 1)
  const [dimensions, groups] = [4, [0, 1, 1, 2]]
  const pairs = { anchors: numbers(16), partners: numbers(16), groups, dimensions }

  test.each(['anchors', 'partners'] as const)('gives the slopes of its loss by the %s', (side) => {
    const { [side]: slopes } = contrast(pairs, 0.3)
    const step = 1e-3
    for (let at = 0; at < 16; at++) {
      const moved = (by: number) =>
        contrast({ ...pairs, [side]: pairs[side].with(at, (pairs[side][at] ?? 0) + by) }, 0.3).loss
      expect(slopes[at]).toBeCloseTo((moved(step) - moved(-step)) / (2 * step), 2)
    }
  })

  test('is near zero when each side finds its own partner and near log n when none tells anything', () => {
    const units = Float64Array.of(1, 0, 0, 1)
    expect(contrast({ anchors: units, partners: units, groups: [0, 1], dimensions: 2 }, 0.05).loss).toBeCloseTo(0, 6)
    const same = Float64Array.of(1, 0, 1, 0)
    expect(contrast({ anchors: same, partners: same, groups: [0, 1], dimensions: 2 }, 0.05).loss).toBeCloseTo(
      Math.log(2),
      6,
    )
  })

  test('holds no pair against another of its group', () => {
    const same = Float64Array.of(1, 0, 1, 0)
    expect(contrast({ anchors: same, partners: same, groups: [5, 5], dimensions: 2 }, 0.05).loss).toBeCloseTo(0, 6)
  })
})

test('pairs every text with one of its own concept', () => {
  const concept = (name: string) => ({ names: [[name], [`${name}2`]], statements: [[`says-${name}`]], skills: [] })
  const pairs = drawPairs([concept('a'), concept('b')], createRandom(1))
  expect(pairs.map(({ anchor }) => anchor.join()).toSorted()).toEqual(['a', 'a2', 'b', 'b2', 'says-a', 'says-b'])
  for (const { anchor, partner, group } of pairs) {
    expect(anchor.join()).toContain('ab'[group])
    expect(partner.join()).toContain('ab'[group])
    expect(partner).not.toEqual(anchor)
  }
})

test('reads the senses of WordNet with their relatives, without animals and single places', () => {
  const synsets = readWordNet([
    [
      '  1 This software and database is being provided to you',
      '00000001 18 n 02 plumber 0 pipe_fitter 0 002 @ 00000002 n 0000 + 00000003 v 0102 | installs pipes; "call a plumber"',
      '00000002 18 n 01 craftsman 0 000 | a skilled worker',
      '00000004 05 n 01 dog 0 000 | barks',
      '00000005 06 n 01 Eiffel_Tower 0 001 @i 00000002 n 0000 | a tower',
    ].join('\n'),
    '00000003 35 v 02 fit 0 plumb 0 000 00 | install',
  ])
  expect(synsets).toEqual([
    { names: ['plumber', 'pipe fitter'], related: ['craftsman', 'plumb'], gloss: 'installs pipes' },
    { names: ['craftsman'], related: [], gloss: 'a skilled worker' },
    { names: ['fit', 'plumb'], related: [], gloss: 'install' },
  ])
})

test('tells how far two tables of vectors are apart at most', () => {
  const table = (values: number[]) => ({
    version: 1,
    dimensions: 2,
    licence: '',
    words: ['a'],
    buckets: 1,
    scales: Float32Array.of(1, 1),
    values: Int8Array.from(values),
  })
  expect(leastSimilarity(table([1, 0, 0, 0]), table([2, 0, 0, 0]))).toBe(1)
  expect(leastSimilarity(table([1, 0, 0, 1]), table([1, 0, 1, 0]))).toBe(0)
  expect(leastSimilarity(table([1, 0, 0, 1]), { ...table([1, 0, 0, 1]), words: ['b'] })).toBe(-1)
})
