/** Opens the embedded Postgres on a data folder and inserts 1, 2, 3 ..., printing each once it was acknowledged. */
import pg from 'pg'
import { openEmbeddedPostgres } from '../../src/db/embedded-postgres.ts'

const postgres = await openEmbeddedPostgres(process.argv[2] ?? '')
await postgres.ready
const pool = new pg.Pool({ ...postgres.connection, max: 1, idleTimeoutMillis: 0, pipeline: true })
await pool.query('create table acknowledged (id int primary key)')
for (let id = 1; ; id++) {
  await pool.query('insert into acknowledged values ($1)', [id])
  console.log(id)
}
