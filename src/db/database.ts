import type pg from 'pg'
import { AppError } from '../errors.ts'
import type { CallOptions } from '../ports.ts'
import { withinLimit } from '../time-limit.ts'
import { type ConnectionOptions, inOneWrite, openConnections, type PoolState } from './connections.ts'
import { rethrow } from './database-errors.ts'

/** A statement of an open transaction. */
export interface Transaction {
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>
}

/** Settings of Postgres that hold for one statement. Constants: they become part of a statement's text. */
type Planning = Readonly<Record<string, string>>

type StatementOptions = CallOptions & { readonly planning?: Planning | undefined }

/** The one door to Postgres: every statement of the service goes through one of these three. */
export interface Database {
  /** One statement on one tenant's rows, in one round trip. */
  asTenant<Row>(tenantId: string, sql: string, values: readonly unknown[], options?: StatementOptions): Promise<Row[]>
  /** One statement on reference data or across tenants, in one round trip. */
  shared<Row>(sql: string, values?: readonly unknown[], options?: CallOptions): Promise<Row[]>
  /** Several statements that hold together; `tenantId` is undefined for reference data. */
  transaction<T>(tenantId: string | undefined, work: (tx: Transaction) => Promise<T>): Promise<T>
  readonly pool: () => PoolState
  /** Resolves when so many connections are open. */
  warmUp(connections: number): Promise<void>
  close(): Promise<void>
}

interface Statement {
  readonly sql: string
  readonly values: readonly unknown[]
}

/** Local to the transaction, so that nothing of one caller reaches the next. Timeout in milliseconds, 0 = none. */
const SETTINGS = (planning: Planning = {}) => /* sql */ `
  select set_config('app.tenant_id', $1, true), set_config('statement_timeout', $2, true),
         ${Object.entries({ jit: 'off', ...planning }).map(([name, value]) => `set_config('${name}', '${value}', true)`)}`

/** A statement that has less than this to run in is not sent. */
const MINIMUM_STATEMENT_MS = 5

/** For statements whose caller sets no limit: a batch of an import, say. */
const LONGEST_STATEMENT_MS = 60_000

/**
 * Opens a pool; connections are made as they are needed.
 *
 * A connection is free again when the server has answered, never at the caller's deadline: until then it is busy.
 */
export function openDatabase(config: pg.PoolConfig, options: ConnectionOptions = {}): Database {
  const connections = openConnections(config, options)

  async function once<Row>(tenantId: string, sql: string, values: readonly unknown[], options: StatementOptions = {}) {
    const askedAt = performance.now()
    const connection = await connections.take(options)
    const heldAt = performance.now()
    options.meter?.waited(heldAt - askedAt)
    const limits = {
      ...options,
      deadlineAt: Math.min(options.deadlineAt ?? Infinity, heldAt + (options.workMs ?? LONGEST_STATEMENT_MS)),
    }
    const timeoutMs = Math.max(MINIMUM_STATEMENT_MS, Math.floor(limits.deadlineAt - performance.now()))
    const settings = { sql: SETTINGS(options.planning), values: [tenantId, String(timeoutMs)] }
    const send = (client: pg.PoolClient) => pipelined<Row>(client, settings, { sql, values }).catch(rethrow)
    const answer = connection.use(send, timeoutMs)
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
      const connection = await connections.take()
      return connection.use((client) => inTransaction(client, tenantId, work))
    },
    pool: connections.state,
    warmUp: connections.warmUp,
    close: connections.close,
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
  await Promise.all([query('begin'), query(SETTINGS(), [tenantId ?? '', '0'])])
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
async function pipelined<Row>(client: pg.PoolClient, settings: Statement, statement: Statement): Promise<Row[]> {
  const [begun, configured, answered, committed] = await inOneWrite(client, () =>
    Promise.allSettled([
      client.query('begin'),
      client.query(settings.sql, [...settings.values]),
      client.query(statement.sql, [...statement.values]),
      commit(client),
    ]),
  )
  for (const outcome of [begun, configured]) if (outcome.status === 'rejected') throw outcome.reason
  if (answered.status === 'rejected') throw answered.reason
  if (committed.status === 'rejected') throw committed.reason
  return answered.value.rows as Row[]
}

async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new AppError('internal', 'the transaction was rolled back')
}

function tooLate(): AppError {
  return new AppError('deadline_exceeded', 'the answer did not come in time')
}
