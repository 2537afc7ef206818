import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { AppError } from '../errors.ts'
import type { Database, Transaction } from './database.ts'

const FOLDER = new URL('../../migrations/', import.meta.url)

/** Any fixed number: whoever migrates this database holds it, so that replicas that start together take turns. */
const LOCK = 7_465_401

const PREPARE = /* sql */ `
  create table if not exists schema_migrations (
    number integer primary key,
    name text not null,
    checksum text not null,
    serves integer not null,
    applied_at timestamptz not null default now()
  )`

const APPLIED = /* sql */ `select number, checksum, serves from schema_migrations order by number`

const RECORD = /* sql */ `insert into schema_migrations (number, name, checksum, serves) values ($1, $2, $3, $4)`

interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
  /** The oldest binary schema that still works on a database with this migration. */
  readonly serves: number
}

interface Applied {
  readonly number: number
  readonly checksum: string
  readonly serves: number
}

/** Brings the schema up to this binary's, in one transaction; returns the names of what it applied. */
export async function migrate(db: Database): Promise<string[]> {
  const known = await readMigrations()
  return db.transaction(undefined, async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK])
    await tx.query(PREPARE)
    const applied = await tx.query<Applied>(APPLIED)
    refuseForeign(known, applied)
    const missing = known.filter(({ number }) => !applied.some((one) => one.number === number))
    for (const migration of missing) await apply(tx, migration)
    return missing.map(({ name }) => name)
  })
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, FOLDER), 'utf8')
      const serves = /^-- serves: (\d+)$/m.exec(sql)?.[1]
      if (serves === undefined) throw new AppError('internal', `${name} does not say which schema it serves`)
      const checksum = createHash('sha256').update(sql).digest('hex')
      return { number: Number(name.slice(0, 4)), name, sql, checksum, serves: Number(serves) }
    }),
  )
}

/** A newer database is welcome while it serves this binary; a migration that was edited after it ran is not. */
function refuseForeign(known: readonly Migration[], applied: readonly Applied[]): void {
  const newest = known.at(-1)?.number ?? 0
  for (const one of applied) {
    if (one.serves > newest) {
      throw new AppError('conflict', `the database has schema ${one.number}, which needs a newer version of shortlist`)
    }
    const ours = known.find(({ number }) => number === one.number)
    if (ours && ours.checksum !== one.checksum) {
      throw new AppError('conflict', `migration ${ours.name} is not the one that was applied to this database`)
    }
  }
}

async function apply(tx: Transaction, { number, name, sql, checksum, serves }: Migration): Promise<void> {
  await tx.query(sql)
  await tx.query(RECORD, [number, name, checksum, serves])
}
