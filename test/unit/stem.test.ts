import { expect, test } from 'vitest'
import { stem, stemsOf } from '../../src/text/stem.ts'

test.each([
  ['engineers', 'engin'],
  ['engineering', 'engin'],
  ['nurses', 'nurs'],
  ['nursing', 'nurs'],
  ['communities', 'communiti'],
  ['general', 'general'],
  ['hopping', 'hop'],
  ['hoping', 'hope'],
  ['agreed', 'agre'],
  ['ties', 'tie'],
  ['cries', 'cri'],
  ['gas', 'gas'],
  ['business', 'busi'],
  ['relational', 'relat'],
  ['usefulness', 'use'],
  ['psychologist', 'psychologist'],
  ['technology', 'technolog'],
  ['adjustment', 'adjust'],
  ['adoption', 'adopt'],
  ['controlling', 'control'],
  ['youth', 'youth'],
  ['boyish', 'boyish'],
  ['news', 'news'],
  ['proceed', 'proceed'],
  ['c3po', 'c3po'],
  ['go', 'go'],
])('takes %s to %s', (word, expected) => {
  expect(stem(word)).toBe(expected)
})

test('knows both stems of a word that servers of different versions take differently', () => {
  expect(stemsOf('added')).toEqual(['ad', 'add'])
  expect(stemsOf('engineers')).toEqual(['engin'])
})
