import { subwordWeight } from '../../src/embedding/subword-buckets.ts'
import { addScaled, dot } from './dense.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Keeps the first step of a row finite. */
const SMALLEST_SQUARE = 1e-8

/**
 * What is learnt: one row for each of the first `size` words, then one for each bucket of sub-words. A word's vector is its
 * own row, if it has one, and a share of its buckets'.
 */
export class WordModel {
  readonly dimensions: number
  readonly size: number
  readonly rows: Float64Array
  readonly #buckets: Vocabulary['bucketsOf']
  /** Sum of the mean squares of each row's slopes so far. */
  readonly #squares: Float64Array

  /** Of the step under way; zeros between steps. */
  readonly #slopes: Float64Array

  constructor(first: Float64Array, buckets: Float64Array, dimensions: number, bucketsOf: Vocabulary['bucketsOf']) {
    this.dimensions = dimensions
    this.size = first.length / dimensions
    this.rows = new Float64Array(first.length + buckets.length)
    this.rows.set(first)
    this.rows.set(buckets, first.length)
    this.#buckets = bucketsOf
    this.#slopes = new Float64Array(this.rows.length)
    this.#squares = new Float64Array(this.rows.length / dimensions).fill(SMALLEST_SQUARE)
  }

  /** The vectors of words, row-major; of those in `orphaned` only what their sub-words give. */
  compose(words: readonly number[], orphaned: ReadonlySet<number> = new Set()): Float64Array {
    const vectors = new Float64Array(words.length * this.dimensions)
    for (const [at, word] of words.entries()) {
      for (const [row, weight] of this.#partsOf(word, orphaned)) {
        addScaled(vectors, at * this.dimensions, this.rows, row * this.dimensions, weight, this.dimensions)
      }
    }
    return vectors
  }

  /** One step against the slopes of what `compose` gave, with row-wise AdaGrad (Duchi, Hazan and Singer, JMLR 2011). */
  descend(words: readonly number[], orphaned: ReadonlySet<number>, slopes: Float64Array, rate: number): void {
    const { dimensions } = this
    const touched = new Set<number>()
    for (const [at, word] of words.entries()) {
      for (const [row, weight] of this.#partsOf(word, orphaned)) {
        addScaled(this.#slopes, row * dimensions, slopes, at * dimensions, weight, dimensions)
        touched.add(row)
      }
    }
    for (const row of touched) this.#step(row, rate)
  }

  #step(row: number, rate: number): void {
    const { dimensions } = this
    const start = row * dimensions
    const square = (this.#squares[row] ?? 0) + dot(this.#slopes, start, this.#slopes, start, dimensions) / dimensions
    this.#squares[row] = square
    addScaled(this.rows, start, this.#slopes, start, -rate / Math.sqrt(square), dimensions)
    this.#slopes.fill(0, start, start + dimensions)
  }

  *#partsOf(word: number, orphaned: ReadonlySet<number>): Generator<[row: number, weight: number]> {
    if (word < this.size && !orphaned.has(word)) yield [word, 1]
    const buckets = this.#buckets[word] ?? []
    const weight = subwordWeight(buckets.length)
    for (const bucket of buckets) yield [this.size + bucket, weight]
  }
}
