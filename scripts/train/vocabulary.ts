import { bucketsOf } from '../../src/embedding/subword-buckets.ts'
import type { Concept, Corpus } from './corpus.ts'

/** Words that speak of work come before those that only a dictionary has: there a mention counts this much. */
const DICTIONARY_SHARE = 0.25

/** The words of a corpus, the most frequent first. */
export interface Vocabulary {
  readonly words: readonly string[]
  /** How often each is said. */
  readonly counts: readonly number[]
  readonly idOf: ReadonlyMap<string, number>
  /** The buckets that the sub-words of each fall into. */
  readonly bucketsOf: readonly (readonly number[])[]
}

export function countVocabulary({ classifications, dictionary }: Corpus, buckets: number): Vocabulary {
  const counts = new Map<string, number>()
  const count = (concepts: readonly Concept[], share: number) => {
    for (const word of wordsOf(concepts)) counts.set(word, (counts.get(word) ?? 0) + share)
  }
  count(classifications.flat(), 1)
  count(dictionary, DICTIONARY_SHARE)
  // Ties by spelling, so that the order does not hang on the order of the files.
  const sorted = [...counts].sort(([one, n], [other, m]) => m - n || (one < other ? -1 : 1))
  const words = sorted.map(([word]) => word)
  return {
    words,
    counts: sorted.map(([, count]) => count),
    idOf: new Map(words.map((word, id) => [word, id])),
    bucketsOf: words.map((word) => bucketsOf(word, buckets)),
  }
}

function* wordsOf(concepts: readonly Concept[]): Generator<string> {
  for (const { names, statements, skills } of concepts) {
    for (const text of names) yield* text
    for (const text of statements) yield* text
    for (const text of skills) yield* text
  }
}
