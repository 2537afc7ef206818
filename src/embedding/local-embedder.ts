import type { Embedder } from '../ports.ts'
import { isStopWord } from '../text/stop-words.ts'
import { singular, tokenize } from '../text/tokens.ts'

const DIMENSIONS = 256
/** A word weighs this much more than all its letter runs together. */
const WORD_SHARE = 0.75
const RUN_LENGTH = 4

/**
 * The built-in embedder: no network, no weights. Words, and the runs of four letters in them, are hashed to dimensions.
 *
 * Feature hashing with signs (Weinberger et al., Feature Hashing for Large Scale Multitask Learning, ICML 2009); a
 * word's weight grows with the square root of its count and falls with its place in the text, so that a title at the
 * front is not drowned by a résumé behind it. Texts that share words or stems are near; synonyms are not.
 */
export function createLocalEmbedder(): Embedder {
  return {
    model: `local-1/${DIMENSIONS}`,
    dimensions: DIMENSIONS,
    async embed(texts, options = {}) {
      options.signal?.throwIfAborted()
      const startedAt = performance.now()
      const vectors = texts.map(embedText)
      options.meter?.served(performance.now() - startedAt, 'local')
      return vectors
    },
  }
}

function embedText(text: string): Float32Array {
  const vector = new Float32Array(DIMENSIONS)
  for (const [word, weight] of weighWords(text)) {
    addFeature(vector, word, weight * WORD_SHARE)
    const runs = lettersOf(word)
    for (const run of runs) addFeature(vector, run, (weight * (1 - WORD_SHARE)) / Math.sqrt(runs.length))
  }
  // A text without words still needs a direction; this one is near to nothing in particular.
  if (vector.every((value) => value === 0)) addFeature(vector, '', 1)
  return normalize(vector)
}

function weighWords(text: string): Map<string, number> {
  const squares = new Map<string, number>()
  tokenize(text).forEach((token, place) => {
    if (isStopWord(token)) return
    const word = singular(token)
    squares.set(word, (squares.get(word) ?? 0) + 1 / (1 + place / 10))
  })
  for (const [word, square] of squares) squares.set(word, Math.sqrt(square))
  return squares
}

function lettersOf(word: string): string[] {
  const marked = `^${word}$`
  const runs: string[] = []
  for (let start = 0; start + RUN_LENGTH <= marked.length; start++) runs.push(marked.slice(start, start + RUN_LENGTH))
  return runs
}

/** Two dimensions a feature, each with a sign, so that a collision of one is not a collision of both. */
function addFeature(vector: Float32Array, feature: string, weight: number): void {
  for (const seed of [0x811c9dc5, 0x01234567]) {
    const hash = hashOf(feature, seed)
    const dimension = (hash >>> 1) % DIMENSIONS
    vector[dimension] = (vector[dimension] ?? 0) + (hash & 1 ? weight : -weight)
  }
}

/** FNV-1a over UTF-16 units (Fowler, Noll and Vo), finished with the mixer of MurmurHash3 (Appleby). */
function hashOf(text: string, seed: number): number {
  let hash = seed
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function normalize(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector)
  return vector.map((value) => value / length)
}
