import { AppError } from '../errors.ts'
import type { CallOptions } from '../ports.ts'

const LATE = {
  overloaded: 'no database connection became free in time',
  deadline_exceeded: 'the answer did not come in time',
} as const

/**
 * Waits for `work` until the deadline or the signal of `options`.
 *
 * The work itself goes on: what it yields too late is handed to `discard`, and its failure is swallowed.
 */
export function withinDeadline<T>(
  work: Promise<T>,
  { deadlineAt, signal }: CallOptions,
  late: keyof typeof LATE,
  discard: (value: T) => void = () => undefined,
): Promise<T> {
  if (deadlineAt === undefined && signal === undefined) return work
  return new Promise((resolve, reject) => {
    const timer =
      deadlineAt === undefined
        ? undefined
        : setTimeout(() => giveUp(new AppError(late, LATE[late])), Math.max(0, deadlineAt - performance.now()))
    const onAbort = () => giveUp(signal?.reason)
    if (signal?.aborted) onAbort()
    else signal?.addEventListener('abort', onAbort, { once: true })

    function stop() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    }
    function giveUp(reason: unknown) {
      stop()
      work.then(discard, () => undefined)
      reject(reason)
    }
    work.then(
      (value) => {
        stop()
        resolve(value)
      },
      (error: unknown) => {
        stop()
        reject(error)
      },
    )
  })
}
