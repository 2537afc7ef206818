import { expect } from 'vitest'
import { AppError } from '../../src/errors.ts'
import type { Role } from '../../src/search/request-coalescer.ts'
import { type Behaviour, behaviour, create, errorOf, gate, outcomeOf } from './coalescer-harness.ts'

/** What the callers of one flight share, and what each has for itself. */
export const SHARING: readonly Behaviour[] = [
  behaviour('a thousand callers of one key share one piece of work', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const { work, open, calls } = gate()
    const callers = Array.from({ length: 1000 }, () => coalescer.run('key', work))
    open([1])

    expect(await Promise.all(callers)).toEqual(callers.map(() => [1]))
    expect(calls).toHaveLength(1)
  }),
  behaviour('keys do not share, not even those that every object has', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const keys = ['a', 'b', '__proto__', 'constructor', 'toString', '']
    const flights = keys.map((key, index) => {
      const { work, open, calls } = gate()
      const callers = [coalescer.run(key, work), coalescer.run(key, work)]
      return { callers, calls, land: () => open([index]) }
    })

    expect(coalescer.pendingCount).toBe(keys.length)
    for (const { land } of flights) land()
    for (const [index, { callers, calls }] of flights.entries()) {
      expect(await Promise.all(callers)).toEqual([[index], [index]])
      expect(calls).toHaveLength(1)
    }
  }),
  behaviour('a flight can be joined before its work runs', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const { work, open } = gate()
    let pendingCount = 0
    const leader = coalescer.run('key', (shared) => {
      pendingCount = coalescer.pendingCount
      return work(shared)
    })
    expect(coalescer.pendingCount).toBe(1)
    open([1])

    expect(await leader).toEqual([1])
    expect(pendingCount).toBe(1)
  }),
  behaviour('a flight that landed is forgotten before its callers hear of it', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const first = coalescer.run('key', async () => [1])
    const second = first.then(() => {
      expect(coalescer.pendingCount).toBe(0)
      return coalescer.run('key', async () => [2])
    })

    expect(await second).toEqual([2])
  }),
  behaviour('work that throws at once is a failure like any other', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const thrown = new Error('thrown')
    const call = coalescer.run('key', () => {
      throw thrown
    })

    expect(await errorOf(call)).toMatchObject({ code: 'internal', cause: thrown })
    expect(coalescer.pendingCount).toBe(0)
  }),
  behaviour('work that answers with a thenable settled at once leaves no flight behind', async (Coalescer) => {
    const coalescer = create(Coalescer)
    // biome-ignore lint/suspicious/noThenProperty: foreign promises are what this is about
    const thenable = { then: (resolve: (value: number[]) => void) => resolve([1]) } as unknown as Promise<number[]>

    expect(await outcomeOf(coalescer.run('key', () => thenable))).toEqual({ value: [1] })
    expect(coalescer.pendingCount).toBe(0)
  }),
  behaviour('a failure reaches all who wait and nobody after them', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const { work, fail, calls } = gate()
    const callers = [coalescer.run('key', work), coalescer.run('key', work)]
    fail(new AppError('overloaded', 'too much'))

    const errors = await Promise.all(callers.map(errorOf))
    expect(errors).toMatchObject([{ code: 'overloaded' }, { code: 'overloaded' }])
    expect(calls).toHaveLength(1)
    expect(coalescer.pendingCount).toBe(0)
    expect(await outcomeOf(coalescer.run('key', async () => [2]))).toEqual({ value: [2] })
  }),
  behaviour('every caller is given an error object of its own, with code, faults and cause', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const { work, fail } = gate()
    const callers = [coalescer.run('key', work), coalescer.run('key', work)]
    const cause = new AppError('validation_failed', 'too long', { faults: [{ code: 'too_long', detail: 'too long' }] })
    fail(cause)

    const errors = await Promise.all(callers.map(errorOf))
    expect(new Set([cause, ...errors]).size).toBe(3)
    for (const error of errors) {
      expect(error).toBeInstanceOf(AppError)
      expect(error).toMatchObject({ code: cause.code, message: cause.message, faults: cause.faults, cause })
    }
  }),
  behaviour('every caller is given a copy of its own, the leader too', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const { work, open } = gate()
    const callers = [coalescer.run('key', work), coalescer.run('key', work)]
    const original = [1, 2]
    open(original)

    const [leads, follows] = await Promise.all(callers)
    leads?.push(3)
    expect(follows).toEqual([1, 2])
    follows?.push(4)
    expect(original).toEqual([1, 2])
  }),
  behaviour('every caller learns its role, even when the flight fails', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const { work, fail } = gate()
    const roles: Role[] = []
    const onJoin = (role: Role) => {
      roles.push(role)
    }
    const callers = [1, 2, 3].map(() => coalescer.run('key', work, { onJoin }))
    expect(roles).toEqual(['leader', 'follower', 'follower'])
    fail(new Error('no answer'))

    await Promise.all(callers.map(errorOf))
    await coalescer.run('key', async () => [1], { onJoin })
    expect(roles.at(-1)).toBe('leader')
  }),
]
