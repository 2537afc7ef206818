import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hit, Leg, SpecialtyMatch } from '../../src/ports.ts'
import { fuse as fuseWith } from '../../src/search/rank-fusion.ts'

const NOT_READ = () => {
  throw new Error('nobody is shown here')
}

const leg = (ids: readonly string[], specialtyId: string | null = null): Leg => ({
  hits: ids.map((candidateId, index) => ({ candidateId, score: 0.5 / (index + 1), specialtyId, profile: NOT_READ })),
  cut: false,
})

/** So many words that both legs count alike. */
const MANY_WORDS = 8
const fuse = (lexical: Leg, semantic: Leg, specialties: readonly SpecialtyMatch[]) =>
  fuseWith(lexical, semantic, specialties, { wordCount: MANY_WORDS, isCommon: true, isUnderstood: true })

const ids = (one: readonly string[], other: readonly string[]) =>
  fuse(leg(one), leg(other), []).map(({ candidateId }) => candidateId)

describe('fuse', () => {
  test('puts whom both legs found before whom one found at the same places', () => {
    expect(ids(['a', 'both'], ['b', 'both'])[0]).toBe('both')
  })

  test('scores by 1 / (60 + rank), summed', () => {
    expect(fuse(leg(['a']), leg(['x', 'a']), [])[0]?.score).toBeCloseTo(1 / 61 + 1 / 62, 12)
  })

  test('lets the words count less the nearer in meaning the best is, and the fewer they are', () => {
    const crowd = Array.from({ length: 30 }, (_, index) => `p${index}`)
    const worth = (best: number, wordCount: number, found = crowd) => {
      const semantic = { hits: [{ candidateId: 'x', score: best, specialtyId: null, profile: NOT_READ }], cut: false }
      const ranked = fuseWith(leg(found), semantic, [], { wordCount, isCommon: true, isUnderstood: true })
      return (ranked.find(({ candidateId }) => candidateId === found[0])?.score ?? 0) * 61
    }
    expect(worth(0.4, 8)).toBeCloseTo(1, 12)
    expect(worth(0.8, 8)).toBeCloseTo(0.4, 12)
    expect(worth(0.4, 2)).toBeCloseTo(1 / 64, 12)
    expect(worth(0.4, 20)).toBeCloseTo(2, 12)
    expect(worth(0.4, 3, ['only'])).toBeCloseTo(0.95, 12)
    expect(worth(1, 8)).toBeGreaterThan(0)
  })

  const knowing = (ids: readonly string[], known: Partial<Hit>): Leg => ({
    ...leg(ids),
    hits: leg(ids).hits.map((hit) => ({ ...hit, ...known })),
  })
  const firstOf = (lexical: Leg, near: Leg, wordCount: number, isCommon = true) =>
    fuseWith(lexical, near, [], { wordCount, isCommon, isUnderstood: true })[0]?.candidateId
  const crowd = Array.from({ length: 30 }, (_, index) => `p${index}`)

  test('puts whoever holds all of two words or more first, where skills or location are part of it for somebody', () => {
    const both = (known: Partial<Hit>): Leg => ({
      hits: [...knowing(['title'], { isTitled: true, isWhole: true }).hits, ...knowing(crowd, known).hits],
      cut: false,
    })
    const near = leg(['x', 'y', 'z'])
    expect(firstOf(both({ isWhole: true }), near, 2)).toBe('title')
    expect(firstOf(both({ isWhole: true }), near, 1)).toBe('x')
    expect(firstOf(both({}), near, 2)).toBe('x')
  })

  test('puts those first whose title says it all, where they are many and the words common', () => {
    const titled = (count: number): Leg => ({
      hits: [
        ...knowing(crowd.slice(0, count), { isTitled: true, isWhole: true }).hits,
        ...knowing(['whole'], { isWhole: true }).hits,
      ],
      cut: false,
    })
    const near = leg(['whole', 'y', 'z'])
    expect(firstOf(titled(10), near, 2)).toBe('p0')
    expect(firstOf(titled(9), near, 2)).toBe('whole')
    expect(firstOf(titled(10), near, 2, false)).toBe('whole')
  })

  test('orders equals by candidate id', () => {
    expect(ids(['b'], ['a'])).toEqual(['a', 'b'])
  })

  test('lifts people of a recognised specialty by its confidence, by less than a first place', () => {
    const match = { id: 's', name: 's', confidence: 1, matched: 's' }
    const [one] = fuse(leg(['a'], 's'), leg([]), [match])
    expect(one?.boost).toBeGreaterThan(0)
    expect(one?.boost).toBeLessThan(1 / 61)
    const [half] = fuse(leg(['a'], 's'), leg([]), [{ ...match, confidence: 0.5 }])
    expect(half?.boost).toBeCloseTo((one?.boost ?? 0) / 2, 12)
  })

  test('puts whoever is found by words first where the meaning is a guess', () => {
    const [first] = fuseWith(leg(['a', 'b']), leg(['x', 'y']), [], {
      wordCount: 1,
      isCommon: true,
      isUnderstood: false,
    })
    expect(first?.candidateId).toBe('a')
    const [other] = fuseWith(leg(['a', 'b', ...'cdefghijklmnopqrstuvw']), leg(['x', 'y']), [], {
      wordCount: 1,
      isCommon: true,
      isUnderstood: true,
    })
    expect(other?.candidateId).toBe('x')
  })

  test('loses nobody, doubles nobody, and never rises along the list', () => {
    const people = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 12 })
    fc.assert(
      fc.property(people, people, (one, other) => {
        const ranked = fuse(leg(one), leg(other), [])
        expect(ranked.map(({ candidateId }) => candidateId).sort()).toEqual([...new Set([...one, ...other])].sort())
        for (const [index, next] of ranked.slice(1).entries()) {
          expect(ranked[index]?.score).toBeGreaterThanOrEqual(next.score)
        }
      }),
    )
  })
})
