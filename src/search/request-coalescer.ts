import { AsyncResource } from 'node:async_hooks'
import { AppError } from '../errors.ts'
import type { CallOptions } from '../ports.ts'

/** Whether a call started the work of its key or shares what another call started. */
export type Role = 'leader' | 'follower'

/** What the work is given: a signal and a deadline of the flight, never those of one caller. */
export interface SharedCall {
  readonly signal: AbortSignal
  readonly deadlineAt: number
}

export interface JoinOptions extends CallOptions {
  /** Told before anything starts: a caller knows its role even when the flight fails. */
  readonly onJoin?: ((role: Role) => void) | undefined
}

interface Flight<T> {
  readonly landing: Promise<T>
  readonly cancel: () => void
  waiting: number
  landed: boolean
}

/** Made when the module is loaded, outside all requests: what runs in it sees no caller's AsyncLocalStorage. */
const root = new AsyncResource('RequestCoalescer')

/**
 * One flight per key: calls that ask for the same at the same time share one piece of work.
 *
 * A flight belongs to none of its callers. Each of them leaves at its own signal or deadline without disturbing the
 * others; the work is cancelled when the last one has left, or after `capMs`. What it yields, value or failure, goes to
 * those who wait, each with a copy of its own, and is then forgotten: this is no cache. See docs/request-coalescer.md.
 */
export class RequestCoalescer<T> {
  readonly #flights = new Map<string, Flight<T>>()
  readonly #capMs: number
  readonly #copy: (value: T) => T

  constructor(options: { readonly capMs: number; readonly copy: (value: T) => T }) {
    this.#capMs = options.capMs
    this.#copy = options.copy
  }

  /** Flights that a caller can join. */
  get pendingCount(): number {
    return this.#flights.size
  }

  /**
   * Joins the flight of `key`, or starts it with `work`.
   *
   * Rejects with an `AppError` (`deadline_exceeded`, or the code of the failed work) or with the reason of `signal`.
   */
  async run(key: string, work: (shared: SharedCall) => Promise<T>, options: JoinOptions = {}): Promise<T> {
    refuseTheLate(options)
    // No `await` until the flight is published, or two callers would both find none and both lead.
    const found = this.#flights.get(key)
    options.onJoin?.(found ? 'follower' : 'leader')
    const flight = found ?? root.runInAsyncScope(() => this.#takeOff(key, work))
    flight.waiting += 1
    try {
      return this.#copy(await within(flight.landing.catch(throwOwnError), options))
    } finally {
      this.#leave(key, flight)
    }
  }

  /** Lets later callers start anew. Those who wait keep waiting. */
  forget(key: string): void {
    this.#flights.delete(key)
  }

  #takeOff(key: string, work: (shared: SharedCall) => Promise<T>): Flight<T> {
    const controller = new AbortController()
    const shared = { signal: controller.signal, deadlineAt: performance.now() + this.#capMs }
    const flight: Flight<T> = {
      // The work starts in the next microtask: the flight is published by then, and a throw is a rejection.
      landing: within(Promise.resolve(shared).then(work), shared),
      cancel: root.bind(() => controller.abort()),
      waiting: 0,
      landed: false,
    }
    this.#flights.set(key, flight)

    const land = () => {
      flight.landed = true
      this.#remove(key, flight)
    }
    flight.landing.then(land, (reason: unknown) => {
      land()
      controller.abort(reason) // at the cap the work still runs
    })
    return flight
  }

  #leave(key: string, flight: Flight<T>): void {
    flight.waiting -= 1
    if (flight.waiting > 0 || flight.landed) return
    this.#remove(key, flight)
    flight.cancel()
  }

  /** By identity: after `forget` or a cancellation the key may belong to a newer flight. */
  #remove(key: string, flight: Flight<T>): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key)
  }
}

function refuseTheLate({ deadlineAt, signal }: CallOptions): void {
  signal?.throwIfAborted()
  if (deadlineAt !== undefined && deadlineAt <= performance.now()) throw late()
}

/** Waits for `landing` until the deadline or the signal, and leaves neither timer nor listener behind. */
async function within<T>(landing: Promise<T>, { deadlineAt, signal }: CallOptions): Promise<T> {
  let giveUp: (reason: unknown) => void = () => {}
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = reject
  })
  const onAbort = () => giveUp(signal?.reason)
  signal?.addEventListener('abort', onAbort)
  const timer =
    deadlineAt === undefined ? undefined : setTimeout(() => giveUp(late()), Math.max(0, deadlineAt - performance.now()))
  try {
    return await Promise.race([landing, givenUp])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  }
}

function late(): AppError {
  return new AppError('deadline_exceeded', 'the answer did not come in time')
}

/** Errors are annotated on their way out, so no two callers may hold the same object. */
function throwOwnError(cause: unknown): never {
  if (cause instanceof AppError) throw new AppError(cause.code, cause.message, { cause, faults: cause.faults })
  throw new AppError('internal', 'an unexpected failure', { cause })
}
