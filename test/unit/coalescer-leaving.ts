import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, type MockInstance, vi } from 'vitest'
import type { Role, SharedCall } from '../../src/search/request-coalescer.ts'
import {
  type Behaviour,
  behaviour,
  CAP_MS,
  create,
  errorOf,
  gate,
  listenersOf,
  outcomeOf,
  timedBehaviour,
  watched,
} from './coalescer-harness.ts'

/** How waits and flights end, and what they leave behind: nothing. */
export const LEAVING: readonly Behaviour[] = [
  behaviour('a leader who leaves takes nothing from the others', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const { work, open, calls } = gate()
    const leader = new AbortController()
    const leaves = coalescer.run('key', work, { signal: leader.signal })
    const stays = coalescer.run('key', work)
    await turn()
    leader.abort('gone')

    expect(await errorOf(leaves)).toBe('gone')
    expect(calls[0]?.signal.aborted).toBe(false)
    expect(coalescer.pendingCount).toBe(1)
    open([1])
    expect(await outcomeOf(stays)).toEqual({ value: [1] })
  }),
  behaviour('the work is cancelled when the last caller leaves, and only then', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const { work, calls } = gate()
    const controllers = [new AbortController(), new AbortController()]
    const callers = controllers.map(({ signal }) => coalescer.run('key', work, { signal }))
    await turn()

    controllers[1]?.abort('second gone')
    expect(await errorOf(callers[1] ?? Promise.resolve([]))).toBe('second gone')
    expect(calls[0]?.signal.aborted).toBe(false)
    controllers[0]?.abort('first gone')
    expect(await errorOf(callers[0] ?? Promise.resolve([]))).toBe('first gone')
    expect(calls[0]?.signal.aborted).toBe(true)
    expect(coalescer.pendingCount).toBe(0)
  }),
  behaviour('whoever comes after a cancellation leads a flight of its own', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const abandoned = gate()
    const controller = new AbortController()
    const fresh = coalescer
      .run('key', abandoned.work, { signal: controller.signal })
      .catch(() => coalescer.run('key', async () => [2]))
    await turn()
    controller.abort()

    expect(await outcomeOf(fresh)).toEqual({ value: [2] })
  }),
  behaviour('a cancelled flight that settles late does not end the flight after it', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const [abandoned, current] = [gate(), gate()]
    const controller = new AbortController()
    const next = watched(
      coalescer
        .run('key', abandoned.work, { signal: controller.signal })
        .catch(() => coalescer.run('key', current.work)),
    )
    await turn()
    controller.abort()
    await turn()
    abandoned.open([1])
    await turn()

    const joins = coalescer.run('key', current.work)
    current.open([2])
    expect(await Promise.all([next, joins])).toEqual([[2], [2]])
    expect(current.calls).toHaveLength(1)
  }),
  behaviour('the signal of work that came to its end is left alone', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const { work, open, calls } = gate()
    const caller = coalescer.run('key', work)
    open([1])
    await caller
    await turn()

    expect(calls[0]?.signal.aborted).toBe(false)
  }),
  behaviour('a caller whose signal was aborted before starts nothing and joins nothing', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const { work, calls } = gate()
    const roles: Role[] = []
    const signal = AbortSignal.abort('gone')

    expect(await errorOf(coalescer.run('key', work, { signal, onJoin: (role) => roles.push(role) }))).toBe('gone')
    expect(calls).toEqual([])
    expect(roles).toEqual([])
    expect(coalescer.pendingCount).toBe(0)
  }),
  behaviour('a caller whose deadline has passed starts nothing', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const { work, calls } = gate()

    const error = await errorOf(coalescer.run('key', work, { deadlineAt: performance.now() }))
    expect(error).toMatchObject({ code: 'deadline_exceeded' })
    expect(calls).toEqual([])
  }),
  timedBehaviour('a deadline ends the wait of its caller, not of the others', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const { work, open } = gate()
    const hurried = watched(coalescer.run('key', work, { deadlineAt: performance.now() + 50 }))
    const patient = coalescer.run('key', work, { deadlineAt: performance.now() + 500 })
    const hurriedToo = watched(coalescer.run('key', work, { deadlineAt: performance.now() + 100 }))

    await vi.advanceTimersByTimeAsync(50)
    expect(await errorOf(hurried)).toMatchObject({ code: 'deadline_exceeded' })
    expect(await outcomeOf(hurriedToo)).toBe('pending')
    await vi.advanceTimersByTimeAsync(150)
    expect(await errorOf(hurriedToo)).toMatchObject({ code: 'deadline_exceeded' })
    open([1])
    expect(await outcomeOf(patient)).toEqual({ value: [1] })
  }),
  timedBehaviour('work that never ends is cancelled at the cap, and the key is free again', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const { work, calls } = gate()
    const startedAt = performance.now()
    const leader = watched(coalescer.run('key', work))
    await vi.advanceTimersByTimeAsync(CAP_MS - 1)
    const follower = watched(coalescer.run('key', work))
    expect(await outcomeOf(leader)).toBe('pending')
    await vi.advanceTimersByTimeAsync(1)

    const errors = await Promise.all([leader, follower].map(errorOf))
    expect(errors).toMatchObject([{ code: 'deadline_exceeded' }, { code: 'deadline_exceeded' }])
    expect(errors[0]).not.toBe(errors[1])
    expect(calls[0]?.deadlineAt).toBe(startedAt + CAP_MS)
    expect(calls[0]?.signal.aborted).toBe(true)
    expect(coalescer.pendingCount).toBe(0)
  }),
  behaviour('after forget a new flight starts, and the old one does not end it', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const [old, young] = [gate(), gate()]
    const waits = coalescer.run('key', old.work)
    coalescer.forget('key')
    expect(coalescer.pendingCount).toBe(0)
    const leads = coalescer.run('key', young.work)
    old.open([1])
    expect(await outcomeOf(waits)).toEqual({ value: [1] })

    expect(coalescer.pendingCount).toBe(1)
    const joins = coalescer.run('key', young.work)
    young.open([2])
    expect(await Promise.all([leads, joins])).toEqual([[2], [2]])
    expect(young.calls).toHaveLength(1)
  }),
  behaviour('a forgotten flight is still cancelled when its last caller leaves', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const [old, young] = [gate(), gate()]
    const controller = new AbortController()
    const leaves = watched(coalescer.run('key', old.work, { signal: controller.signal }))
    coalescer.forget('key')
    const stays = coalescer.run('key', young.work)
    await turn()
    controller.abort('gone')

    expect(await errorOf(leaves)).toBe('gone')
    expect(old.calls[0]?.signal.aborted).toBe(true)
    expect(coalescer.pendingCount).toBe(1)
    young.open([2])
    expect(await outcomeOf(stays)).toEqual({ value: [2] })
  }),
  behaviour('the work sees the context of no caller, from its start to its cancellation', async (Coalescer) => {
    const tenant = new AsyncLocalStorage<string>()
    const coalescer = tenant.run('whoever builds it', () => create(Coalescer))
    const controller = new AbortController()
    const seen: (string | undefined)[] = []
    const look = () => seen.push(tenant.getStore())
    const call = tenant.run('leader', () =>
      coalescer.run(
        'key',
        async ({ signal }) => {
          look()
          await turn()
          look()
          signal.addEventListener('abort', look)
          return new Promise(() => undefined)
        },
        { signal: controller.signal },
      ),
    )
    await turn()
    await turn()
    tenant.run('whoever leaves last', () => controller.abort())
    await errorOf(call)

    expect(seen).toEqual([undefined, undefined, undefined])
  }),
  timedBehaviour('nothing is left on signals and clocks, whichever way a wait ends', async (Coalescer) => {
    const coalescer = create(Coalescer)
    const { signal } = new AbortController()
    const deadlineAt = performance.now() + 50
    const shared: AbortSignal[] = []
    const noted = (answer: Promise<number[]>) => (call: SharedCall) => {
      shared.push(call.signal)
      return answer
    }
    const lands = coalescer.run('lands', noted(Promise.resolve([1])), { signal, deadlineAt })
    const fails = coalescer.run('fails', noted(Promise.reject(new Error('no answer'))), { signal, deadlineAt })
    expect(listenersOf(signal)).toBe(2)
    await Promise.all([lands, errorOf(fails)])
    expect([listenersOf(signal), vi.getTimerCount()]).toEqual([0, 0])

    const expires = watched(coalescer.run('expires', noted(new Promise(() => undefined)), { signal, deadlineAt }))
    await vi.advanceTimersByTimeAsync(50)
    await errorOf(expires)
    const leaver = new AbortController()
    const leaves = coalescer.run('leaves', noted(new Promise(() => undefined)), { signal: leaver.signal })
    leaver.abort()
    await errorOf(leaves)

    expect([signal, leaver.signal, ...shared].map(listenersOf)).toEqual([0, 0, 0, 0, 0, 0])
    expect(vi.getTimerCount()).toBe(0)
  }),
  behaviour('while somebody waits, the deadlines keep the process alive', async (Coalescer) => {
    const setTimeouts: MockInstance<typeof setTimeout> = vi.spyOn(globalThis, 'setTimeout')
    const { work, open } = gate()
    const call = create(Coalescer).run('key', work, { deadlineAt: performance.now() + CAP_MS })
    const timers = setTimeouts.mock.results.map(({ value }) => value as NodeJS.Timeout)
    setTimeouts.mockRestore()

    expect(timers.map((timer) => timer.hasRef())).toEqual([true, true])
    open([1])
    await call
  }),
]
