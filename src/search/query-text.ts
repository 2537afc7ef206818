import { AppError } from '../errors.ts'
import { isStopWord } from '../text/stop-words.ts'
import { tokenize } from '../text/tokens.ts'

export interface Warning {
  readonly code: 'syntax_read_as_words' | 'no_searchable_words' | 'not_understood'
  readonly detail: string
  readonly pointer: string
}

/** A recruiter's query, understood. */
export interface QueryText {
  /** Every positive word in order, phrases included: what is embedded and looked up. */
  readonly text: string
  /** The distinct words worth searching for; none is required. */
  readonly words: readonly string[]
  /** What every result must hold, and must not: words joined by one space. */
  readonly phrases: readonly string[]
  readonly excluded: readonly string[]
  readonly warnings: readonly Warning[]
}

const MAXIMUM_WORDS = 64

/**
 * One piece of a query: an exclusion or not, then a phrase in quotes or a run without white space. A `-` excludes only
 * at the start or after a space, and directly before a letter, a digit or a quote.
 */
const PIECE = /(?<minus>(?<!\S)-(?=["\p{L}\p{N}]))?(?:"(?<phrase>[^"]*)"|(?<run>[^\s"]+|"))/gu

/** Reads `"a phrase"`, `-word` and `-"a phrase"`; all else is words, and what looks like more syntax is said. */
export function readQuery(query: string): QueryText {
  refuseGroups(query)
  const pieces = [...query.matchAll(PIECE)].map(({ groups = {} }) => {
    const text = groups.phrase ?? groups.run ?? ''
    return { text, words: tokenize(text).join(' '), quoted: groups.phrase !== undefined, minus: groups.minus === '-' }
  })
  const said = pieces.filter(({ words }) => words !== '')
  const positive = said.filter(({ minus }) => !minus)
  const text = positive.map((piece) => piece.text).join(' ')
  return {
    text,
    words: searchableWords(text),
    phrases: unique(positive.filter(({ quoted }) => quoted).map(({ words }) => words)),
    excluded: unique(said.filter(({ minus }) => minus).map(({ words }) => words)),
    warnings: syntaxWarnings(query),
  }
}

/** The distinct words of a text that a search can use, in order, at most 64. */
function searchableWords(text: string): string[] {
  return unique(tokenize(text).filter((word) => !isStopWord(word))).slice(0, MAXIMUM_WORDS)
}

/** Words that are upper-case operators: only where the rest is not upper-case too, and something stands on their right. */
function operatorsOf(query: string): string[] {
  if (!/\p{Ll}/u.test(query)) return []
  return query.match(/(?<=^|[\s()])(?:AND|OR|NOT)(?=$|[\s()])/gu) ?? []
}

function refuseGroups(query: string): void {
  const outsideQuotes = query.replace(/"[^"]*"/g, ' phrase ')
  const isGroup = /[^\s()]\s*\)*\s+(?:AND|OR)\s+\(*\s*[^\s()]|(?:^|[\s(])NOT\s+\(*\s*[^\s()]/u.test(outsideQuotes)
  if (operatorsOf(outsideQuotes).length === 0 || !isGroup) return
  const detail = 'AND, OR and NOT are not supported yet; plain words, "phrases" and -exclusions are'
  throw new AppError('not_implemented', 'the query uses something that is not built yet', {
    faults: [{ pointer: '/query', code: 'not_implemented', detail }],
  })
}

/** Punctuation that other search engines give a meaning, and operators without anything to join. */
function syntaxWarnings(query: string): Warning[] {
  const outsidePhrases = query.replace(/"[^"]*"/g, ' ')
  const marks = unique(outsidePhrases.match(/["()&|*~^]/g) ?? [])
  const read = [...marks, ...unique(operatorsOf(outsidePhrases))]
  if (read.length === 0) return []
  const detail = `read as plain words: ${read.join(' ')}`
  return [{ code: 'syntax_read_as_words', detail, pointer: '/query' }]
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
