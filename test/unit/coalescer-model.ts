import { setImmediate as turn } from 'node:timers/promises'
import { expect } from 'vitest'
import { AppError } from '../../src/errors.ts'
import type { Role } from '../../src/search/request-coalescer.ts'
import { create, gate, listenersOf } from './coalescer-harness.ts'

interface Flight {
  readonly number: number
  readonly key: string
  readonly gated: ReturnType<typeof gate>
  /** How it ends; callers who have not left by the end of the turn hear of it. */
  end: 'none' | 'landed' | 'failed' | 'cancelled'
}

interface Caller {
  readonly flight: Flight
  readonly controller: AbortController
  /** Everything the call came to: one thing at the most. */
  readonly heard: unknown[]
  expected: unknown
}

const KEYS = ['a', 'b', '__proto__'] as const

/** A coalescer and, beside it, its rules without the machinery: who flies with whom, and what each must hear. */
export class CoalescerModel {
  readonly #coalescer = create()
  readonly #joinable = new Map<string, Flight>()
  readonly #callers: Caller[] = []
  #aloft: Flight[] = []

  join(index: number): void {
    const key = KEYS[index % KEYS.length] ?? ''
    const gated = gate()
    const controller = new AbortController()
    const roles: Role[] = []
    const onJoin = (role: Role) => roles.push(role)
    const call = this.#coalescer.run(key, gated.work, { signal: controller.signal, onJoin })

    const found = this.#joinable.get(key)
    expect(roles).toEqual([found ? 'follower' : 'leader'])
    const caller: Caller = { flight: found ?? this.#takeOff(key, gated), controller, heard: [], expected: undefined }
    this.#callers.push(caller)
    const hear = (what: unknown) => caller.heard.push(what)
    call.then(hear, hear)
  }

  leave(index: number): void {
    const waiting = this.#callers.filter(({ expected }) => expected === undefined)
    const caller = waiting[index % waiting.length]
    if (!caller) return
    caller.expected = `caller ${this.#callers.indexOf(caller)} has left`
    caller.controller.abort(caller.expected)
  }

  land(index: number): void {
    const flight = this.#undecided(index)
    if (!flight) return
    flight.end = 'landed'
    flight.gated.open([flight.number])
  }

  fail(index: number): void {
    const flight = this.#undecided(index)
    if (!flight) return
    flight.end = 'failed'
    flight.gated.fail(new AppError('overloaded', `flight ${flight.number}`))
  }

  forget(index: number): void {
    const key = KEYS[index % KEYS.length] ?? ''
    this.#coalescer.forget(key)
    this.#joinable.delete(key)
  }

  /** Lets the turn pass and compares what is with what must be. */
  async compare(): Promise<void> {
    const flights = this.#aloft
    for (const flight of flights) this.#close(flight)
    this.#aloft = flights.filter(({ end }) => end === 'none')
    await turn()

    expect(this.#coalescer.pendingCount).toBe(this.#joinable.size)
    expect(flights.map(seenOfWork)).toEqual(
      flights.map(({ end }) => ({ calls: 1, cancelled: end === 'cancelled' || end === 'failed' })),
    )
    expect(this.#callers.map(seenOfCaller)).toEqual(this.#callers.map(dueToCaller))
    const heard = this.#callers.flatMap((caller) => caller.heard)
    expect(new Set(heard).size, 'nobody shares an object').toBe(heard.length)
  }

  /** Ends everything: nothing may be left. */
  async finish(): Promise<void> {
    while (this.#undecided(0)) this.land(0)
    await this.compare()
    expect(this.#coalescer.pendingCount).toBe(0)
  }

  #takeOff(key: string, gated: Flight['gated']): Flight {
    const flight: Flight = { number: this.#callers.length, key, gated, end: 'none' }
    this.#joinable.set(key, flight)
    this.#aloft.push(flight)
    return flight
  }

  #undecided(index: number): Flight | undefined {
    const flights = this.#aloft.filter(({ end }) => end === 'none')
    return flights[index % flights.length]
  }

  /** What a turn makes of a flight: cancelled without callers, or over, or still under way. */
  #close(flight: Flight): void {
    const waiting = this.#callers.filter((caller) => caller.flight === flight && caller.expected === undefined)
    if (waiting.length === 0) flight.end = 'cancelled'
    if (flight.end === 'none') return
    for (const caller of waiting) {
      caller.expected =
        flight.end === 'landed'
          ? [flight.number]
          : expect.objectContaining({ code: 'overloaded', message: `flight ${flight.number}` })
    }
    if (this.#joinable.get(flight.key) === flight) this.#joinable.delete(flight.key)
  }
}

const seenOfWork = ({ gated }: Flight) => ({ calls: gated.calls.length, cancelled: gated.calls[0]?.signal.aborted })

const seenOfCaller = ({ heard, controller }: Caller) => ({ heard, listeners: listenersOf(controller.signal) })

const dueToCaller = ({ expected }: Caller) =>
  expected === undefined ? { heard: [], listeners: 1 } : { heard: [expected], listeners: 0 }
