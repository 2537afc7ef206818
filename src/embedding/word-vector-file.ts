import { createHash } from 'node:crypto'

/** What a file of word vectors says of itself. */
export interface WordVectorHeader {
  readonly version: number
  readonly dimensions: number
  readonly licence: string
}

/** Row-major vectors of `dimensions` numbers each: one per word, then one per bucket of sub-words. */
export interface WordVectorTable extends WordVectorHeader {
  readonly words: readonly string[]
  readonly buckets: number
  /** Number `i` of row `r` is `scales[r] * values[r * dimensions + i]`. */
  readonly scales: Float32Array
  readonly values: Int8Array
}

const MAGIC = 'SLWV'
const PREFIX_BYTES = 8
/** The largest magnitude that a byte holds on both sides of zero. */
const LARGEST = 127

/** Rounds each row to bytes, with a scale of its own: symmetric quantisation, the error at most half a scale. */
export function quantize(rows: Float64Array, dimensions: number): Pick<WordVectorTable, 'scales' | 'values'> {
  const scales = new Float32Array(rows.length / dimensions)
  const values = new Int8Array(rows.length)
  for (let row = 0; row < scales.length; row++) {
    const vector = rows.subarray(row * dimensions, (row + 1) * dimensions)
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    const scale = largest / LARGEST || 1
    scales[row] = scale
    values.set(
      vector.map((value) => Math.round(value / scale)),
      row * dimensions,
    )
  }
  return { scales, values }
}

/**
 * Magic, length of the header, header (JSON with the checksum of the rest); then the scales, the values, the words.
 * Numbers are little-endian.
 */
export function encodeWordVectors({ words, scales, values, ...header }: WordVectorTable): Buffer {
  const body = Buffer.concat([bytesOf(scales), bytesOf(values), Buffer.from(words.join('\n'))])
  const json = JSON.stringify({ ...header, words: words.length, sha256: checksum(body) })
  const padding = ' '.repeat((4 - (Buffer.byteLength(json) % 4)) % 4)
  const prefix = Buffer.alloc(PREFIX_BYTES)
  prefix.write(MAGIC)
  prefix.writeUInt32LE(Buffer.byteLength(json) + padding.length, MAGIC.length)
  return Buffer.concat([prefix, Buffer.from(json + padding), body])
}

/** Throws when the file is of another kind or damaged. */
export function decodeWordVectors(file: Buffer): WordVectorTable {
  if (file.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new Error('not a file of word vectors')
  const start = PREFIX_BYTES + file.readUInt32LE(MAGIC.length)
  const { words: count, sha256, ...header } = JSON.parse(file.toString('utf8', PREFIX_BYTES, start))
  // A copy of its own: a view of numbers must start at a multiple of their size.
  const body = Uint8Array.prototype.slice.call(file, start)
  if (checksum(body) !== sha256) throw new Error('the file of word vectors is damaged')
  const rows = count + header.buckets
  const valuesAt = rows * Float32Array.BYTES_PER_ELEMENT
  const wordsAt = valuesAt + rows * header.dimensions
  return {
    ...header,
    words: Buffer.from(body.buffer, wordsAt).toString('utf8').split('\n'),
    scales: new Float32Array(body.buffer, 0, rows),
    values: new Int8Array(body.buffer, valuesAt, rows * header.dimensions),
  }
}

function bytesOf(numbers: Float32Array | Int8Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
