import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tiersOf } from '../../src/db/lexical-tiers.ts'
import type { AskedWord } from '../../src/ports.ts'

const held = (word: string, people: number, standsFor?: string): AskedWord => ({
  word,
  weight: 1,
  standsFor,
  held: { people, of: 200_000 },
})

/** Words by where they stand. */
interface Person {
  readonly title?: readonly string[]
  readonly skills?: readonly string[]
  readonly resume?: readonly string[]
}

/** Whether the tsquery finds a person. */
function finds(tier: string, { title = [], skills = [], resume = [] }: Person): boolean {
  const fields: Record<string, readonly string[]> = {
    ':A': title,
    ':AB': [...title, ...skills],
    '': [...title, ...skills, ...resume],
  }
  const expression = tier.replace(/'([^']+)'(:AB?)?/g, (_, stem: string, label = '') =>
    String(fields[label]?.includes(stem)),
  )
  return Boolean(new Function(`return ${expression}`)())
}

/** The number of the first tier that finds a person; tiers are fewer than a hundred. */
function placeOf(person: Person, words: readonly AskedWord[]): number {
  const place = tiersOf(words).findIndex((tier) => finds(tier, person))
  return place === -1 ? 100 : place
}

function expectInOrder(words: readonly AskedWord[], people: readonly Person[]): void {
  const places = people.map((person) => placeOf(person, words))
  expect(places).toEqual([...new Set(places)].sort((one, other) => one - other))
}

describe('tiers', () => {
  const few = [held('senior', 40_000), held('kafka', 5_000), held('python', 20_000)]

  test('begin with all words in the title, then in title or skills, and end with any word anywhere', () => {
    expectInOrder(few, [
      { title: ['senior', 'kafka', 'python'] },
      { title: ['senior', 'python'], skills: ['kafka'] },
      { resume: ['senior'] },
      { resume: ['java'] },
    ])
  })

  test('take the holders of the rarer words in title or skills first, whichever word they lack', () => {
    expectInOrder(few, [
      { skills: ['senior', 'kafka', 'python'] },
      { skills: ['kafka', 'python'] },
      { skills: ['senior', 'python'] },
      { skills: ['python'], resume: ['kafka'] },
      { resume: ['kafka'] },
    ])
  })

  test('count words of which nothing is known alike', () => {
    const unknown = ['b', 'a'].map((word) => ({ word, weight: 1 }))
    expect(placeOf({ skills: ['a'] }, unknown)).toBe(placeOf({ skills: ['b'] }, unknown))
  })

  test('take whoever holds a very rare word, and do not require it of the others', () => {
    const words = [held('kotlin', 0), held('senior', 40_000), held('kafka', 5_000)]
    expectInOrder(words, [{ resume: ['kotlin'] }, { title: ['senior', 'kafka'] }, { skills: ['kafka'] }])
  })

  test('count a word and what was meant by it as one', () => {
    const words = [held('javascrpt', 0), held('javascript', 9_000, 'javascrpt'), held('senior', 40_000)]
    expect(placeOf({ title: ['javascript', 'senior'] }, words)).toBe(0)
    expect(placeOf({ title: ['javascrpt', 'senior'] }, words)).toBe(0)
  })

  test('of very many words take whoever holds two of the rarest, of which somebody is known to hold each, then any', () => {
    const many = [
      held('nobody', 0),
      ...Array.from({ length: 12 }, (_, index) => held(`w${index}`, 2_000 * (index + 1))),
    ]
    expectInOrder(many, [
      { title: ['w0', 'w5'] },
      { skills: ['w4', 'w5'] },
      { resume: ['w0', 'w3'] },
      { resume: ['w5'] },
      { resume: ['w6'] },
    ])
    expect(placeOf({ resume: ['nobodi'] }, many)).toBe(placeOf({ resume: ['w6'] }, many))
  })

  test('hold everybody of those before, and in the end all who hold a word', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const words = fc.uniqueArray(fc.record({ word: fc.constantFrom(...names), people: fc.nat(200_000) }), {
      minLength: 1,
      selector: ({ word }) => word,
    })
    const some = fc.subarray(names)
    const person = fc.record({ title: some, skills: some, resume: some })
    fc.assert(
      fc.property(words, person, (asked, one) => {
        const tiers = tiersOf(asked.map(({ word, people }) => held(word, people)))
        const found = tiers.map((tier) => finds(tier, one))
        expect(found).toEqual([...found].sort())
        expect(found.at(-1)).toBe(asked.some(({ word }) => Object.values(one).some((field) => field.includes(word))))
      }),
    )
  })
})
