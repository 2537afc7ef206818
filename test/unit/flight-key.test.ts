import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flightKey } from '../../src/search/flight-key.ts'
import { create, gate } from './coalescer-harness.ts'

/** Strings that run into one another when joined, and such that UTF-8 cannot tell apart. */
const part = fc.oneof(
  fc.string({ unit: fc.constantFrom(':', 'a', '"', ',', '\\', '\0'), maxLength: 4 }),
  fc.string({ unit: fc.constantFrom('\ud800', '\udbff', '\ufffd', 'é', 'e\u0301'), maxLength: 2 }),
  fc.string(),
)
const tuple = fc.array(part, { maxLength: 4 })

describe('flightKey', () => {
  test('differs for tuples that differ, and only for those', () => {
    fc.assert(
      fc.property(tuple, tuple, (one, other) => {
        const same = one.length === other.length && one.every((text, index) => text === other[index])
        expect(flightKey(...one) === flightKey(...other)).toBe(same)
        expect(flightKey(...one)).toBe(flightKey(...[...one]))
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['a separator inside a part', ['t1', 'm:small'], ['t1:m', 'small']],
    ['an empty part', ['t1', '', 'm'], ['t1', 'm', '']],
    ['composed and decomposed letters', ['café'.normalize('NFC')], ['café'.normalize('NFD')]],
    ['halves of a surrogate pair', ['\ud800'], ['\ud801']],
  ])('tells apart: %s', (_, one, other) => {
    expect(flightKey(...one)).not.toBe(flightKey(...other))
  })

  test('is short and shows nothing of its parts', () => {
    expect(flightKey('tenant', 'confidential words '.repeat(1000))).toMatch(/^[\w-]{43}$/)
  })

  test('makes a flight of its own for every tenant, model and text', async () => {
    const coalescer = create()
    const { work, open, calls } = gate()
    const asked = [
      ['t1', 'hash/256', 'nurse'],
      ['t1', 'hash/256', 'nurse'],
      ['t2', 'hash/256', 'nurse'],
      ['t1', 'hash/384', 'nurse'],
      ['t1', 'hash/256', 'Nurse'],
    ]
    const callers = asked.map((parts) => coalescer.run(flightKey(...parts), work))
    open([1])
    await Promise.all(callers)

    expect(calls).toHaveLength(4)
  })
})
