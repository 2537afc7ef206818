import { expect, test } from 'vitest'
import { createSpelling } from '../../src/text/spelling.ts'

const meant = createSpelling(['engineer', 'javascript', 'java', 'python', 'kubernetes', 'nurse', 'purse', 'sql'])

test.each([
  ['enginer', 'engineer'],
  ['engineeer', 'engineer'],
  ['pyhton', 'python'],
  ['pithon', 'python'],
  ['javascrpt', 'javascript'],
  ['jvascrpt', 'javascript'],
  ['kubernts', 'kubernetes'],
  ['kurse', 'nurse'],
])('reads %s as %s', (unknown, expected) => {
  expect(meant(unknown)).toBe(expected)
})

test.each(['sqk', 'jav', 'pthn', 'welding', 'java8', '漢字漢字'])('leaves %s as it is', (unknown) => {
  expect(meant(unknown)).toBeUndefined()
})
