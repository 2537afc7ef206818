import pg from 'pg'
import { AppError } from '../errors.ts'

/**
 * SQLSTATEs that say that this server cannot serve now: 08 connection, 28 login refused, 3D no such database, 53 out of
 * connections, memory or disk, 57P going or coming, 58 its files, 25006 read-only since a failover, 25P03 and 25P04 a
 * transaction that it ended for lasting too long.
 */
const UNAVAILABLE = /^(?:08|28|3D|53|57P|58|25006|25P0[34])/

/** What a failure of Postgres, or (no `DatabaseError`) of the way to it, means to a caller. The original stays in `cause`, for the log. */
function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (!(error instanceof pg.DatabaseError) || UNAVAILABLE.test(error.code ?? '')) {
    return new AppError('database_unavailable', 'the database cannot be reached', { cause: error })
  }
  if (error.code === '57014') return new AppError('deadline_exceeded', 'the search took too long', { cause: error })
  return new AppError('internal', 'a statement failed', { cause: error })
}

export function rethrow(error: unknown): never {
  throw toAppError(error)
}
