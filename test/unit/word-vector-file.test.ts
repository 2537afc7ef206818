import { expect, test } from 'vitest'
import { decodeWordVectors, encodeWordVectors, quantize } from '../../src/embedding/word-vector-file.ts'

const ROWS = Float64Array.of(1, -0.5, 0.25, 0, 0, 0, 1e-3, 2e-3, -3e-3)
const TABLE = {
  version: 7,
  licence: '© everybody',
  dimensions: 3,
  words: ['naïve', 'b'],
  buckets: 1,
  ...quantize(ROWS, 3),
}

test('keeps what was written', () => {
  expect(decodeWordVectors(encodeWordVectors(TABLE))).toEqual(TABLE)
})

test('rounds each number by less than a hundredth of the largest of its row', () => {
  for (const [at, value] of ROWS.entries()) {
    const row = Math.floor(at / 3)
    const largest = Math.max(...ROWS.subarray(row * 3, row * 3 + 3).map(Math.abs))
    const rounded = (TABLE.scales[row] ?? 0) * (TABLE.values[at] ?? 0)
    expect(Math.abs(rounded - value)).toBeLessThanOrEqual(largest / 100)
  }
})

test('refuses a file of another kind, and one that is damaged', () => {
  const bytes = encodeWordVectors(TABLE)
  expect(() => decodeWordVectors(Buffer.from('{"words": []}'))).toThrow('not a file of word vectors')
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
  expect(() => decodeWordVectors(bytes)).toThrow('damaged')
})
