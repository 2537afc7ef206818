import { isStopWord } from './stop-words.ts'
import { singular, tokenize } from './tokens.ts'

const SHORTEST_SUBWORD = 3
const LONGEST_SUBWORD = 5
/** No word that means something is longer; what is may be anything, and must not take long. */
const READ_LETTERS = 48

/** The words of a text that the built-in embedder reads, in order, in training and in service alike. */
export function embeddingWords(text: string): string[] {
  return tokenize(text)
    .filter((word) => !isStopWord(word))
    .map(singular)
}

/**
 * The runs of three to five letters of a word between borders, without the word as a whole: what it shares with words
 * of its family and with its own misspellings (Bojanowski et al., Enriching Word Vectors with Subword Information, 2017).
 */
export function subwordsOf(word: string): string[] {
  const bordered = `<${word.slice(0, READ_LETTERS)}>`
  const runs: string[] = []
  for (let length = SHORTEST_SUBWORD; length <= Math.min(LONGEST_SUBWORD, bordered.length - 1); length++) {
    for (let start = 0; start + length <= bordered.length; start++) runs.push(bordered.slice(start, start + length))
  }
  return runs
}
