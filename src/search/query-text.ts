import { AppError } from '../errors.ts'
import type { Constraint } from '../ports.ts'
import { isStopWord } from '../text/stop-words.ts'
import { tokenize } from '../text/tokens.ts'
import { readGroups } from './query-groups.ts'
import { queryTokens, type Token } from './query-tokens.ts'

export interface Warning {
  readonly code: 'syntax_read_as_words' | 'no_searchable_words' | 'not_understood' | 'spelling_corrected'
  readonly detail: string
  readonly pointer: string
}

/** A recruiter's query, understood. */
export interface QueryText {
  /** What is embedded and looked up: the query without its syntax and without what must not be found. */
  readonly text: string
  /** The distinct words worth searching for; none is required. */
  readonly words: readonly string[]
  /** What every result must fulfil. */
  readonly constraint: Constraint | undefined
  readonly warnings: readonly Warning[]
}

const MAXIMUM_WORDS = 64
/** Each costs time for every candidate that is looked at. */
const MAXIMUM_TERMS = 100

/** A `-` only where it looks like an exclusion: before or after a parenthesis, or before another mark. */
const SYNTAX = /["“”„()&|*~^]|(?<=\()-(?=\S)|(?<!\S)-(?=[^\s-])|(?<![^\s()])(?:AND|OR|NOT)(?![^\s()])/g

/**
 * Reads plain words, `"a phrase"`, `-word`, and groups such as `python AND (kafka OR rabbitmq)`. Whatever else looks like
 * syntax is punctuation between words, and that is said.
 */
export function readQuery(query: string): QueryText {
  const { constraint, dropped } = readGroups(queryTokens(query))
  if (constraint && termsOf(constraint) > MAXIMUM_TERMS) refuseTooMany()
  const kept = without(query, dropped)
  const text = kept
    .replace(/"([^"]*)"/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim()
  return { text, words: searchableWords(text), constraint, warnings: syntaxWarnings(kept) }
}

function termsOf(constraint: Constraint): number {
  if ('phrase' in constraint) return 1
  if ('not' in constraint) return termsOf(constraint.not)
  const parts = 'all' in constraint ? constraint.all : constraint.any
  return parts.reduce((sum, part) => sum + termsOf(part), 0)
}

function refuseTooMany(): never {
  const detail = `requires and excludes more than ${MAXIMUM_TERMS} words and phrases`
  throw new AppError('validation_failed', 'the search is not valid', {
    faults: [{ pointer: '/query', code: 'too_many_terms', detail }],
  })
}

function without(query: string, pieces: readonly Token[]): string {
  const letters = query.split('')
  for (const { start, end } of pieces) letters.fill(' ', start, end)
  return letters.join('')
}

/** The distinct words of a text that a search can use, in order, at most 64. */
function searchableWords(text: string): string[] {
  return unique(tokenize(text).filter((word) => !isStopWord(word))).slice(0, MAXIMUM_WORDS)
}

/** Names what is left of a query and is syntax elsewhere, or would have been here in another place. */
function syntaxWarnings(kept: string): Warning[] {
  const outsidePhrases = kept.replace(/"[^"]*"/g, ' ')
  const read = unique(outsidePhrases.match(SYNTAX) ?? [])
  if (read.length === 0) return []
  const detail = `read as plain words: ${read.join(' ')}`
  return [{ code: 'syntax_read_as_words', detail, pointer: '/query' }]
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
