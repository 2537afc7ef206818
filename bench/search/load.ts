import { setTimeout as pause } from 'node:timers/promises'

export interface OpenLoopResult {
  /** Of those that succeeded, in milliseconds. */
  readonly latenciesMs: readonly number[]
  /** Why others did not. */
  readonly failures: readonly string[]
}

/**
 * Sends request after request at fixed instants, however many are still unanswered, as independent callers do.
 *
 * A latency counts from the instant at which the request should have been sent: a server that stalls is charged for
 * everybody who came meanwhile (Tene, How NOT to Measure Latency, 2013: coordinated omission).
 */
export async function openLoop(
  count: number,
  perSecond: number,
  send: (index: number) => Promise<unknown>,
): Promise<OpenLoopResult> {
  const startAt = performance.now() + 10
  const latenciesMs: number[] = []
  const failures: string[] = []
  const running = []
  for (let index = 0; index < count; index++) {
    const intendedAt = startAt + (index * 1000) / perSecond
    await until(intendedAt)
    const answered = send(index).then(
      () => void latenciesMs.push(performance.now() - intendedAt),
      (error: unknown) => void failures.push(String(error)),
    )
    running.push(answered)
  }
  await Promise.all(running)
  return { latenciesMs, failures }
}

/** A timer may be a millisecond late, which would be a tenth of what is measured: the last one is waited for awake. */
async function until(instant: number): Promise<void> {
  const waitMs = Math.floor(instant - performance.now()) - 1
  if (waitMs > 0) await pause(waitMs)
  while (performance.now() < instant) await new Promise(setImmediate)
}

/** So many callers, each of whom sends the next request when it has its answer; answers a second. */
export async function closedLoop(
  callers: number,
  seconds: number,
  send: (index: number) => Promise<unknown>,
): Promise<number> {
  const startedAt = performance.now()
  const endAt = startedAt + seconds * 1000
  let sent = 0
  const caller = async () => {
    while (performance.now() < endAt) await send(sent++)
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return sent / ((performance.now() - startedAt) / 1000)
}

/** Does the work for each item, so many at once. */
export async function forEachAtOnce<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const left = items.values()
  const worker = async () => {
    for (const item of left) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
