import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Traits } from '../../src/ports.ts'
import { sortPeople } from '../../src/search/sort.ts'

const ranked = (candidateId: string) => ({ candidateId, score: 1, lexical: null, semantic: null, boost: 0 })

function traitsOf(values: Record<string, Partial<Traits>>): Map<string, Traits> {
  const nothing = { skills: null, seniority: null, country: null, location: null, specialty: null, remote: null }
  return new Map(
    Object.entries(values).map(([candidateId, some]) => [
      candidateId,
      { candidateId, ...nothing, yearsExperience: null, updatedAt: 0, ...some },
    ]),
  )
}

const order = (ids: string, sort: Parameters<typeof sortPeople>[1], traits: Map<string, Traits>) =>
  sortPeople([...ids].map(ranked), sort, traits)
    .map(({ candidateId }) => candidateId)
    .join('')

describe('sortPeople', () => {
  const traits = traitsOf({
    a: { yearsExperience: 3, updatedAt: 10 },
    b: { updatedAt: 30 },
    c: { yearsExperience: 0.5, updatedAt: 20 },
    d: { yearsExperience: 3, updatedAt: 20 },
  })

  test.each([
    ['yearsExperience', 'cdab'],
    ['-yearsExperience', 'dacb'],
    ['-updatedAt', 'bdca'],
    ['relevance', 'dcba'],
  ] as const)('by %s, equals by relevance, the unknown last', (sort, expected) => {
    expect(order('dcba', sort, traits)).toBe(expected)
  })

  test('puts whoever is gone last', () => {
    expect(order('xc', '-updatedAt', traits)).toBe('cx')
  })

  test('loses and doubles nobody', () => {
    const sorts = fc.constantFrom('yearsExperience', '-yearsExperience', '-updatedAt', 'relevance')
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...'abcdx')), sorts, (ids, sort) => {
        expect([...order(ids.join(''), sort, traits)].sort()).toEqual(ids.sort())
      }),
    )
  })
})
