import { tokenize } from '../text/tokens.ts'

/** One piece of a query, from `start` to before `end`. */
export interface Token {
  readonly kind: 'operand' | 'AND' | 'OR' | 'NOT' | '(' | ')'
  /** Of an operand: its words joined by one space. */
  readonly words: string
  readonly isQuoted: boolean
  readonly isExcluded: boolean
  readonly start: number
  readonly end: number
}

/**
 * An operator stands alone. A `-` excludes only at the start or after a space, and directly before a letter, a digit or a
 * quote. A word ends at a space, a quote or a parenthesis, but may hold a parenthesis without spaces, as `401(k)` does.
 */
const TOKEN =
  /(?<syntax>[()]|(?<![^\s()"])(?:AND|OR|NOT)(?![^\s()"]))|(?<minus>(?<!\S)-(?=["\p{L}\p{N}]))?(?:"(?<phrase>[^"]*)"|(?<word>[^\s"()]+(?:\([^\s"()]+\)[^\s"()]*)*))/gu

/** Cuts a query into pieces, in order; what holds no word, such as `&` or an unpaired quote, is left out. */
export function queryTokens(query: string): Token[] {
  // In capitals throughout, operators cannot be told from words.
  const hasOperators = /\p{Ll}/u.test(query)
  return [...query.matchAll(TOKEN)]
    .map((match) => toToken(match, hasOperators))
    .filter(({ kind, words }) => kind !== 'operand' || words !== '')
}

function toToken(match: RegExpExecArray, hasOperators: boolean): Token {
  const { syntax, minus, phrase, word } = match.groups ?? {}
  const kind = kindOf(syntax, hasOperators)
  return {
    kind,
    words: kind === 'operand' ? tokenize(phrase ?? word ?? match[0]).join(' ') : '',
    isQuoted: phrase !== undefined,
    isExcluded: minus !== undefined,
    start: match.index,
    end: match.index + match[0].length,
  }
}

function kindOf(syntax: string | undefined, hasOperators: boolean): Token['kind'] {
  switch (syntax) {
    case '(':
    case ')':
      return syntax
    case 'AND':
    case 'OR':
    case 'NOT':
      return hasOperators ? syntax : 'operand'
    default:
      return 'operand'
  }
}
