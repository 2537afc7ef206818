/**
 * Trains the built-in embedder on the texts in `data` and writes `data/embedder/word-vectors.bin`: `npm run train:embedder`.
 * With `--check` it writes nothing, and fails unless every vector in the file points where a newly trained one does.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { decodeWordVectors, encodeWordVectors, quantize } from '../src/embedding/word-vector-file.ts'
import { readCorpus } from './train/corpus.ts'
import { leastSimilarity } from './train/similarity.ts'
import { train } from './train/train.ts'

/** To be raised whenever the vectors change: stored embeddings of another version are made anew. */
const VERSION = 3
const LICENCE =
  'Derived from O*NET 29.2 (CC BY 4.0), ESCO (Decision 2011/833/EU), WordNet 3.0: see data/embedder/README.md'
const LEAST_SIMILARITY = 0.999

const DATA = join(import.meta.dirname, '../data')
const FILE = join(DATA, 'embedder/word-vectors.bin')

const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values
const startedAt = performance.now()
const tell = (progress: string) =>
  process.stdout.write(`${((performance.now() - startedAt) / 1000).toFixed(0).padStart(4)} s  ${progress}\n`)

const { rows, ...trained } = train(readCorpus(DATA), tell)
const table = { version: VERSION, licence: LICENCE, ...trained, ...quantize(rows, trained.dimensions) }
if (check) {
  const similarity = leastSimilarity(decodeWordVectors(readFileSync(FILE)), table)
  tell(`least cosine between a vector in the file and its new one: ${similarity.toFixed(6)}`)
  if (similarity < LEAST_SIMILARITY) process.exitCode = 1
} else {
  const bytes = encodeWordVectors(table)
  writeFileSync(FILE, bytes)
  tell(`wrote ${(bytes.length / 1e6).toFixed(1)} MB to ${FILE}`)
}
