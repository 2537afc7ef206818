/**
 * Loaded into the program before it starts (`--import`): writes every transaction that it sends, one a line, into the
 * file that `BENCH_STATEMENTS` names, so that the bench can send the very same without the program.
 */
import { appendFileSync } from 'node:fs'
import pg from 'pg'

const { BENCH_STATEMENTS: file = '' } = process.env
const begun = new WeakMap<object, [sql: string, values: unknown][]>()
const send = pg.Client.prototype.query as (...call: unknown[]) => unknown

function query(this: pg.Client, ...call: unknown[]): unknown {
  const [sql, values = []] = call
  if (typeof sql === 'string') note(this, sql, values)
  return send.apply(this, call)
}

function note(client: pg.Client, sql: string, values: unknown): void {
  if (sql === 'begin') begun.set(client, [])
  const transaction = begun.get(client)
  transaction?.push([sql, values])
  if (sql === 'commit') appendFileSync(file, `${JSON.stringify(transaction)}\n`)
}

Object.defineProperty(pg.Client.prototype, 'query', { value: query })
