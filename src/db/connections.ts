import type { Socket } from 'node:net'
import pg from 'pg'
import { AppError } from '../errors.ts'
import type { CallOptions } from '../ports.ts'
import { Semaphore } from '../semaphore.ts'
import { withinLimit } from '../time-limit.ts'
import { rethrow } from './database-errors.ts'

export interface ConnectionOptions {
  /** A server that does not take a connection in this time, in milliseconds, is away; 0: it may take for ever. */
  readonly connectMs?: number
  /**
   * How long after the end of its time, in milliseconds, a statement may go unanswered before its connection is given
   * up as dead. A server ends late statements by itself; for an engine that does not, leave this out.
   */
  readonly graceMs?: number
}

export interface PoolState {
  readonly max: number
  readonly total: number
  readonly idle: number
  readonly waiting: number
}

/** A connection that nobody else has: to be used once, or given back. */
export interface Connection {
  /** Does the work, which the server should have answered or ended after `limitMs`, and gives the connection back. */
  use<T>(work: (client: pg.PoolClient) => Promise<T>, limitMs?: number): Promise<T>
  giveBack(): void
}

export interface Connections {
  /** Waits until a connection is free, and open. */
  take(options?: CallOptions): Promise<Connection>
  /** Resolves when so many connections are open. */
  warmUp(connections: number): Promise<void>
  readonly state: () => PoolState
  close(): Promise<void>
}

/** A pool whose connections break, hang and cannot be had without anybody but their users noticing. */
export function openConnections(config: pg.PoolConfig, { connectMs = 0, graceMs }: ConnectionOptions): Connections {
  // `pipeline` lets begin, settings, statement and commit travel in one round trip.
  const pool = new pg.Pool({ ...config, Client: clientThatConnectsIn(connectMs), pipeline: true } as pg.PoolConfig)
  // An idle connection that breaks is the pool's, one that breaks between statements the client's own; both are seen
  // again, and answered for, by the next statement.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const slots = new Semaphore(pool.options.max)

  async function open(left: AbortSignal): Promise<Connection> {
    const giveSlotBack = await slots.acquire()
    try {
      // Waiting in the pool itself would open connections, one after another, for callers who have left long ago.
      left.throwIfAborted()
      return connectionOf(await pool.connect().catch(rethrow), giveSlotBack, graceMs)
    } catch (error) {
      giveSlotBack()
      throw error
    }
  }

  return {
    take: (options = {}) => withinLimit(options, overloaded, open, (late) => late.giveBack()),
    async warmUp(connections) {
      const opened = await Promise.allSettled(Array.from({ length: connections }, () => pool.connect()))
      for (const client of opened) if (client.status === 'fulfilled') client.value.release()
      for (const client of opened) if (client.status === 'rejected') rethrow(client.reason)
    },
    state: () => ({
      max: pool.options.max,
      total: pool.totalCount,
      idle: pool.idleCount,
      waiting: slots.waitingCount,
    }),
    close: () => pool.end(),
  }
}

/** The pool's own limit would also end the wait for a connection that is in use. */
function clientThatConnectsIn(connectionTimeoutMillis: number) {
  return class extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super({ ...config, connectionTimeoutMillis })
    }
  }
}

function connectionOf(client: pg.PoolClient, giveSlotBack: () => void, graceMs: number | undefined): Connection {
  const giveBack = (isBroken = false) => {
    client.release(isBroken)
    giveSlotBack()
  }
  return {
    async use(work, limitMs) {
      const isMortal = limitMs !== undefined && graceMs !== undefined
      const timer = isMortal ? setTimeout(() => cut(client), limitMs + graceMs) : undefined
      let isBroken = false
      try {
        return await work(client)
      } catch (error) {
        isBroken = error instanceof AppError && error.code === 'database_unavailable'
        throw error
      } finally {
        clearTimeout(timer)
        giveBack(isBroken)
      }
    },
    giveBack,
  }
}

/** Its statements then fail as on any broken connection; `end` would wait for their answers. */
function cut(client: pg.PoolClient): void {
  streamOf(client).destroy()
}

function streamOf(client: pg.PoolClient): Socket {
  return (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream
}

/** Sends in one write what `send` sends without waiting: pg would write once for every statement. */
export function inOneWrite<T>(client: pg.PoolClient, send: () => T): T {
  const stream = streamOf(client)
  stream.cork()
  try {
    return send()
  } finally {
    stream.uncork()
  }
}

function overloaded(): AppError {
  return new AppError('overloaded', 'no database connection became free in time')
}
