import { createRandom, type Random } from '../random.ts'
import { contrast } from './contrast.ts'
import type { Corpus } from './corpus.ts'
import { addScaled } from './dense.ts'
import { latentSemantics } from './latent-semantics.ts'
import { drawPairs, type Pair, shuffle } from './pairs.ts'
import { countVocabulary, type Vocabulary } from './vocabulary.ts'
import { WordModel } from './word-model.ts'

const SEED = 1
const DIMENSIONS = 256
/** The words that get a row of their own; the file holds one for each of them and each bucket. */
const MOST_WORDS = 21_000
const BUCKETS = 8_192

const EPOCHS = 4
const BATCH = 256
const TEMPERATURE = 0.1
const FIRST_RATE = 0.05
const LAST_RATE = 0.005
/** How often a word is left to its sub-words for a batch, so that they learn to do without it. */
const ORPHAN_CHANCE = 0.1

/** Smooth inverse frequency (Arora, Liang and Ma, A Simple but Tough-to-Beat Baseline, ICLR 2017). */
const SIF_A = 1e-3
const FIRST_BUCKET_SPREAD = 0.01

/** Word vectors, and vectors of buckets of sub-words, both row-major. */
export interface Trained {
  readonly dimensions: number
  readonly words: readonly string[]
  readonly buckets: number
  readonly rows: Float64Array
}

/** Learns from the corpus; the same on every run. `tell` hears how far it is. */
export function train(corpus: Corpus, tell: (progress: string) => void): Trained {
  const random = createRandom(SEED)
  const vocabulary = countVocabulary(corpus, BUCKETS)
  const size = Math.min(MOST_WORDS, vocabulary.words.length)
  tell(`${vocabulary.words.length} words, ${size} with a vector of their own`)
  const model = startingModel(corpus, vocabulary, size, random)
  tell('latent semantic analysis done')
  const sources = [...corpus.classifications, corpus.dictionary]
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const batches = shuffle(
      sources.flatMap((source) => inBatches(drawPairs(source, random))),
      random,
    )
    let loss = 0
    for (const [at, batch] of batches.entries()) {
      const done = (epoch + at / batches.length) / EPOCHS
      loss += learn(model, vocabulary, batch, FIRST_RATE + (LAST_RATE - FIRST_RATE) * done, random)
      if (at % 100 === 99)
        tell(`epoch ${epoch + 1} of ${EPOCHS}: ${at + 1} of ${batches.length}, loss ${(loss / (at + 1)).toFixed(3)}`)
    }
  }
  const words = vocabulary.words.slice(0, size)
  const rows = model.rows.slice()
  // In service a known word is looked up: its sub-words are already in its row.
  rows.set(model.compose(words.map((_, id) => id)))
  return { dimensions: DIMENSIONS, words, buckets: BUCKETS, rows }
}

function startingModel(corpus: Corpus, vocabulary: Vocabulary, size: number, random: Random): WordModel {
  const gaussian = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  const rows = latentSemantics([...corpus.classifications, corpus.dictionary].flat(), vocabulary, {
    size,
    dimensions: DIMENSIONS,
    gaussian,
  })
  const said = vocabulary.counts.reduce((sum, count) => sum + count, 0)
  for (let word = 0; word < size; word++) {
    const row = rows.subarray(word * DIMENSIONS, (word + 1) * DIMENSIONS)
    const weight = SIF_A / (SIF_A + (vocabulary.counts[word] ?? 0) / said)
    const length = Math.hypot(...row) || 1
    row.set(row.map((value) => (value * weight) / length))
  }
  const buckets = Float64Array.from({ length: BUCKETS * DIMENSIONS }, () => gaussian() * FIRST_BUCKET_SPREAD)
  return new WordModel(rows, buckets, DIMENSIONS, vocabulary.bucketsOf)
}

function inBatches(pairs: readonly Pair[]): Pair[][] {
  return Array.from({ length: Math.ceil(pairs.length / BATCH) }, (_, at) => pairs.slice(at * BATCH, (at + 1) * BATCH))
}

/** One step on one batch; its loss before the step. */
function learn(model: WordModel, { idOf }: Vocabulary, batch: readonly Pair[], rate: number, random: Random): number {
  const texts = [...batch.map(({ anchor }) => anchor), ...batch.map(({ partner }) => partner)]
  const placeOf = new Map<string, number>()
  for (const word of texts.flat()) if (!placeOf.has(word)) placeOf.set(word, placeOf.size)
  const words = Array.from(placeOf.keys(), (word) => idOf.get(word) ?? 0)
  const orphaned = new Set(words.filter(() => random.chance(ORPHAN_CHANCE)))
  const places = texts.map((text) => text.map((word) => placeOf.get(word) ?? 0))

  const vectors = sumsOf(places, model.compose(words, orphaned))
  const half = batch.length * DIMENSIONS
  const { loss, anchors, partners } = contrast(
    {
      anchors: vectors.subarray(0, half),
      partners: vectors.subarray(half),
      groups: batch.map(({ group }) => group),
      dimensions: DIMENSIONS,
    },
    TEMPERATURE,
  )
  const slopes = new Float64Array(words.length * DIMENSIONS)
  for (const [text, ofText] of places.entries()) {
    const [from, at] = text < batch.length ? [anchors, text] : [partners, text - batch.length]
    for (const place of ofText) addScaled(slopes, place * DIMENSIONS, from, at * DIMENSIONS, 1, DIMENSIONS)
  }
  model.descend(words, orphaned, slopes, rate)
  return loss
}

/** For each text the sum of the vectors at its words' places. */
function sumsOf(texts: readonly (readonly number[])[], vectors: Float64Array): Float64Array {
  const sums = new Float64Array(texts.length * DIMENSIONS)
  for (const [text, places] of texts.entries()) {
    for (const place of places) addScaled(sums, text * DIMENSIONS, vectors, place * DIMENSIONS, 1, DIMENSIONS)
  }
  return sums
}
