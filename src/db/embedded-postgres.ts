import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError } from '../errors.ts'
import { ownDataDir } from './data-dir-owner.ts'
import type { EmbeddedWorkerData, ToEmbeddedWorker } from './embedded-worker.ts'

export interface EmbeddedPostgres {
  /** What `pg` connects to, known before the engine is open. ONE session: give its pool one connection. */
  readonly connection: { readonly host: string; readonly port: 5432; readonly user: string; readonly database: string }
  /** Resolves when SQL is served; rejects when the data could not be opened. */
  readonly ready: Promise<void>
  /** Resolves when the engine has stopped without being asked to, also before it was ready; never rejects. */
  readonly stopped: Promise<Error>
  /** Stops serving, writes everything down and gives the folder back. End the pool first. */
  close(): Promise<void>
}

/** Always the built worker, seen from `src` and from `dist` alike: a worker on Node 20 cannot load TypeScript. */
const WORKER = new URL('../../dist/db/embedded-worker.js', import.meta.url)

/**
 * Takes a data folder and starts the embedded Postgres on it, creating both when absent.
 *
 * Returns as soon as the folder is owned; opening the data goes on for a second or several, see `ready`. Whatever it
 * acknowledged survives the death of this process, but not that of the machine (the engine does not fsync).
 *
 * @throws AppError `conflict` when another process owns the folder
 */
export async function openEmbeddedPostgres(dataDir: string): Promise<EmbeddedPostgres> {
  const owner = await ownDataDir(dataDir)
  const workerData: EmbeddedWorkerData = {
    dataDir: owner.dataDir,
    socketPath: join(owner.socketDir, '.s.PGSQL.5432'),
  }
  // No flags of ours: a loader or a test runner's hooks have no business in a worker that is plain JavaScript.
  const worker = new Worker(WORKER, { workerData, execArgv: [] })

  let isReady = false
  let closing: Promise<void> | undefined
  const { ended, failure } = watch(worker)

  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => {
      isReady = true
      resolve()
    })
    void failure.then(reject)
  })
  ready.catch(() => {
    // `stopped` tells of it as well: whoever watches only that one must not meet an unhandled rejection.
  })

  const stopped = new Promise<Error>((resolve) => {
    void failure.then((error) => {
      if (!closing) resolve(error)
    })
  })

  async function shutDown(): Promise<void> {
    // Nothing was acknowledged before `ready`, and the data survives a death at any moment: do not wait for its opening.
    if (isReady) worker.postMessage('close' satisfies ToEmbeddedWorker)
    else await worker.terminate()
    await ended
    await owner.release()
  }

  return {
    connection: { host: owner.socketDir, port: 5432, user: 'postgres', database: 'postgres' },
    ready,
    stopped,
    close() {
      closing ??= shutDown()
      return closing
    },
  }
}

/** The end of a worker, and why: its own error where it had one. */
function watch(worker: Worker): { ended: Promise<void>; failure: Promise<Error> } {
  let cause: unknown
  worker.once('error', (error) => {
    cause = error
  })
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve())
  })
  return { ended, failure: ended.then(() => describeEnd(cause)) }
}

function describeEnd(cause: unknown): Error {
  if (isMissingEngine(cause)) {
    return new AppError(
      'database_unavailable',
      'The embedded Postgres is not installed: install the optional dependencies (npm ci without --omit=optional).',
      { cause },
    )
  }
  return new AppError('database_unavailable', 'The embedded Postgres has stopped.', { cause })
}

function isMissingEngine(cause: unknown): boolean {
  return (
    cause instanceof Error &&
    'code' in cause &&
    cause.code === 'ERR_MODULE_NOT_FOUND' &&
    cause.message.includes('@electric-sql/')
  )
}
