import { describe, expect, test } from 'vitest'
import type { Traits } from '../../src/ports.ts'
import { countFacets } from '../../src/search/facets.ts'

let number = 0
const person = (some: Partial<Traits>): Traits => ({
  candidateId: `c${number++}`,
  skills: null,
  seniority: null,
  country: null,
  location: null,
  specialty: null,
  remote: null,
  yearsExperience: null,
  updatedAt: 0,
  ...some,
})

describe('countFacets', () => {
  test('counts people, most frequent value first, ties by value, the unknown nowhere', () => {
    const people = ['PT', 'BR', null, 'DE', 'BR'].map((country) => person({ country }))
    expect(countFacets(['country'], people, true)).toEqual({
      country: {
        values: [
          { value: 'BR', count: 2 },
          { value: 'DE', count: 1 },
          { value: 'PT', count: 1 },
        ],
        exact: true,
      },
    })
  })

  test('takes spellings that a filter takes for one as one, a person once, in the spelling of most', () => {
    const people = [
      person({ skills: ['Python', 'python', 'SQL'], location: 'Sao Paulo' }),
      person({ skills: ['Python'], location: 'São Paulo' }),
      person({ skills: ['PYTHON'], location: 'São Paulo' }),
      person({ skills: [] }),
    ]
    const { skills, location } = countFacets(['skills', 'location'], people, false)
    expect(skills).toEqual({
      values: [
        { value: 'Python', count: 3 },
        { value: 'SQL', count: 1 },
      ],
      exact: false,
    })
    expect(location?.values).toEqual([{ value: 'São Paulo', count: 3 }])
  })

  test('counts the spellings of one skill as one, and keeps other skills apart', () => {
    const people = [['Kubernetes', 'Java'], ['K8s'], ['Kubernetes', 'k8s', 'JavaScript']].map((skills) =>
      person({ skills }),
    )
    expect(countFacets(['skills'], people, true).skills?.values).toEqual([
      { value: 'Kubernetes', count: 3 },
      { value: 'Java', count: 1 },
      { value: 'JavaScript', count: 1 },
    ])
  })

  test('names specialties beside their ids, and keeps yes and no apart', () => {
    const nurse = { id: '29-1141.00', name: 'Registered Nurses' }
    const people = [person({ specialty: nurse, remote: false }), person({ remote: true }), person({ remote: false })]
    const { specialty, remote } = countFacets(['specialty', 'remote'], people, true)
    expect(specialty?.values).toEqual([{ value: nurse.id, name: nurse.name, count: 1 }])
    expect(remote?.values).toEqual([
      { value: false, count: 2 },
      { value: true, count: 1 },
    ])
  })

  test('shows the fifty most frequent values', () => {
    const people = Array.from({ length: 60 }, (_, index) => person({ skills: [`s${index}`, 'common'] }))
    const { values } = countFacets(['skills'], people, true).skills ?? { values: [] }
    expect(values).toHaveLength(50)
    expect(values[0]).toEqual({ value: 'common', count: 60 })
  })
})
