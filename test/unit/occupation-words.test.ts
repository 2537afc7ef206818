import { expect, test } from 'vitest'
import { indexOccupations, namesOf } from '../../src/text/occupation-index.ts'
import { occupationQuery, occupationWords, piecesOf } from '../../src/text/occupation-words.ts'

const weightOf = (text: string, term: string) =>
  occupationQuery(text).terms.find((asked) => asked.term === term)?.weight ?? 0

test('short forms, plurals and ways of writing come to the same words', () => {
  expect(occupationWords('Software Engineers')).toEqual(['software', 'engineer'])
  expect(occupationWords('SWE')).toEqual(['software', 'engineer'])
  expect(occupationWords('Software Eng.')).toEqual(['software', 'engineer'])
  expect(occupationWords('fullstack dev')).toEqual(occupationWords('Full-Stack Developer'))
})

test('seniority and stop words name no occupation', () => {
  expect(occupationWords('Sr. Director of Nursing')).toEqual(['director', 'nursing'])
  expect(occupationWords('junior')).toEqual([])
})

test('pieces overlap and know the borders of a word', () => {
  expect(piecesOf('nurse')).toEqual(['~^nur', '~nurs', '~urse', '~rse$'])
  expect(piecesOf('rn')).toEqual(['~^rn$'])
  expect(piecesOf('c')).toEqual([])
})

test('a whole name counts more the more of the text it makes up', () => {
  expect(weightOf('nurse', '=nurse')).toBe(1)
  expect(weightOf('night nurse', '=nurse')).toBeLessThan(0.5)
  expect(weightOf('night nurse', '=night nurse')).toBe(1)
})

test('every word of a title counts the same, those of a long text less from the top down', () => {
  expect(weightOf('night nurse', 'night')).toBe(weightOf('night nurse', 'nurse'))
  const long = `We look for a welder. ${'Something else is said of fine work here. '.repeat(20)} Also a plumber.`
  expect(weightOf(long, 'welder')).toBeGreaterThan(weightOf(long, 'plumber'))
  expect(weightOf(long, 'plumber')).toBeGreaterThan(0)
})

test('sentences of a long text about pay and law are left out, those of a title are not', () => {
  const ad = `Welder wanted for our shop in Toledo, to weld steel parts by drawing and keep the tools in order.
    Our benefits manager looks forward to meeting you.`
  expect(weightOf(ad, 'benefit')).toBe(0)
  expect(weightOf('Benefits Manager', 'benefit')).toBe(1)
})

test('what is asked for a very long text is bounded', () => {
  const words = Array.from({ length: 40_000 }, (_, index) => `word${index.toString(36)}`).join(' ')
  expect(occupationQuery(words).terms.length).toBeLessThan(2_000)
})

test('no words ask nothing', () => {
  expect(occupationQuery(' ! ').terms).toEqual([])
})

test('brackets hold a name of their own', () => {
  const occupation = { id: '1', name: 'Nurses', aliases: ['ER Nurse (Emergency Room Nurse)', 'A (B) Lead'] }
  const names = namesOf({ ...occupation, skills: [], description: '' })
  expect(names).toEqual(['Nurses', 'ER Nurse', 'Emergency Room Nurse', 'A Lead', 'B Lead'])
})

test('the occupation with the rarer word, said more often, has the greater impact', () => {
  const of = (id: string, ...aliases: string[]) => ({ id, name: id, aliases, skills: [], description: '' })
  const index = indexOccupations([
    of('a', 'arc welder', 'pipe welder', 'worker'),
    of('b', 'welder', 'pipe worker', 'worker'),
    of('c', 'cook', 'worker', 'worker'),
    of('d', 'clerk', 'worker', 'worker'),
  ])
  const impact = (term: string, occupation: number) =>
    index.get(term)?.find((posting) => posting.occupation === occupation)?.impact ?? 0
  expect(impact('welder', 0)).toBeGreaterThan(impact('welder', 1))
  expect(impact('cook', 2)).toBeGreaterThan(impact('worker', 2))
  expect(impact('=cook', 2)).toBeGreaterThan(impact('=worker', 2))
  expect(impact('welder', 2)).toBe(0)
})
