import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startProgram } from '../../test/support/program.ts'
import { createClient, type SearchBody } from './client.ts'

/** What the program sends in one round trip, `begin` and `commit` included. */
export type Pipeline = readonly (readonly [sql: string, values: unknown[]])[]

export interface SentStatements {
  /** All of one search, in the order in which they were sent. */
  readonly all: readonly Pipeline[]
  readonly lexical: Pipeline | undefined
  readonly vector: Pipeline | undefined
}

export interface StatementReader {
  /** What a search sends whose embedding and specialties are known. */
  of(body: SearchBody): Promise<SentStatements>
  close(): Promise<void>
}

/** Starts the program once more, with a log of its statements. */
export async function openStatementReader(env: Record<string, string>, tenantId: string): Promise<StatementReader> {
  const file = join(tmpdir(), `shortlist-statements-${process.pid}.ndjson`)
  await writeFile(file, '')
  const preload = new URL('statement-log.ts', import.meta.url)
  const program = await startProgram({
    ...env,
    BENCH_STATEMENTS: file,
    NODE_OPTIONS: `--import tsx --import ${preload.href}`,
  })
  const client = createClient(program.url)
  return {
    async of(body) {
      await client.search(tenantId, body)
      await writeFile(file, '')
      await client.search(tenantId, body)
      const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean)
      const pipelines = lines.map((line) => JSON.parse(line) as Pipeline)
      // What the program asks now and then for itself names no tenant.
      const all = pipelines.filter((pipeline) => pipeline.some(([, [first]]) => first === tenantId))
      const saying = (mark: string) => all.find((pipeline) => pipeline.some(([sql]) => sql.includes(mark)))
      return { all, lexical: saying('tsquery'), vector: saying('<=>') }
    },
    async close() {
      client.close()
      await program.stop('SIGINT')
      await rm(file, { force: true })
    },
  }
}

export function openPool(url: string, max: number) {
  const pool = new pg.Pool({ connectionString: url, max, pipeline: true } as pg.PoolConfig)
  return {
    /** Sends it as the program does: without waiting in between. */
    async run(pipeline: Pipeline): Promise<void> {
      const client = await pool.connect()
      try {
        await Promise.all(pipeline.map(([sql, values]) => client.query(sql, values)))
      } finally {
        client.release()
      }
    },
    close: () => pool.end(),
  }
}
