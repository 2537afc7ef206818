import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Texts } from '../../src/ports.ts'
import { highlightsOf } from '../../src/search/highlight.ts'
import { comparable } from '../../src/search/reasons.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { comparableWords, wordSpans } from '../../src/text/word-spans.ts'

const NO_TEXTS: Texts = { title: null, headline: null, summary: null, skills: null, resume: null }

const highlight = (texts: Partial<Texts>, ...asked: string[]) =>
  highlightsOf({ ...NO_TEXTS, ...texts }, comparable(asked.flatMap(tokenize)))

const marked = (texts: Partial<Texts>, ...asked: string[]) =>
  highlight(texts, ...asked).flatMap(({ snippet, spans }) => spans.map(([from, to]) => snippet.slice(from, to)))

describe('highlights', () => {
  test('show the asked-for words as they stand in the text', () => {
    const resume = 'Ran Kubernetes clusters.\nWorked with nurses & a <b>nurse</b>, in C++ (not C), .NET and Node.js.'
    expect(marked({ resume }, 'kubernetes', 'nurse', 'C++', '.net', 'node.js', 'cluster')).toEqual([
      'Kubernetes',
      'clusters',
      'nurses',
      'nurse',
      'C++',
      '.NET',
      'Node.js',
    ])
    expect(highlight({ resume }, 'nurse')[0]?.snippet).toBe(resume)
  })

  test('find the inflections that a search finds', () => {
    expect(marked({ resume: 'Engineering manager, managed engineers.' }, 'engineer', 'managing')).toEqual([
      'Engineering',
      'manager',
      'managed',
      'engineers',
    ])
  })

  test('find accented, composed and decomposed words', () => {
    expect(marked({ resume: 'Sa\u0303o Paulo, S\u00e3o Paulo, Strasse, Straße' }, 'sao', 'straße')).toEqual([
      'Sa\u0303o',
      'S\u00e3o',
      'Strasse',
      'Straße',
    ])
  })

  test('stand in the three fields with most of the words, in the order of the fields', () => {
    const texts = {
      title: 'Engineer',
      headline: 'Python engineer',
      summary: 'Nothing of the kind',
      skills: ['Python', 'Kafka', 'Go'],
      resume: 'Engineer: Python and Kafka.',
    }
    expect(highlight(texts, 'python', 'kafka', 'engineer').map(({ field }) => field)).toEqual([
      'headline',
      'skills',
      'resume',
    ])
    expect(highlight(texts, 'welder')).toEqual([])
    expect(highlight(NO_TEXTS, 'python')).toEqual([])
  })

  test('come from where most different words stand together', () => {
    const filler = ' and some more words of no interest'.repeat(20)
    const [found] = highlight(
      { resume: `Python python python${filler} Python with Kafka${filler} Kafka` },
      'python',
      'kafka',
    )
    expect(found?.snippet).toContain('Python with Kafka')
    expect(found?.snippet.length).toBeLessThanOrEqual(200)
  })

  test('begin and end at the border of a word', () => {
    const text = 'superfluous '.repeat(40)
    const [found] = highlight({ resume: `${text}kafka ${text}` }, 'kafka')
    expect(found?.snippet).toMatch(/^(superfluous )+kafka( superfluous)+$/)
  })

  const letter = fc.constantFrom(
    ...[
      'a',
      'e\u0301',
      '\u00e9',
      '𝒳',
      '👩‍💻',
      '1',
      ' ',
      '\n',
      '(',
      '.',
      "'",
      '+',
      '#',
      '\u0308',
      'kafka',
      'kafka ',
      'C++',
      '.NET',
      'x'.repeat(90),
    ],
  )
  const text = fc.array(letter, { maxLength: 120 }).map((letters) => letters.join(''))

  test('hold for any text: a piece of it, at most 200 long, no character torn, and every span an asked-for word', () => {
    const asked = comparable(['kafka', 'cplusplus', 'dotnet', 'e', 'a'])
    const isTorn = (whole: string, at: number) =>
      /^[\p{M}\u200d]/u.test(whole.slice(at)) ||
      (/[\ud800-\udbff]$/.test(whole.slice(0, at)) && /^[\udc00-\udfff]/.test(whole.slice(at)))
    fc.assert(
      fc.property(text, (resume) => {
        for (const { snippet, spans } of highlightsOf({ ...NO_TEXTS, resume }, asked)) {
          expect(snippet.length).toBeLessThanOrEqual(200)
          const at = resume.indexOf(snippet)
          expect(at).toBeGreaterThanOrEqual(0)
          expect(spans.length).toBeGreaterThan(0)
          let last = 0
          for (const [from, to] of spans) {
            expect(from).toBeGreaterThanOrEqual(last)
            expect(to).toBeGreaterThan(from)
            expect(isTorn(snippet, from) || isTorn(snippet, to)).toBe(false)
            expect(comparableWords(snippet.slice(from, to)).some((word) => asked.has(word))).toBe(true)
            last = to
          }
          expect(last).toBeLessThanOrEqual(snippet.length)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('read a text as the words that the search reads in it', () => {
    const rest = fc.array(fc.constantFrom('a', 's', 'ß', 'é', '\u0308', '1', "'s", '’n'), { maxLength: 5 })
    const letters = fc.tuple(fc.constantFrom(...'abnsßÉ14'), rest).map((parts) => parts.flat().join(''))
    const names = fc.constantFrom(
      'node.js',
      '.NET',
      'ASP.NET',
      'C++',
      'c#',
      'F#',
      'C',
      "children's",
      "O'Neil",
      '401(k)',
      'CI',
    )
    const between = fc.constantFrom(' ', '\n', ', ', '/', '-', ' (', ') ', '. ', ' & ', '; ')
    const text = fc.array(fc.tuple(fc.oneof(letters, names), between), { maxLength: 8 })
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.flat().join('')
        expect(wordSpans(whole).flatMap(({ words }) => words)).toEqual(comparableWords(whole))
      }),
      { numRuns: 5_000 },
    )
  })
})
