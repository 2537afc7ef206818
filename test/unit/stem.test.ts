import { expect, test } from 'vitest'
import { stem } from '../../src/text/stem.ts'

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
