import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** The Postgres that a run of the suites is on; a template with schema and occupations is copied for every worker. */
export interface Engine {
  /** The settings that open the service over the copy of this name; without a name, over the template itself. */
  envOf(copy?: string): Record<string, string>
  copy(name: string): Promise<void>
  /** Removes the template and all copies. */
  remove(): Promise<void>
}

/** What tells a worker which engine it is on; data, because it crosses threads. */
export type EngineKey = { readonly folder: string } | { readonly url: string; readonly prefix: string }

export async function newEngineKey(kind: 'embedded' | 'external'): Promise<EngineKey> {
  if (kind === 'embedded') return { folder: await mkdtemp(join(tmpdir(), 'shortlist-')) }
  const { TEST_DATABASE_URL: url = '' } = process.env
  const prefix = `shortlist_test_${randomBytes(4).toString('hex')}`
  await administer(url, `create database ${prefix}_template`)
  return { url, prefix }
}

export function engineOf(key: EngineKey): Engine {
  return 'folder' in key ? embedded(key.folder) : external(key.url, key.prefix)
}

function embedded(folder: string): Engine {
  const dataDir = (copy = 'template') => join(folder, copy)
  return {
    envOf: (copy) => ({ DATA_DIR: dataDir(copy) }),
    copy: (name) => cp(join(dataDir(), 'postgres'), join(dataDir(name), 'postgres'), { recursive: true }),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

function external(url: string, prefix: string): Engine {
  const { TEST_REDIS_URL } = process.env
  const database = (copy = 'template') => `${prefix}_${copy}`
  return {
    envOf: (copy) => ({
      DATABASE_URL: databaseUrl(url, database(copy)),
      ...(TEST_REDIS_URL && { REDIS_URL: TEST_REDIS_URL }),
    }),
    async copy(name) {
      await administer(url, `create database ${database(name)} template ${database()}`)
    },
    async remove() {
      const rows = await administer(url, `select datname from pg_database where datname like '${prefix}%'`)
      for (const { datname } of rows) await administer(url, `drop database ${datname} with (force)`)
    },
  }
}

export function databaseUrl(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** One statement on the server itself. */
export async function administer(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
