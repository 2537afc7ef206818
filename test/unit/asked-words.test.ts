import { describe, expect, test } from 'vitest'
import type { TenantTerms } from '../../src/ports.ts'
import { understand } from '../../src/search/understand.ts'
import { requestOf } from '../support/fake-search.ts'

const PEOPLE = new Map([
  ['team', 900],
  ['welder', 20],
  ['aluminum', 15],
  ['javascript', 100],
])

const terms: TenantTerms = {
  people: 1000,
  peopleWith: (word) => PEOPLE.get(word) ?? 0,
  meant: (word) => (word === 'javascrpt' ? 'javascript' : undefined),
}

const ask = (asked: Parameters<typeof requestOf>[0], known: TenantTerms | undefined, understands = true) =>
  understand(requestOf(asked), { understands: () => understands }, { terms: known })

describe('the words that a search asks for', () => {
  test('are also what was probably meant, for less, with how many hold each; and that is said', () => {
    const { words, warnings } = ask({ query: 'javascrpt' }, terms)
    expect(words).toEqual([
      { word: 'javascrpt', weight: 1, held: { people: 0, of: 1000 } },
      { word: 'javascript', weight: 0.5, standsFor: 'javascrpt', held: { people: 100, of: 1000 } },
    ])
    expect(warnings).toMatchObject([{ code: 'spelling_corrected', pointer: '/query' }])
  })

  test('are embedded and looked up as they were probably meant, where the embedder does not know them', () => {
    const asked = { query: 'Senior JavaScrpt developer', jobDescription: 'No javascrpt.' }
    const { text, occupation } = ask(asked, terms, false)
    expect(text).toBe('Senior javascript developer\n\nNo javascrpt.')
    expect(occupation).toBe(text)
    expect(ask(asked, terms).text).toBe('Senior JavaScrpt developer\n\nNo javascrpt.')
  })

  test('come once, however they are come to', () => {
    const words = ask({ query: 'javascrpt javascript', jobDescription: 'JavaScript' }, terms).words
    expect(words.filter(({ word }) => word === 'javascript')).toHaveLength(1)
  })

  test('stand for the word that is spelt in another way', () => {
    const { words, warnings } = ask({ query: 'k8s engineer' }, terms)
    expect(words.find(({ word }) => word === 'kubernetes')?.standsFor).toBe('k8s')
    expect(warnings).toEqual([])
  })

  test('are, of a description, those that few hold, before those that all or none do', () => {
    const { words } = ask(
      { jobDescription: 'Team Acme. Team Acme. The team of Acme wants a welder for aluminum.' },
      terms,
    )
    expect(words.slice(0, 2).map(({ word }) => word)).toEqual(['welder', 'aluminum'])
    expect(words.every(({ weight }) => weight === 0.5)).toBe(true)
  })

  test('are, of a description, those said most and first while nothing is known of the words', () => {
    const [first] = ask({ jobDescription: 'Team Acme. The team of Acme wants a welder.' }, undefined).words
    expect(first).toEqual({ word: 'team', weight: 0.5 })
  })
})
