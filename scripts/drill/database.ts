import pg from 'pg'

/** A new, empty database on a server. */
export interface DrillDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** Makes a database beside the one that `server` leads to. */
export async function createDatabase(server: string): Promise<DrillDatabase> {
  const name = `shortlist_drill_${process.pid}`
  await administer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => administer(server, `drop database ${name} with (force)`) }
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
