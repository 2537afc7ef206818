import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Constraint } from '../../src/ports.ts'
import { readQuery } from '../../src/search/query-text.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { constraints, hostileQueries, printed, vocabulary } from '../support/constraints.ts'

const constraintOf = (query: string) => readQuery(query).constraint
const marksOf = (query: string) =>
  readQuery(query)
    .warnings.flatMap(({ detail }) => detail.split(': ')[1]?.split(' ') ?? [])
    .sort()
const word = (phrase: string): Constraint => ({ phrase })
const [python, java, kafka, spark] = ['python', 'java', 'kafka', 'spark'].map(word) as [
  Constraint,
  Constraint,
  Constraint,
  Constraint,
]

describe('readQuery', () => {
  test('reads plain words, leaving out those that say nothing, and requires none', () => {
    expect(readQuery('the Senior engineers and C++')).toEqual({
      text: 'the Senior engineers and C++',
      words: ['senior', 'engineers', 'cplusplus'],
      constraint: undefined,
      warnings: [],
    })
  })

  test('takes phrases as constraints and still searches for their words', () => {
    const read = readQuery('nurse "intensive care"')
    expect(read.constraint).toEqual({ phrase: 'intensive care' })
    expect(read.text).toBe('nurse intensive care')
    expect(read.words).toEqual(['nurse', 'intensive', 'care'])
  })

  test('takes -word and -"a phrase" as exclusions and embeds none of them', () => {
    const read = readQuery('developer -java -"project manager"')
    expect(read.constraint).toEqual({ all: [{ not: java }, { not: { phrase: 'project manager' } }] })
    expect(read.text).toBe('developer')
  })

  test.each(['full-stack developer', 'developer - java', 'on-site', 'nurse -.net', 'nurse –java', 'a-"b'])(
    'reads the dash of %j as punctuation',
    (query) => {
      expect(constraintOf(query)).toBeUndefined()
    },
  )

  test.each<[string, Constraint]>([
    ['python AND kafka', { all: [python, kafka] }],
    ['python OR kafka', { any: [python, kafka] }],
    ['python NOT java', { not: java }],
    ['python AND NOT java', { all: [python, { not: java }] }],
    ['python AND -java', { all: [python, { not: java }] }],
    ['python OR -java', { any: [python, { not: java }] }],
    ['python NOT NOT java', java],
    ['python AND (kafka OR spark)', { all: [python, { any: [kafka, spark] }] }],
    ['python AND(kafka OR spark)', { all: [python, { any: [kafka, spark] }] }],
    ['python AND kafka OR NOT java AND spark', { any: [{ all: [python, kafka] }, { all: [{ not: java }, spark] }] }],
    ['python NOT (java OR "big data")', { not: { any: [java, { phrase: 'big data' }] } }],
    ['python NOT(java)', { not: java }],
    ['(python OR (kafka OR spark))', { any: [python, kafka, spark] }],
    ['((python AND (java)))', { all: [python, java] }],
    ['Full-Stack AND C++', { all: [{ phrase: 'full stack' }, { phrase: 'cplusplus' }] }],
    ['python AND 401(k)', { all: [python, { phrase: '401k' }] }],
    ['"python"AND"java"', { all: [python, java] }],
  ])('reads %j by precedence and parentheses', (query, constraint) => {
    expect(constraintOf(query)).toEqual(constraint)
    expect(marksOf(query).filter((mark) => !'()'.includes(mark))).toEqual([])
  })

  test('joins only what stands directly beside an operator', () => {
    const read = readQuery('senior python AND kafka engineer')
    expect(read.constraint).toEqual({ all: [python, kafka] })
    expect(read.words).toEqual(['senior', 'python', 'kafka', 'engineer'])
    expect(constraintOf('(senior python OR java "big data") AND kafka')).toEqual({
      all: [{ any: [python, java] }, { phrase: 'big data' }, kafka],
    })
  })

  test('keeps every word under a NOT out of what is embedded and searched for', () => {
    const read = readQuery('python NOT (team lead OR NOT java) engineer')
    expect(read.text).toBe('python java engineer')
    expect(read.constraint).toEqual({ not: { any: [{ phrase: 'lead' }, { not: java }] } })
  })

  test('keeps in the text what is no syntax', () => {
    expect(readQuery('R&D  lead (on-site), 401 (k) NOT java').text).toBe('R&D lead (on-site), 401 (k)')
  })

  test.each([
    ['an unpaired "quote', ['"']],
    ['URGENT!! sr. fullstack dev (m/f) - KL', ['(', ')']],
    ['R&D Engineer (on-site)', ['&', '(', ')']],
    ['“nurse”', ['“', '”']],
    ['nurse OR', ['OR']],
    ['AND nurse AND OR carer NOT', ['AND', 'NOT', 'OR']],
    ['nurse (OR) carer', ['(', ')', 'OR']],
    ['nurse ) carer (', ['(', ')']],
    ['nurse -(carer)', ['(', ')', '-']],
    ['developer -.NET', ['-']],
    ['developer (-java)', ['(', ')', '-']],
    ['AND/OR nurse', []],
    ['SENIOR ENGINEER - RESEARCH AND DEVELOPMENT', ['AND']],
    ['Java OR Kotlin (or Scala)', ['(', ')']],
    ['"R&D (on-site)" lead', []],
    ['nurse -"R&D"', []],
  ])('of %j names %j as read as words', (query, marks) => {
    expect(marksOf(query)).toEqual(marks)
  })

  test.each(['SENIOR JAVA AND SPRING', 'JAVA NOT C++', 'HEAD OF R&D AND IT (M/F)'])(
    'reads upper-case operators as words where everything is upper-case: %j',
    (query) => {
      expect(constraintOf(query)).toBeUndefined()
    },
  )

  test('understands a parenthesis that is never closed as none', () => {
    expect(constraintOf('python AND (kafka OR spark')).toEqual({ any: [{ all: [python, kafka] }, spark] })
    expect(marksOf('python AND (kafka OR spark')).toEqual(['('])
  })

  test('reads what it would print', () => {
    fc.assert(
      fc.property(constraints, (constraint) => {
        expect(constraintOf(`worker ${printed(constraint)}`)).toEqual(constraint)
      }),
      { numRuns: 500 },
    )
  })

  test('never fails, and keeps every word or excludes it, whatever it is given', () => {
    const piece = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('(', ')', '"', '-', 'AND', 'OR', 'NOT', ' ', ' ') },
      fc.constantFrom(...vocabulary, 'x', 'R&D', '401(k)', 'C++', '字'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        const query = pieces.join('')
        const { text, words, constraint } = readQuery(query)
        const kept = new Set([...tokenize(text), ...wordsOf(constraint)])
        const said = query.replace(/(?<![^\s()"])(?:AND|OR|NOT)(?![^\s()"])/g, ' ').split(/[\s"()]+/)
        for (const run of said.flatMap(tokenize)) expect([...kept].join(' ')).toContain(run)
        expect(words.length).toBeLessThanOrEqual(64)
        for (const one of [...words, ...wordsOf(constraint)]) expect(one).toMatch(/^[\p{L}\p{N}]+$/u)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['alternatives', `a${' OR a'.repeat(100)}`],
    ['exclusions', `a${' -b'.repeat(101)}`],
    ['groups', `a OR ${'NOT (a OR '.repeat(99)}b${')'.repeat(99)}`],
  ])('refuses more than 100 terms in %s', (_, query) => {
    const faults = [expect.objectContaining({ pointer: '/query', code: 'too_many_terms' })]
    expect(() => readQuery(query)).toThrow(expect.objectContaining({ code: 'validation_failed', faults }))
  })

  test.each(hostileQueries)('reads a query of nothing but %s', (_, query) => {
    expect(readQuery(query).words.length).toBeLessThanOrEqual(64)
  })
})

function wordsOf(constraint: Constraint | undefined): string[] {
  if (!constraint) return []
  if ('phrase' in constraint) return constraint.phrase.split(' ')
  if ('not' in constraint) return wordsOf(constraint.not)
  return ('all' in constraint ? constraint.all : constraint.any).flatMap(wordsOf)
}
