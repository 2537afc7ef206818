import { describe, expect, test } from 'vitest'
import { fold } from '../../src/text/fold.ts'
import { respelled, spellingsOf } from '../../src/text/skill-aliases.ts'
import { SKILL_SPELLINGS } from '../../src/text/skill-spellings.ts'
import { tokenize } from '../../src/text/tokens.ts'

const respelledIn = (text: string) => respelled(tokenize(text))

describe('spellingsOf', () => {
  test.each([
    ['JS', 'JavaScript'],
    ['K8s', 'Kubernetes'],
    ['Postgres', 'PostgreSQL'],
    ['React.js', 'ReactJS'],
    ['node', 'Node.js'],
    ['C sharp', 'C#'],
    ['dotnet', '.NET'],
    ['cpp', 'C++'],
    ['golang', 'Go'],
    [' MS  EXCEL', 'Excel'],
    ['Amazon Web Services', 'aws'],
    ['paediatrics', 'Pediatrics'],
  ])('knows that %j is %j', (one, other) => {
    expect(spellingsOf(one)).toEqual(spellingsOf(other))
  })

  test.each([
    ['Java', 'JavaScript'],
    ['C', 'C++'],
    ['C', 'C#'],
    ['C++', 'C#'],
    ['Go', 'Google'],
    ['Angular', 'AngularJS'],
    ['.NET', '.NET Core'],
    ['SQL', 'MySQL'],
    ['React', 'React Native'],
    ['R', 'Ruby'],
  ])('keeps %j and %j apart', (one, other) => {
    const spellings = new Set(spellingsOf(one))
    expect(spellingsOf(other).filter((spelling) => spellings.has(spelling))).toEqual([])
  })

  test('has every spelling once, so that no two skills run into one', () => {
    const spellings = SKILL_SPELLINGS.trim()
      .split(/\n| \| /)
      .map((spelling) => fold(spelling.replace('~', '')))
    expect(new Set(spellings).size).toBe(spellings.length)
    expect(spellings.filter((spelling) => /[|~]|^$/.test(spelling))).toEqual([])
  })

  test('gives an unknown skill back, folded', () => {
    expect(spellingsOf('  Weldíng')).toEqual(['welding'])
  })
})

describe('respelled', () => {
  test('finds the other words for a skill, however many words it is written in', () => {
    expect(respelledIn('senior k8s engineer')).toEqual(['kubernetes'])
    expect(respelledIn('C sharp developer')).toEqual(['csharp'])
    expect(respelledIn('Amazon Web Services architect')).toEqual(['aws'])
    expect(respelledIn('front-end dev, ReactJS')).toEqual(['frontend', 'react'])
  })

  test('adds nothing that the text says already, and no word of a longer name', () => {
    expect(respelledIn('kubernetes k8s')).toEqual([])
    expect(respelledIn('ml engineer')).toEqual([])
  })

  test.each(['go to market manager', 'express courier', 'experience in design', 'power point installation'])(
    'takes no skill out of everyday English: %j',
    (text) => {
      expect(respelledIn(text)).toEqual([])
    },
  )
})
