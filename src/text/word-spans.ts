import { stem } from './stem.ts'
import { tokenize } from './tokens.ts'

/** A run of a text that `tokenize` reads as one thing: UTF-16 offsets, and its comparable words. */
export interface WordSpan {
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
}

/**
 * A name whose punctuation `tokenize` keeps, or letters and digits with apostrophes between them. Never a letter without
 * its marks.
 */
const WORD =
  /(?:(?<![\p{L}\p{N}])(?:(?:asp|ado|vb)?\.net(?![\p{L}\p{N}])|[a-z](?:\+\+|#)|401\s?\(k\))|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{L}[\p{L}\p{N}\p{M}]*)*(?:\.js(?![\p{L}\p{N}]))?)\p{M}*/giu

/** Where the words of a text stand, in order. */
export function wordSpans(text: string): WordSpan[] {
  return Array.from(text.matchAll(WORD), ({ 0: run, index }) => ({
    from: index,
    to: index + run.length,
    words: comparableWords(run),
  }))
}

const remembered = new Map<string, readonly string[]>()
const MAXIMUM_REMEMBERED = 10_000
const LONGEST_REMEMBERED = 100

/** The words of a text such that those which a search takes for the same are equal. */
export function comparableWords(text: string): readonly string[] {
  const known = remembered.get(text)
  if (known) return known
  const words = tokenize(text).map(stem)
  // The same words and skills come back with every search, hundreds of them in each; long texts do not.
  if (text.length > LONGEST_REMEMBERED) return words
  if (remembered.size >= MAXIMUM_REMEMBERED) remembered.clear()
  remembered.set(text, words)
  return words
}
