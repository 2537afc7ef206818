import { randomUUID } from 'node:crypto'
import { linkSync, lstatSync, rmSync, unlinkSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { AppError } from '../errors.ts'

/** A data folder that is ours alone until it is released or this process ends. */
export interface DataDirOwner {
  /** The folder, absolute, without symbolic links. */
  readonly dataDir: string
  /** The same folder under a name that leaves room for a socket's. */
  readonly socketDir: string
  release(): Promise<void>
}

/** The system takes 107 bytes (macOS: 103); Node cuts a longer path silently, and the socket lands elsewhere. */
const MAX_SOCKET_PATH_BYTES = 100
const LONGEST_SOCKET_NAME = 'owner.01234567'

/** How long whoever judged the same dead owner may take to act on it. */
const SETTLE_MS = 100

/**
 * Takes a data folder for this process, creating it when absent and closing it to other users (mode 0700).
 *
 * Two engines on one folder lose data without a word, so the owner holds a listening socket, `owner`, that says
 * nothing: whoever can connect to it is second. Unlike a pid file it cannot outlive its process unnoticed, and it works
 * between containers that share the folder.
 *
 * @throws AppError `conflict` when another process (or another caller in this one) owns the folder
 */
export async function ownDataDir(dataDir: string): Promise<DataDirOwner> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw new AppError('conflict', `DATA_DIR ${dataDir} cannot be made (${error.code}). A server's data: DATABASE_URL.`)
  })
  const folder = await realpath(dataDir)
  await chmod(folder, 0o700)
  const short = await shortNameOf(folder)
  try {
    const claim = await claimFolder(folder, short.path)
    return {
      dataDir: folder,
      socketDir: short.path,
      async release() {
        await claim.release()
        await short.remove()
      },
    }
  } catch (error) {
    await short.remove()
    throw error
  }
}

/** A folder with a long name is reached through a link in a private folder; its sockets still lie in the folder itself. */
async function shortNameOf(folder: string) {
  if (Buffer.byteLength(join(folder, LONGEST_SOCKET_NAME)) <= MAX_SOCKET_PATH_BYTES) {
    return { path: folder, remove: async () => {} }
  }
  const linkDir = await mkdtemp(join(tmpdir(), 'shortlist-'))
  const path = join(linkDir, 'data')
  await symlink(folder, path)
  return { path, remove: () => rm(linkDir, { recursive: true, force: true }) }
}

async function claimFolder(folder: string, socketDir: string) {
  const path = join(socketDir, 'owner')
  // Bound under a name of its own and published by a hard link, because closing a server unlinks the name it was bound
  // to: bound as `owner`, a process that lost the folder would take away its new owner's socket.
  const ownName = join(socketDir, `owner.${randomUUID().slice(0, 8)}`)
  const server = await listen(ownName)
  const ours = socketIdentity(ownName)
  try {
    await publish(ownName, path, folder)
    await wait(SETTLE_MS)
    if (socketIdentity(path) !== ours) throw ownedByAnother(folder)
  } catch (error) {
    await close(server)
    throw error
  } finally {
    await rm(ownName, { force: true })
  }
  return {
    async release() {
      if (socketIdentity(path) === ours) unlinkSync(path)
      await close(server)
    },
  }
}

async function publish(ownName: string, path: string, folder: string): Promise<void> {
  while (!linkUnlessTaken(ownName, path)) {
    const found = socketIdentity(path)
    if (await isAnswered(path)) throw ownedByAnother(folder)
    // Between this look and the unlink nothing of ours may wait: another process may have taken the folder since.
    // Whoever judged it dead as well may have been quicker.
    if (found !== undefined && socketIdentity(path) === found) rmSync(path, { force: true })
  }
}

function linkUnlessTaken(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Which socket lies at a path, if any; the time tells it from a later one that was given the same inode. */
function socketIdentity(path: string): string | undefined {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false })
  if (!stats) return undefined
  if (!stats.isSocket()) throw new AppError('conflict', `${path} is in the way: a socket of that name is needed there.`)
  return `${stats.ino}:${stats.mtimeNs}`
}

/** Whether a live process listens at a socket. In doubt it does: only a refusal or an absent socket says otherwise. */
function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', (error) => resolve(!['ECONNREFUSED', 'ENOENT'].includes(codeOf(error) ?? '')))
  })
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', reject)
    server.listen(path, () => resolve(server))
    server.unref()
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}

function ownedByAnother(folder: string): AppError {
  return new AppError(
    'conflict',
    `The data folder ${folder} is in use by another process. Stop that one, or give this one a DATA_DIR of its own.`,
  )
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
