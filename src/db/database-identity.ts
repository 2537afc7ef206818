import type { Database } from './database.ts'

const READ = /* sql */ `select database_id as "databaseId" from database_identity`

/** The random id that this database was given when its schema was made. */
export async function readIdentity(db: Database): Promise<string> {
  const [row] = await db.shared<{ databaseId: string }>(READ)
  if (!row) throw new Error('the database has no identity')
  return row.databaseId
}
