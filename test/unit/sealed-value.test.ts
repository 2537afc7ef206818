import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createVectorCodec, specialtyCodec } from '../../src/cache/codecs.ts'
import { seal, unseal } from '../../src/cache/sealed-value.ts'

const payloads = fc.uint8Array({ maxLength: 200 })
const text = (payload: string) => Buffer.from(payload)

test('a value opens at its address, byte for byte', () => {
  fc.assert(
    fc.property(fc.string(), payloads, (address, payload) => {
      expect(unseal(address, seal(address, payload))).toEqual(Buffer.from(payload))
    }),
  )
})

test('a value opens at no other address', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), payloads, (address, other, payload) => {
      fc.pre(address !== other)
      expect(unseal(other, seal(address, payload))).toBeUndefined()
    }),
  )
})

test('an address does not run into its payload', () => {
  const sealed = seal('key', text(':12'))
  expect(unseal('key:', Buffer.concat([sealed.subarray(0, -3), text('12')]))).toBeUndefined()
})

test('what was changed anywhere, cut anywhere or prolonged does not open', () => {
  const sealed = seal('key', text('payload'))
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(unseal('key', changed)).toBeUndefined()
    expect(unseal('key', sealed.subarray(0, at))).toBeUndefined()
  }
  expect(unseal('key', Buffer.concat([sealed, text('x')]))).toBeUndefined()
})

test('bytes that nobody sealed do not open', () => {
  fc.assert(
    fc.property(payloads, (bytes) => {
      expect(unseal('key', Buffer.from(bytes))).toBeUndefined()
    }),
  )
})

test('a vector is read from wherever its payload begins', () => {
  const codec = createVectorCodec(2)
  const bytes = codec.encode(new Float32Array([0.25, -1]))
  for (let offset = 0; offset < 8; offset++) {
    const payload = Buffer.concat([Buffer.alloc(offset), bytes]).subarray(offset)
    expect(codec.decode(payload)).toEqual(new Float32Array([0.25, -1]))
  }
})

test('a vector that was read is its own: the bytes it came from may be used again', () => {
  const payload = Buffer.from(createVectorCodec(1).encode(new Float32Array([0.5])))
  const vector = createVectorCodec(1).decode(payload)
  payload.fill(0)
  expect(vector).toEqual(new Float32Array([0.5]))
})

test.each([
  ['of other dimensions', new Float32Array([1, 0, 0])],
  ['without a number', new Float32Array([1, Number.NaN])],
  ['without an end', new Float32Array([Number.POSITIVE_INFINITY, 0])],
])('a vector %s is none', (_, vector) => {
  expect(createVectorCodec(2).decode(createVectorCodec(2).encode(vector))).toBeUndefined()
})

const MATCH = { id: 'a', name: 'A', confidence: 0.5, matched: 'a' }

test.each([
  ['no list', MATCH],
  ['a match without its name', [{ ...MATCH, name: undefined }]],
  ['more than is known of a match', [{ ...MATCH, rank: 1 }]],
  ['a confidence above 1', [{ ...MATCH, confidence: 1.01 }]],
  ['a confidence that is a text', [{ ...MATCH, confidence: '0.5' }]],
])('matches are none with %s', (_, value) => {
  expect(specialtyCodec.decode(text(JSON.stringify(value)))).toBeUndefined()
})
