import type { AskedWord, Example, Leg } from '../ports.ts'
import { isStopWord } from '../text/stop-words.ts'
import { singular, tokenize } from '../text/tokens.ts'
import type { Steps } from './search-steps.ts'

const MAXIMUM_WORDS = 24
/** A word of an example against a word of the query. */
const WEIGHT = 0.5

/** The words of an example to search for: those of the title, then those of the skills. */
export function exampleWords({ title, skills }: Example): AskedWord[] {
  const words = [title ?? '', ...(skills ?? [])].flatMap(tokenize).map(singular)
  return [...new Set(words)]
    .filter((word) => !isStopWord(word))
    .slice(0, MAXIMUM_WORDS)
    .map((word) => ({ word, weight: WEIGHT }))
}

/**
 * The steps of a search for people like an example, whose stored vector stands for what the text beside it does not say.
 *
 * Nothing is embedded where there is no text. An example without a vector yet finds nobody by meaning.
 */
export function stepsLike({ vector }: Example, text: string, steps: Steps): Steps {
  if (!vector) return { ...steps, embedding: async () => new Float32Array(), vector: async () => NOT_EMBEDDED_YET }
  if (text === '') return { ...steps, embedding: async () => vector }
  return { ...steps, embedding: async () => between(await steps.embedding(), vector) }
}

const NOT_EMBEDDED_YET: Leg = { hits: [], cut: false, pending: true }

/** The unit vector in the middle of two; of opposite ones, which have none, the second. */
export function between(one: Float32Array, other: Float32Array): Float32Array {
  const sum = one.map((value, index) => value + (other[index] ?? 0))
  const length = Math.hypot(...sum)
  return length > 1e-6 ? sum.map((value) => value / length) : other
}
