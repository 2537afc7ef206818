import fc from 'fast-check'
import { describe, test } from 'vitest'
import { RequestCoalescer } from '../../src/search/request-coalescer.ts'
import { BEHAVIOURS } from './coalescer-behaviour.ts'
import { CoalescerModel } from './coalescer-model.ts'

describe('RequestCoalescer', () => {
  for (const { name, check } of BEHAVIOURS) test(name, () => check(RequestCoalescer))

  test('does what its model says, however its callers and its work interleave', async () => {
    const step = fc.record({
      act: fc.constantFrom('join', 'join', 'join', 'leave', 'leave', 'land', 'fail', 'forget'),
      index: fc.nat(20),
    })
    // The steps of a turn happen at once: nobody hears of anything before the turn is over.
    const turns = fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(turns, async (steps) => {
        const model = new CoalescerModel()
        for (const turn of steps) {
          for (const { act, index } of turn) model[act](index)
          await model.compare()
        }
        await model.finish()
      }),
      { numRuns: 200 },
    )
  })
})
