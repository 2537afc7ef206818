import { setTimeout as pause } from 'node:timers/promises'
import { AppError } from './errors.ts'

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5000

/**
 * Does work again, after pauses that double up to 5 s, as long as it fails because the database is away.
 *
 * @throws any other failure at once, and the reason of `signal` when that is aborted
 */
export async function persistently<T>(
  work: () => Promise<T>,
  signal: AbortSignal,
  failed: (error: AppError, retryInMs: number) => void,
): Promise<T> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    try {
      return await work()
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof AppError) || error.code !== 'database_unavailable') throw error
      failed(error, pauseMs)
    }
    await pause(pauseMs, undefined, { signal })
  }
}
