import { readFileSync } from 'node:fs'
import type { Embedder } from '../ports.ts'
import { embeddingWords } from '../text/embedding-words.ts'
import { bucketsOf, subwordWeight } from './subword-buckets.ts'
import { decodeWordVectors, type WordVectorTable } from './word-vector-file.ts'

/** The place in a text from which on a word weighs half as much as the first, and less and less: titles come first. */
const HALF_WEIGHT_PLACE = 30
/** The share of a text's words that must be known for its vector to speak of its meaning more than of its spelling. */
const LEAST_KNOWN = 0.5
const WORD_VECTORS = new URL('../../data/embedder/word-vectors.bin', import.meta.url)

/**
 * The built-in embedder: no network, no weights from elsewhere. A text is the sum of its words' vectors, which
 * `npm run train:embedder` learns so that names and descriptions of the same work come to lie together; how long a vector
 * is says how much its word tells. Words without a vector are made of their sub-words.
 */
export function createLocalEmbedder(table = decodeWordVectors(readFileSync(WORD_VECTORS))): Embedder {
  const rowOf = new Map(table.words.map((word, row) => [word, row]))
  return {
    model: `local-${table.version}/${table.dimensions}`,
    dimensions: table.dimensions,
    async embed(texts, options = {}) {
      options.signal?.throwIfAborted()
      const startedAt = performance.now()
      const vectors = texts.map((text) => embedText(table, rowOf, text))
      options.meter?.served(performance.now() - startedAt, 'local')
      return vectors
    },
    understands(text) {
      const words = embeddingWords(text)
      return words.length > 0 && words.filter((word) => rowOf.has(word)).length >= words.length * LEAST_KNOWN
    },
  }
}

function embedText(table: WordVectorTable, rowOf: ReadonlyMap<string, number>, text: string): Float32Array {
  const vector = new Float32Array(table.dimensions)
  for (const [word, weight] of weighWords(text)) {
    const row = rowOf.get(word)
    if (row === undefined) addSubwords(table, word, weight, vector)
    else addRow(table, row, weight, vector)
  }
  const length = Math.hypot(...vector)
  // A text without a word still needs a direction: any will do that is the same each time.
  if (length === 0) return vector.fill(1 / Math.sqrt(table.dimensions))
  return vector.map((value) => value / length)
}

/** Harmonic weights have no end: however long the text, what comes last still counts. */
function weighWords(text: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const [place, word] of embeddingWords(text).entries()) {
    weights.set(word, (weights.get(word) ?? 0) + 1 / (1 + place / HALF_WEIGHT_PLACE))
  }
  return weights
}

function addSubwords(table: WordVectorTable, word: string, weight: number, sum: Float32Array): void {
  const buckets = bucketsOf(word, table.buckets)
  const each = weight * subwordWeight(buckets.length)
  for (const bucket of buckets) addRow(table, table.words.length + bucket, each, sum)
}

function addRow({ dimensions, scales, values }: WordVectorTable, row: number, weight: number, sum: Float32Array): void {
  const factor = weight * (scales[row] ?? 0)
  const start = row * dimensions
  for (let index = 0; index < dimensions; index++)
    sum[index] = (sum[index] ?? 0) + factor * (values[start + index] ?? 0)
}
