import { getEventListeners } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, vi } from 'vitest'
import { RequestCoalescer, type SharedCall } from '../../src/search/request-coalescer.ts'

/** What is tested: the real class, or one with a fault put in. */
export type CoalescerClass = typeof RequestCoalescer

export interface Behaviour {
  readonly name: string
  readonly check: (Coalescer: CoalescerClass) => Promise<void>
}

export type Outcome = { readonly value: number[] } | { readonly error: unknown } | 'pending'

export const CAP_MS = 10_000

/** Fails, too, when a rejection is left that nobody handles. */
export function behaviour(name: string, check: Behaviour['check']): Behaviour {
  return { name, check: (Coalescer) => withoutUnhandled(() => check(Coalescer)) }
}

/** The same under a clock that moves only when the check says so. */
export function timedBehaviour(name: string, check: Behaviour['check']): Behaviour {
  return behaviour(name, async (Coalescer) => {
    vi.useFakeTimers()
    try {
      await check(Coalescer)
    } finally {
      vi.useRealTimers()
    }
  })
}

/** A coalescer of number lists. */
export function create(Coalescer: CoalescerClass = RequestCoalescer): RequestCoalescer<number[]> {
  return new Coalescer<number[]>({ capMs: CAP_MS, copy: (numbers) => [...numbers] })
}

/** Work that ends when the test says so, and the calls it was given. */
export function gate() {
  let open: (value: number[]) => void = () => undefined
  let fail: (reason: unknown) => void = () => undefined
  const answer = new Promise<number[]>((resolve, reject) => {
    open = resolve
    fail = reject
  })
  const calls: SharedCall[] = []
  const work = (shared: SharedCall) => {
    calls.push(shared)
    return answer
  }
  return { open, fail, work, calls }
}

/** What a promise comes to before the event loop is idle, or 'pending': a broken class must fail a check, not hang it. */
export function outcomeOf(promise: Promise<number[]>): Promise<Outcome> {
  const settled = promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  return Promise.race([settled, turn('pending' as const)])
}

/** The error of a call that must have failed. */
export async function errorOf(promise: Promise<number[]>): Promise<unknown> {
  const outcome = await outcomeOf(promise)
  if (outcome === 'pending' || 'value' in outcome) throw new Error(`not a failure: ${JSON.stringify(outcome)}`)
  return outcome.error
}

/** A call that may fail while the test is busy with something else. */
export function watched(call: Promise<number[]>): Promise<number[]> {
  call.catch(() => undefined)
  return call
}

/** How many listen for the abort of a signal. */
export function listenersOf(signal: AbortSignal): number {
  return getEventListeners(signal, 'abort').length
}

async function withoutUnhandled(body: () => Promise<void>): Promise<void> {
  const others = process.listeners('unhandledRejection')
  const unhandled: unknown[] = []
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', (reason) => unhandled.push(reason))
  try {
    await body()
    await turn()
    expect(unhandled).toEqual([])
  } finally {
    await turn()
    process.removeAllListeners('unhandledRejection')
    for (const other of others) process.on('unhandledRejection', other)
  }
}
