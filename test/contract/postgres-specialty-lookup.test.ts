import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { createSpecialtyRepository } from '../../src/db/specialty-repository.ts'
import { loadTaxonomy } from '../../src/db/taxonomy-loader.ts'
import { AppError } from '../../src/errors.ts'
import { openedService } from '../support/service.ts'
import { describeSpecialtyLookup } from './specialty-lookup.ts'

const openedDatabase = async () => (await openedService()).adapters.postgres.database

describeSpecialtyLookup('specialty lookup on Postgres', async () => createSpecialtyRepository(await openedDatabase()))

const HEADER = 'specialty_id\tname\taliases\tskills\trelated_ids\tdescription'
const SMITHS = '99-0001.00\tBlacksmiths\tFarrier|Ornamental Ironworker (Iron Artist)\tAnvil\t\tForge iron.'

async function file(...lines: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'taxonomy-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'specialties.tsv')
  await writeFile(path, `${lines.join('\n')}\n`)
  return path
}

const UNDO = new AppError('internal', 'undone')

/** A database whose transactions are looked into and undone at their end, since other tests read the same tables. */
function undoing(db: Database, look: (inside: Database) => Promise<unknown>): Database {
  return {
    ...db,
    transaction: (tenantId, work) =>
      db.transaction(tenantId, async (tx) => {
        await work(tx)
        await look({ ...db, shared: (sql, values) => tx.query(sql, values) })
        throw UNDO
      }),
  }
}

test('a taxonomy that is loaded already costs one query', async () => {
  const db = await openedDatabase()
  const statements: string[] = []
  await loadTaxonomy({
    ...db,
    shared: (sql, values) => {
      statements.push(sql)
      return db.shared(sql, values)
    },
    transaction: () => Promise.reject(new Error('loaded again')),
  })
  expect(statements).toHaveLength(1)
})

test('a changed taxonomy replaces the loaded one, all of its names in use', async () => {
  const db = await openedDatabase()
  const path = await file(HEADER, SMITHS)
  const seen: unknown[] = []
  const look = async (inside: Database) => {
    const [smith, artist, nurse] = await createSpecialtyRepository(inside).lookup(
      ['farriers', 'Iron Artist', 'nurse'],
      1,
    )
    seen.push(smith?.[0]?.id, artist?.[0]?.matched, nurse)
    seen.push(await inside.shared('select specialty_id, name from specialties'))
  }
  await expect(loadTaxonomy(undoing(db, look), path)).rejects.toBe(UNDO)
  const row = { specialty_id: '99-0001.00', name: 'Blacksmiths' }
  expect(seen).toEqual(['99-0001.00', 'Iron Artist', [], [row]])
})

test('a load that fails leaves the loaded taxonomy as it was', async () => {
  const db = await openedDatabase()
  const path = await file(HEADER, SMITHS, SMITHS)
  await expect(loadTaxonomy(db, path)).rejects.toThrow()
  const [[nurse] = []] = await createSpecialtyRepository(db).lookup(['registered nurse'], 1)
  expect(nurse?.id).toBe('29-1141.00')
})

test('a file without a needed column is refused by that column', async () => {
  const path = await file(HEADER.replace('aliases', 'synonyms'), SMITHS)
  await expect(loadTaxonomy(await openedDatabase(), path)).rejects.toThrow('aliases')
})
