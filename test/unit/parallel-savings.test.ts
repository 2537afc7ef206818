import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calculateParallelSavings } from '../../src/search/parallel-savings.ts'

const step = (startMs: number, durationMs: number, serviceMs = durationMs) => ({ startMs, durationMs, serviceMs })

/** Times in a JSON-like spread, without NaN. */
const ms = fc.double({ min: 0, max: 1e6, noNaN: true })
const steps = fc.array(
  fc
    .record({ startMs: ms, durationMs: ms, share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ startMs, durationMs, share }) => step(startMs, durationMs, durationMs * share)),
  { maxLength: 6 },
)

describe('calculateParallelSavings', () => {
  test.each([
    ['two steps side by side', [step(0, 50), step(0, 30)], 30],
    ['two steps one after the other', [step(0, 50), step(50, 30)], 0],
    ['two steps with a pause between', [step(0, 50), step(100, 30)], 0],
    ['half an overlap', [step(0, 40), step(20, 40)], 20],
    ['a chain beside a long step', [step(0, 50), step(50, 20), step(0, 60)], 60],
    ['one connection, waited for by the second', [step(0, 65), step(0, 130, 65)], 0],
    ['one thread, the second waiting for the first', [step(0, 100), step(0.1, 200, 100)], 0],
    ['one step alone', [step(10, 80)], 0],
    ['no step at all', [], 0],
  ])('of %s', (_, given, savedMs) => {
    expect(calculateParallelSavings(given, 'parallel').parallelSavingsMs).toBeCloseTo(savedMs, 0)
  })

  test('is never negative, never more than the sum, and the same in any order', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const { sumMs, parallelSavingsMs } = calculateParallelSavings(given, 'parallel')
        expect(parallelSavingsMs).toBeGreaterThanOrEqual(0)
        expect(parallelSavingsMs).toBeLessThanOrEqual(sumMs)
        expect(calculateParallelSavings([...given].reverse(), 'parallel').parallelSavingsMs).toBeCloseTo(
          parallelSavingsMs,
          5,
        )
      }),
    )
  })

  test('is exactly 0 in sequential mode, whatever the clock says', () => {
    fc.assert(fc.property(steps, (given) => calculateParallelSavings(given, 'sequential').parallelSavingsMs === 0))
  })
})
