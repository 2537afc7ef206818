import { AppError } from '../errors.ts'

/** Connection-class SQLSTATEs: 08 connection, 57P server going or coming, 53300 too many clients, 25006 read-only. */
const UNAVAILABLE = /^(?:08|57P|53300|25006|25P04)/

/** What a failure of Postgres or of the way to it means to a caller. The original stays in `cause`, for the log. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const code = (error as { code?: unknown }).code
  if (code === '57014') return new AppError('deadline_exceeded', 'the search took too long', { cause: error })
  const isSqlState = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)
  if (!isSqlState || UNAVAILABLE.test(code)) {
    return new AppError('database_unavailable', 'the database cannot be reached', { cause: error })
  }
  return new AppError('internal', 'a statement failed', { cause: error })
}
