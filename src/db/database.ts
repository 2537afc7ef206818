import type { Socket } from 'node:net'
import pg from 'pg'
import { AppError } from '../errors.ts'
import type { CallOptions } from '../ports.ts'
import { withinLimit } from '../time-limit.ts'
import { toAppError } from './database-errors.ts'

/** A statement of an open transaction. */
export interface Transaction {
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>
}

export interface PoolState {
  readonly max: number
  readonly total: number
  readonly idle: number
  readonly waiting: number
}

/** The one door to Postgres: every statement of the service goes through one of these three. */
export interface Database {
  /** One statement on one tenant's rows, in one round trip. */
  asTenant<Row>(tenantId: string, sql: string, values: readonly unknown[], options?: CallOptions): Promise<Row[]>
  /** One statement on reference data or across tenants, in one round trip. */
  shared<Row>(sql: string, values?: readonly unknown[], options?: CallOptions): Promise<Row[]>
  /** Several statements that hold together; `tenantId` is undefined for reference data. */
  transaction<T>(tenantId: string | undefined, work: (tx: Transaction) => Promise<T>): Promise<T>
  readonly pool: () => PoolState
  /** Resolves when so many connections are open. */
  warmUp(connections: number): Promise<void>
  close(): Promise<void>
}

export interface DatabaseOptions {
  /**
   * How long after the end of its time, in milliseconds, a statement may go unanswered before its connection is given
   * up as dead. A server ends late statements by itself; for an engine that does not, leave this out.
   */
  readonly graceMs?: number
}

/** Local to the transaction, so that nothing of one caller reaches the next. Timeout in milliseconds, 0 = none. */
const SETTINGS = /* sql */ `
  select set_config('app.tenant_id', $1, true), set_config('statement_timeout', $2, true), set_config('jit', 'off', true)`

/** A statement that has less than this to run in is not sent. */
const MINIMUM_STATEMENT_MS = 5

/** For statements whose caller sets no limit: a batch of an import, say. */
const LONGEST_STATEMENT_MS = 60_000

/** A server that does not take a connection in this time is away; waiting for a free one may take longer. */
const CONNECT_MS = 1000

/**
 * Opens a pool; connections are made as they are needed.
 *
 * A client goes back to the pool when the server has answered, never at the caller's deadline: until then it is busy.
 */
export function openDatabase(config: pg.PoolConfig, { graceMs }: DatabaseOptions = {}): Database {
  // `pipeline` lets begin, settings, statement and commit travel in one round trip.
  const pool = new pg.Pool({ ...config, Client: QuickToConnect, pipeline: true } as pg.PoolConfig)
  // An idle connection that breaks is the pool's, one that breaks between statements the client's own; both are seen
  // again, and answered for, by the next statement.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))

  async function once<Row>(tenantId: string, sql: string, values: readonly unknown[], options: CallOptions = {}) {
    const askedAt = performance.now()
    const connect = () => pool.connect().catch(rethrow)
    const client = await withinLimit(options, overloaded, connect, (late) => late.release())
    const heldAt = performance.now()
    options.meter?.waited(heldAt - askedAt)
    const limits = {
      ...options,
      deadlineAt: Math.min(options.deadlineAt ?? Infinity, heldAt + (options.workMs ?? LONGEST_STATEMENT_MS)),
    }
    const timeoutMs = remainingMs(limits)
    const rows = pipelined<Row>(client, tenantId, sql, values, timeoutMs).catch(rethrow)
    const answer = released(client, graceMs === undefined ? rows : orDead(client, timeoutMs + graceMs, rows))
    // It is waited for below, but the time may be over before that.
    answer.catch(() => undefined)
    try {
      return await withinLimit(limits, tooLate, () => answer)
    } finally {
      options.meter?.served(performance.now() - heldAt, 'database')
    }
  }

  return {
    asTenant: once,
    shared: (sql, values = [], options) => once('', sql, values, options),
    transaction: async (tenantId, work) => {
      const client = await pool.connect().catch(rethrow)
      return released(client, inTransaction(client, tenantId, work))
    },
    pool: () => ({
      max: pool.options.max,
      total: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    async warmUp(connections) {
      const opened = await Promise.allSettled(Array.from({ length: connections }, () => pool.connect()))
      for (const client of opened) if (client.status === 'fulfilled') client.value.release()
      for (const client of opened) if (client.status === 'rejected') rethrow(client.reason)
    },
    close: () => pool.end(),
  }
}

/** The limit of `pg.Pool` would also end the wait for a connection that is in use. */
class QuickToConnect extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: CONNECT_MS })
  }
}

/** Cuts the connection when work on it is not answered at all; the work then fails. */
async function orDead<T>(client: pg.PoolClient, limitMs: number, work: Promise<T>): Promise<T> {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection
  const timer = setTimeout(() => stream.destroy(), limitMs)
  try {
    return await work
  } finally {
    clearTimeout(timer)
  }
}

/** Gives a client back when its work has ended, or drops it when its connection is of no more use. */
async function released<T>(client: pg.PoolClient, work: Promise<T>): Promise<T> {
  try {
    const result = await work
    client.release()
    return result
  } catch (error) {
    client.release(error instanceof AppError && error.code === 'database_unavailable')
    throw error
  }
}

async function inTransaction<T>(
  client: pg.PoolClient,
  tenantId: string | undefined,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const query = async <Row>(sql: string, values?: readonly unknown[]) => {
    const { rows } = await (values ? client.query(sql, [...values]) : client.query(sql)).catch(rethrow)
    return rows as Row[]
  }
  await Promise.all([query('begin'), query(SETTINGS, [tenantId ?? '', '0'])])
  try {
    const result = await work({ query })
    await commit(client).catch(rethrow)
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/**
 * Sends a statement between `begin` and `commit` without awaiting in between.
 *
 * After a failed statement the rest answers 25P02 and `commit` resolves as ROLLBACK, so the first failure counts and
 * the commit tag is checked.
 */
async function pipelined<Row>(
  client: pg.PoolClient,
  tenantId: string,
  sql: string,
  values: readonly unknown[],
  timeoutMs: number,
): Promise<Row[]> {
  const [begun, configured, answered, committed] = await Promise.allSettled([
    client.query('begin'),
    client.query(SETTINGS, [tenantId, String(timeoutMs)]),
    client.query(sql, [...values]),
    commit(client),
  ])
  for (const outcome of [begun, configured]) if (outcome.status === 'rejected') throw outcome.reason
  if (answered.status === 'rejected') throw answered.reason
  if (committed.status === 'rejected') throw committed.reason
  return answered.value.rows as Row[]
}

async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new AppError('internal', 'the transaction was rolled back')
}

function remainingMs({ deadlineAt }: { readonly deadlineAt: number }): number {
  return Math.max(MINIMUM_STATEMENT_MS, Math.floor(deadlineAt - performance.now()))
}

function overloaded(): AppError {
  return new AppError('overloaded', 'no database connection became free in time')
}

function tooLate(): AppError {
  return new AppError('deadline_exceeded', 'the answer did not come in time')
}

function rethrow(error: unknown): never {
  throw toAppError(error)
}
