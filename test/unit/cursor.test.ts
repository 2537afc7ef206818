import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCursor, requestDigest, writeCursor } from '../../src/search/cursor.ts'
import { requestOf } from '../support/fake-search.ts'

const nurse = requestOf({ query: 'nurse' })
const digest = requestDigest('t', nurse)
const place = { windowId: 'w', version: 7, offset: 20, shown: 19 }

describe('a cursor', () => {
  test('comes back as the place that it was made of', () => {
    const count = fc.nat({ max: Number.MAX_SAFE_INTEGER })
    const places = fc.record({ windowId: fc.string(), version: count, offset: count, shown: count })
    fc.assert(
      fc.property(places, (one) => {
        expect(readCursor(writeCursor(digest, one), digest)).toEqual(one)
      }),
    )
  })

  test('fits the same search of the same tenant, whatever may differ between its pages', () => {
    expect(requestDigest('t', { ...nurse, limit: 3, allowPartial: false, cursor: 'x' })).toBe(digest)
  })

  test.each([
    { query: 'nurses' },
    { query: undefined, jobDescription: 'nurse' },
    { similarTo: 'a' },
    { filters: { remote: true } },
    { mode: 'lexical' },
    { sort: '-updatedAt' },
    { facets: ['country'] },
    { highlight: true },
  ] as const)('does not fit a search that differs in %j', (change) => {
    const other = requestDigest('t', { ...nurse, ...change })
    expect(() => readCursor(writeCursor(digest, place), other)).toThrow('the cursor is not valid')
  })

  test('does not fit the same search of another tenant', () => {
    expect(() => readCursor(writeCursor(digest, place), requestDigest('u', nurse))).toThrow('the cursor is not valid')
  })

  test('is refused, with its pointer, when it was not written here', () => {
    const junk = fc.oneof(
      fc.string(),
      fc.json().map((text) => Buffer.from(text).toString('base64url')),
      fc.constantFrom(
        writeCursor(digest, { ...place, offset: -1 }),
        writeCursor(digest, { ...place, shown: 0.5 }),
        writeCursor(digest, { ...place, version: 2 ** 60 }),
        writeCursor(digest, { ...place, windowId: 1 as unknown as string }),
      ),
    )
    const refused = { code: 'validation_failed', faults: [expect.objectContaining({ pointer: '/cursor' })] }
    fc.assert(
      fc.property(junk, (text) => {
        expect(() => readCursor(text, digest)).toThrow(expect.objectContaining(refused))
      }),
    )
  })
})
