import fc from 'fast-check'
import type { Constraint } from '../../src/ports.ts'

/** Words that no inflection of another is. */
export const vocabulary = ['python', 'kafka', 'java', 'nurse', 'night', 'shift', 'porto']

const phrase = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 3 })
  .map((words): Constraint => ({ phrase: words.join(' ') }))

/** Constraints as a reader makes them: no list in a list of its kind, none of one, no double negation. */
export const constraints: fc.Arbitrary<Constraint> = fc.letrec<{ tree: Constraint }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    phrase,
    tie('tree').map((inner): Constraint => ('not' in inner ? inner.not : { not: inner })),
    fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((parts) => ({
      all: parts.flatMap((part) => ('all' in part ? part.all : [part])),
    })),
    fc.array(tie('tree'), { minLength: 2, maxLength: 3 }).map((parts) => ({
      any: parts.flatMap((part) => ('any' in part ? part.any : [part])),
    })),
  ),
})).tree

/** A constraint as a recruiter would write it. */
export function printed(constraint: Constraint): string {
  if ('phrase' in constraint) return `"${constraint.phrase}"`
  if ('not' in constraint) return `NOT ${printed(constraint.not)}`
  const [parts, operator] = 'all' in constraint ? [constraint.all, ' AND '] : [constraint.any, ' OR ']
  return `(${parts.map(printed).join(operator)})`
}

/** Whether texts, cut into words, fulfil a constraint: the rule of the contract, written down a second time. */
export function fulfil(texts: readonly (readonly string[])[], constraint: Constraint): boolean {
  if ('not' in constraint) return !fulfil(texts, constraint.not)
  if ('all' in constraint) return constraint.all.every((part) => fulfil(texts, part))
  if ('any' in constraint) return constraint.any.some((part) => fulfil(texts, part))
  return texts.some((words) => ` ${words.join(' ')} `.includes(` ${constraint.phrase} `))
}

/** Queries of nothing but one thing, as much of it as a query may hold. */
export const hostileQueries: readonly (readonly [string, string])[] = [
  ['parentheses', `${'('.repeat(490)}a OR b${')'.repeat(490)}`],
  ['parentheses around words', `${'('.repeat(300)}${'a '.repeat(200)}${')'.repeat(300)}`],
  ['unclosed parentheses', '(a OR '.repeat(99)],
  ['groups in groups', `${'a OR NOT ('.repeat(83)}a AND b${')'.repeat(83)}`],
  ['negations', `a ${'NOT '.repeat(240)}x`],
  ['quotes', '"-"'.repeat(333)],
  ['alternatives', `a${' OR a'.repeat(99)}`],
  ['exclusions', `a${' -b'.repeat(100)}`],
  ['parentheses in words', 'a(b'.repeat(333)],
  ['a word that is too long for the index', `a AND ${'字'.repeat(990)}`],
]
