import type { CallOptions } from './ports.ts'

/** A timer set for longer would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/**
 * Runs `work` until the deadline (rejects with `late()`) or until the caller's signal (rejects with its reason).
 *
 * The work is given a signal of its own that is aborted in both cases, and whenever it fails, so that it lets go of what
 * it holds. It need not heed it: the caller is answered anyway, and a value that comes too late is handed to `discard`.
 */
export async function withinLimit<T>(
  { deadlineAt = Number.POSITIVE_INFINITY, signal }: CallOptions,
  late: () => Error,
  work: (signal: AbortSignal) => Promise<T>,
  discard: (value: T) => void = () => undefined,
): Promise<T> {
  signal?.throwIfAborted()
  const remainingMs = deadlineAt - performance.now()
  if (remainingMs <= 0) throw late()

  const limit = new AbortController()
  const onAbort = () => limit.abort(signal?.reason)
  signal?.addEventListener('abort', onAbort, { once: true })
  const timer = setTimeout(() => limit.abort(late()), Math.min(remainingMs, LONGEST_TIMER_MS))
  const result = new Promise<T>((resolve) => resolve(work(limit.signal)))
  // Listens after the work does, so that the work has told its meter before the caller hears of the end.
  const ended = new Promise<never>((_, reject) => {
    limit.signal.addEventListener('abort', () => reject(limit.signal.reason), { once: true })
  })
  try {
    return await Promise.race([result, ended])
  } catch (error) {
    result.then(discard, () => undefined)
    limit.abort(error)
    throw error
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  }
}
