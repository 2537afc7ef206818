/** The embedded Postgres, in a worker thread of its own: a statement there blocks the thread it runs on. */
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, protocol } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { vector } from '@electric-sql/pglite-pgvector'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

/** What the worker is started with; its folder must be owned, and nobody else's. */
export interface EmbeddedWorkerData {
  readonly dataDir: string
  readonly socketPath: string
}

/** Sent once, when SQL is served. A failure is not sent but thrown: it ends the worker with its error. */
export type FromEmbeddedWorker = 'ready'

/** Sent once: write everything down and end. */
export type ToEmbeddedWorker = 'close'

/**
 * One client is meant to connect, but a reconnecting one arrives before its predecessor was seen to leave, once for
 * every attempt that was made while a statement kept this thread busy.
 */
const MAX_CONNECTIONS = 100

/**
 * What the end of a connection is to a Postgres server. The error (there is no such portal) undoes work that no sync had
 * ended yet, the sync ends the error, and only then does the session listen to statements again.
 */
const FRESH_SESSION = Buffer.concat([
  protocol.serialize.execute({ portal: 'none' }),
  protocol.serialize.sync(),
  protocol.serialize.query('rollback'),
  protocol.serialize.query('discard all'),
])

const { dataDir, socketPath } = workerData as EmbeddedWorkerData

const engine = await openEngine(join(dataDir, 'postgres'))
const server = await serve(engine)
parentPort?.once('message', () => shutDown())
parentPort?.postMessage('ready' satisfies FromEmbeddedWorker)

async function openEngine(engineDir: string): Promise<PGlite> {
  if (!existsSync(engineDir)) await createAt(engineDir)
  return PGlite.create(engineDir, { extensions: { vector, pg_trgm, btree_gin } })
}

/** Creates the data beside its place and moves it there whole: a creation that was cut short is never opened. */
async function createAt(engineDir: string): Promise<void> {
  const unfinished = `${engineDir}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  const created = await PGlite.create(unfinished)
  await created.close()
  await rename(unfinished, engineDir)
}

async function serve(db: PGlite): Promise<PGLiteSocketServer> {
  guard(db)
  await rm(socketPath, { force: true })
  const listening = new PGLiteSocketServer({ db, path: socketPath, maxConnections: MAX_CONNECTIONS })
  await listening.start()
  listening.addEventListener('error', (event) => stopWith((event as CustomEvent).detail))
  return listening
}

/** Mends two things between the socket server and the engine, at the one call that they share. */
function guard(db: PGlite): void {
  const execute = db.execProtocolRawStream.bind(db)
  db.execProtocolRawStream = async (message, options) => {
    try {
      // Every connection is served by the one session: without this, one begins where the last was cut off.
      if (isStartup(message)) await execute(FRESH_SESSION, { onRawData: () => {} })
      await execute(message, options)
    } catch (error) {
      // The engine itself has failed, for SQL errors are replies. The socket server would fall silent for ever.
      stopWith(error)
    }
  }
}

/** A startup message alone has no type: it begins with its length. */
function isStartup(message: Uint8Array): boolean {
  return message[0] === 0
}

function stopWith(error: unknown): never {
  queueMicrotask(() => {
    throw error
  })
  throw error
}

async function shutDown(): Promise<void> {
  await server.stop()
  // Nobody else ever removes what updates and deletions left behind.
  await engine.exec('vacuum analyze')
  await engine.exec('checkpoint')
  await engine.close()
}
