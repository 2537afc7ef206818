import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readQuery } from '../../src/search/query-text.ts'

describe('readQuery', () => {
  test('reads plain words, leaving out those that say nothing', () => {
    expect(readQuery('the Senior engineers and C++').words).toEqual(['senior', 'engineers', 'cplusplus'])
  })

  test('takes phrases as constraints and still searches for their words', () => {
    const read = readQuery('nurse "intensive care"')
    expect(read.phrases).toEqual(['intensive care'])
    expect(read.words).toEqual(['nurse', 'intensive', 'care'])
  })

  test('takes -word and -"a phrase" as exclusions and embeds none of them', () => {
    const read = readQuery('developer -java -"project manager"')
    expect(read.excluded).toEqual(['java', 'project manager'])
    expect(read.text).toBe('developer')
  })

  test.each(['full-stack developer', 'developer - java', 'on-site'])('reads the dash of %j as punctuation', (query) => {
    expect(readQuery(query).excluded).toEqual([])
  })

  test.each([
    ['an unpaired "quote', '"'],
    ['nurse (on-site)', '('],
    ['R&D engineer', '&'],
    ['nurse OR', 'OR'],
  ])('reads %j as words and says so', (query, mark) => {
    const { warnings } = readQuery(query)
    expect(warnings).toMatchObject([{ code: 'syntax_read_as_words', pointer: '/query' }])
    expect(warnings[0]?.detail).toContain(mark)
  })

  test.each(['python AND kafka', 'nurse OR (carer OR midwife)', 'python NOT java'])(
    'refuses %j as not built',
    (query) => {
      expect(() => readQuery(query)).toThrow(expect.objectContaining({ code: 'not_implemented' }))
    },
  )

  test('reads upper-case operators as words where everything is upper-case', () => {
    expect(readQuery('SENIOR JAVA AND SPRING').words).toEqual(['senior', 'java', 'spring'])
  })

  test('never fails on a query without operators, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (query) => {
        const read = readQuery(query.replaceAll(/AND|OR|NOT/g, 'x'))
        expect(read.words.length).toBeLessThanOrEqual(64)
        for (const word of read.words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
      }),
    )
  })
})
