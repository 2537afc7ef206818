import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { ownDataDir } from '../../../src/db/data-dir-owner.ts'
import { type EmbeddedPostgres, openEmbeddedPostgres } from '../../../src/db/embedded-postgres.ts'
import { startFixture } from '../../support/embedded-process.ts'
import { message, parse, query, vanishAfter } from '../../support/embedded-wire.ts'

let root: string
let created: string
let shared: EmbeddedPostgres

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'embedded-test-'))
  created = join(root, 'created')
  const postgres = await openEmbeddedPostgres(created)
  await postgres.ready
  await postgres.close()
  shared = await openEmbeddedPostgres(await newFolder())
  await shared.ready
})

afterAll(async () => {
  await shared.close()
  await rm(root, { recursive: true, force: true })
})

/** A folder that holds new data already: copying is faster than creating. */
async function newFolder(...name: string[]): Promise<string> {
  const folder = join(await mkdtemp(join(root, 'data-')), ...name)
  await cp(created, folder, { recursive: true })
  return folder
}

/** The engine open on a folder, and a pool; both end with the test. */
async function open(folder: string) {
  const postgres = await openEmbeddedPostgres(folder)
  onTestFinished(() => postgres.close())
  await postgres.ready
  return { postgres, pool: poolOn(postgres) }
}

/** A pool as the service has it; it ends with the test. */
function poolOn({ connection }: EmbeddedPostgres): pg.Pool {
  const pool = new pg.Pool({ ...connection, max: 1, idleTimeoutMillis: 0, pipeline: true })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  onTestFinished(() => pool.end())
  return pool
}

const rows = async (pool: pg.Pool, sql: string) => (await pool.query(sql)).rows

describe('the embedded Postgres', () => {
  it('leaves only its data in the folder when it is closed', async () => {
    expect(await readdir(created)).toEqual(['postgres'])
  })

  it('has the extensions of the service and orders half-precision vectors', async () => {
    const pool = poolOn(shared)
    await pool.query('create extension vector; create extension pg_trgm; create extension btree_gin')
    await pool.query('create table points (id int, at halfvec(3))')
    await pool.query("insert into points values (1, '[1,0,0]'), (2, '[0,1,0]'), (3, '[1,1,0]')")
    const nearest = await pool.query('select id from points order by at <=> $1::halfvec limit 2', ['[0,1,0.1]'])
    expect(nearest.rows).toEqual([{ id: 2 }, { id: 3 }])
  })

  it('goes on after a pipelined transaction that failed in the middle, and keeps nothing of it', async () => {
    const pool = poolOn(shared)
    await pool.query('drop table if exists kept; create table kept (id int)')
    const client = await pool.connect()
    const [, , failed, after, commit] = await Promise.allSettled([
      client.query('begin'),
      client.query('insert into kept values ($1)', [1]),
      client.query('select 1 / $1::int', [0]),
      client.query('insert into kept values ($1)', [2]),
      client.query('commit'),
    ])
    client.release()
    expect([failed, after].map((result) => result.status === 'rejected' && result.reason.code)).toEqual([
      '22012',
      '25P02',
    ])
    expect(commit).toMatchObject({ value: { command: 'ROLLBACK' } })
    expect(await rows(pool, 'select count(*)::int from kept')).toEqual([{ count: 0 }])
  })

  it('keeps its data when it is closed and opened again', async () => {
    const folder = await newFolder()
    const first = await open(folder)
    await first.pool.query('create table kept as select generate_series(1, 10) as id')
    await first.postgres.close()
    const second = await open(folder)
    expect(await rows(second.pool, 'select count(*)::int from kept')).toEqual([{ count: 10 }])
  })

  it('leaves the event loop of the service free while a long statement runs', async () => {
    const pool = poolOn(shared)
    let ticks = 0
    const timer = setInterval(() => ticks++, 10)
    await pool.query('select count(*) from generate_series(1, 4000000)')
    clearInterval(timer)
    expect(ticks).toBeGreaterThan(20)
  })

  it.each([
    ['a folder whose name is too long for a socket', (folder: string) => folder],
    ['a relative folder', (folder: string) => relative(process.cwd(), folder)],
  ])('serves from %s, and only once', async (_, spelled) => {
    const folder = await newFolder('x'.repeat(120), 'data')
    const { pool } = await open(spelled(folder))
    expect(await rows(pool, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['.s.PGSQL.5432', 'owner', 'postgres']))
    await symlink(folder, join(folder, '..', 'alias'))
    await expect(openEmbeddedPostgres(join(folder, '..', 'alias'))).rejects.toMatchObject({ code: 'conflict' })
    expect(await rows(pool, 'select 2 as two')).toEqual([{ two: 2 }])
  })
})

describe('a client that vanishes', () => {
  const TRANSACTION = Buffer.concat([query('begin'), query('insert into kept values (1)')])
  const ERROR_WITHOUT_SYNC = parse('selekt')
  const WORK_WITHOUT_SYNC = Buffer.concat([
    parse('insert into kept values (1)'),
    message('B', Buffer.alloc(8)),
    message('E', Buffer.alloc(5)),
  ])

  it.each([
    ['in a transaction', TRANSACTION],
    ['after an error that no sync has ended', ERROR_WITHOUT_SYNC],
    ['in a transaction, after an error', Buffer.concat([TRANSACTION, ERROR_WITHOUT_SYNC])],
    ['before the sync that would commit its work', WORK_WITHOUT_SYNC],
    ['with settings of its own', query('set search_path = nowhere')],
  ])('%s leaves nothing of it to the next', async (_, lastWords) => {
    await poolOn(shared).query('drop table if exists kept; create table kept (id int)')
    await vanishAfter(shared.connection.host, lastWords)
    const next = poolOn(shared)
    expect(await rows(next, 'select count(*)::int from kept')).toEqual([{ count: 0 }])
    await next.query('insert into kept values (2)')
    expect((await next.query('select id from kept where id = $1', [2])).rows).toEqual([{ id: 2 }])
  })

  it('in the middle of a long statement, many times, does not keep the next out', async () => {
    await vanishAfter(shared.connection.host, query('select count(*) from generate_series(1, 2000000)'), 'at once')
    for (let attempt = 0; attempt < 20; attempt++) await vanishAfter(shared.connection.host, Buffer.alloc(0), 'at once')
    const next = poolOn(shared)
    expect(await rows(next, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('an engine that ends', () => {
  it('has every acknowledged row after SIGKILL, and opens over the sockets that were left', async () => {
    const folder = await newFolder()
    const writer = startFixture('embedded-writer.ts', folder)
    let acknowledged = 0
    while (acknowledged < 300) acknowledged = Number(await writer.line())
    await writer.kill()
    for (let line = await writer.line(); line !== undefined; line = await writer.line()) acknowledged = Number(line)
    expect(await readdir(folder)).toEqual(['.s.PGSQL.5432', 'owner', 'postgres'])

    const { pool } = await open(folder)
    const found = await pool.query('select count(*)::int from acknowledged where id <= $1', [acknowledged])
    expect(found.rows).toEqual([{ count: acknowledged }])
  })

  it('begins anew where its creation was cut short', async () => {
    const folder = join(root, 'cut-short')
    await mkdir(join(folder, 'postgres.unfinished'), { recursive: true })
    await writeFile(join(folder, 'postgres.unfinished', 'PG_VERSION'), '18\n')
    const { pool } = await open(folder)
    expect(await rows(pool, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await readdir(folder)).not.toContain('postgres.unfinished')
  })

  it('says so when it stops unasked', async () => {
    const { postgres, pool } = await open(await newFolder())
    await pool.query('create table t (i int)')
    // What the engine cannot do, and does not survive.
    await expect(pool.query('copy t from stdin')).rejects.toThrow()
    expect(await postgres.stopped).toMatchObject({ code: 'database_unavailable', cause: expect.anything() })
  })

  it('says so when it cannot open its data, and gives the folder back', async () => {
    const folder = join(root, 'damaged')
    await mkdir(join(folder, 'postgres'), { recursive: true })
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '18\n')
    const postgres = await openEmbeddedPostgres(folder)
    await expect(postgres.ready).rejects.toMatchObject({ code: 'database_unavailable' })
    expect(await postgres.stopped).toMatchObject({ code: 'database_unavailable', cause: expect.anything() })
    await postgres.close()
    await (await ownDataDir(folder)).release()
  })

  it('can be closed while it still opens, twice, and is not reported as stopped', async () => {
    const folder = await newFolder()
    const postgres = await openEmbeddedPostgres(folder)
    const unready = expect(postgres.ready).rejects.toMatchObject({ code: 'database_unavailable' })
    await Promise.all([postgres.close(), postgres.close()])
    await unready
    expect(await Promise.race([postgres.stopped, Promise.resolve('quiet')])).toBe('quiet')
    await (await ownDataDir(folder)).release()
  })

  it('names what to do when the engine is not installed', async () => {
    const elsewhere = join(root, 'without-packages')
    await cp('dist', join(elsewhere, 'dist'), { recursive: true })
    await cp('src', join(elsewhere, 'src'), { recursive: true }) // where the source maps of `dist` point
    await writeFile(join(elsewhere, 'package.json'), '{"type":"module"}')
    const built: typeof import('../../../src/db/embedded-postgres.ts') = await import(
      pathToFileURL(join(elsewhere, 'dist/db/embedded-postgres.js')).href
    )
    const postgres = await built.openEmbeddedPostgres(join(elsewhere, 'data'))
    await expect(postgres.ready).rejects.toThrow(/install the optional dependencies/)
    await postgres.close()
  })
})
