import { describe, expect, test } from 'vitest'
import { fold } from '../../src/text/fold.ts'
import { nearestName } from '../../src/text/nearest-name.ts'
import { singular, tokenize } from '../../src/text/tokens.ts'

describe('tokenize', () => {
  test.each([
    ['C++ and C# on .NET', ['cplusplus', 'and', 'csharp', 'on', 'dotnet']],
    ['Node.js, ASP.NET; R & Go', ['nodejs', 'asp', 'dotnet', 'r', 'go']],
    ["São Paulo's 401(k) full-stack", ['sao', 'paulo', '401k', 'full', 'stack']],
    ['Łódź, Straße', ['lodz', 'strasse']],
    ['Fitter (m/f/d), Welder m/w, F & M', ['fitter', 'welder', 'f', 'm']],
    ['❶Cook, 1e5x, x1e5x', ['cook', '1e5', 'x', 'x1e5x']],
    ['', []],
  ])('cuts %j into its words', (text, words) => {
    expect(tokenize(text)).toEqual(words)
  })

  test('gives C, C++ and C# three different words', () => {
    expect(new Set(['C', 'C++', 'C#'].flatMap(tokenize)).size).toBe(3)
  })
})

test.each([
  ['companies', 'company'],
  ['nurses', 'nurse'],
  ['business', 'business'],
  ['analysis', 'analysis'],
  ['coaches', 'coach'],
  ['gas', 'gas'],
])('singular(%j) is %j', (plural, word) => {
  expect(singular(plural)).toBe(word)
})

test('folds values that differ in case, accents and space to one', () => {
  expect(fold('  SÃO  PAULO ')).toBe(fold('sao paulo'))
})

test('suggests a name only when it is near', () => {
  const names = ['locations', 'seniority', 'skills']
  expect(nearestName('location', names)).toBe('locations')
  expect(nearestName('birthday', names)).toBeUndefined()
})
