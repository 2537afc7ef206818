import pg from 'pg'
import { administer, databaseUrl } from '../../test/support/engine.ts'
import { startProgram } from '../../test/support/program.ts'

export interface BenchDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** A database with the sample's candidates, as the program itself loads and embeds them with these settings. */
export async function createBenchDatabase(server: string, name: string, env: Record<string, string>) {
  await administer(server, `create database ${name}`)
  const database: BenchDatabase = {
    url: databaseUrl(server, name),
    drop: async () => void (await administer(server, `drop database if exists ${name} with (force)`)),
  }
  try {
    const program = await startProgram({ DATABASE_URL: database.url, SAMPLE_DATA: 'true', ...env })
    await program.stop('SIGINT')
    // Else the server does it by itself some time during the measurement.
    await administer(database.url, 'vacuum analyze')
  } catch (error) {
    await database.drop()
    throw error
  }
  return database
}

/** Asks for nothing over a connection of its own: what a round trip costs. */
export async function openPing(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    async roundTripMs(): Promise<number> {
      const startedAt = performance.now()
      await client.query('select 1')
      return performance.now() - startedAt
    },
    close: () => client.end(),
  }
}

/** A server, for whoever compares figures. */
export interface Server {
  readonly postgres: string
  readonly pgvector: string
  readonly sharedBuffers: string
}

export async function describeServer(url: string): Promise<Server> {
  const [row] = await administer(
    url,
    `select current_setting('server_version') as postgres, current_setting('shared_buffers') as "sharedBuffers",
            (select default_version from pg_available_extensions where name = 'vector') as pgvector`,
  )
  return row
}
