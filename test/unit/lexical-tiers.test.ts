import { expect, test } from 'vitest'
import { tiersOf } from '../../src/db/lexical-tiers.ts'
import type { AskedWord } from '../../src/ports.ts'

const held = (word: string, people: number, standsFor?: string): AskedWord => ({
  word,
  weight: 1,
  standsFor,
  held: { people, of: 200_000 },
})

test('asks for all words in the title, in title or skills and anywhere, then drops the commonest first', () => {
  const words = [held('senior', 40_000), held('kafka', 5_000), held('python', 20_000)]
  expect(tiersOf(words)).toEqual([
    "('kafka':A & 'python':A & 'senior':A)",
    "('kafka':AB & 'python':AB & 'senior':AB)",
    "('kafka' & 'python' & 'senior')",
    "('kafka' & 'python')",
    "'kafka'",
    "('kafka' | 'python' | 'senior')",
  ])
})

test('keeps the order of words of which nothing is known', () => {
  const tiers = tiersOf([
    { word: 'b', weight: 1 },
    { word: 'a', weight: 1 },
  ])
  expect(tiers).toEqual(["('b':A & 'a':A)", "('b':AB & 'a':AB)", "('b' & 'a')", "'b'", "('b' | 'a')"])
})

test('takes whoever holds a very rare word, and does not require it of the others', () => {
  const tiers = tiersOf([held('xyzzy', 0), held('senior', 40_000), held('kafka', 5_000)])
  expect(tiers.slice(0, 2)).toEqual(["'xyzzi'", "('xyzzi' | ('kafka':A & 'senior':A))"])
  expect(tiers.at(-1)).toBe("('xyzzi' | 'kafka' | 'senior')")
})

test('counts a word and what was meant by it as one', () => {
  const words = [held('javascrpt', 0), held('javascript', 9_000, 'javascrpt'), held('senior', 40_000)]
  expect(tiersOf(words)[0]).toBe("(('javascrpt':A | 'javascript':A) & 'senior':A)")
})

test('asks of many words for two of the rarest, of which somebody is known to hold each, then for any', () => {
  const many = [held('nobody', 0), ...Array.from({ length: 9 }, (_, index) => held(`w${index}`, 2_000 * (index + 1)))]
  const tiers = tiersOf(many)
  expect(tiers).toHaveLength(5)
  expect(tiers[2]).toMatch(/^\(\('w0' & \('w1' \| .* 'w5'\)\) \| .* \('w4' & 'w5'\)\)$/)
  expect(tiers[3]).toBe("('w0' | 'w1' | 'w2' | 'w3' | 'w4' | 'w5')")
  expect(tiers[4]).toContain("'nobodi'")
})
