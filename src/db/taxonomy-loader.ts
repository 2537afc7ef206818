import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { INDEX_VERSION, indexOccupations, namesOf, type Occupation, type Posting } from '../text/occupation-index.ts'
import { isPiece, wordsOfWholeName } from '../text/occupation-words.ts'
import type { Database, Transaction } from './database.ts'

const FILE = new URL('../../data/taxonomy/specialties.tsv', import.meta.url)
const NAME = 'specialties'
const ROWS_PER_STATEMENT = 20_000

const CHECKSUM = /* sql */ `select checksum from reference_data where name = $1`

/** Replicas that start together load one after another; the second finds the work done. */
const LOCK = /* sql */ `select pg_advisory_xact_lock(hashtext('reference_data'), hashtext($1))`

const RECORD = /* sql */ `
  insert into reference_data (name, checksum) values ($1, $2)
  on conflict (name) do update set checksum = excluded.checksum, loaded_at = now()`

const INSERT_SPECIALTIES = /* sql */ `
  insert into specialties (specialty_no, specialty_id, name, description, names)
  select no, id, name, description, array(select json_array_elements_text(names))
  from json_to_recordset($1) as s (no smallint, id text, name text, description text, names json)`

/** One text of lines, fields between bars: half the time of four arrays, which would be quoted and parsed twice. */
const INSERT_TERMS = /* sql */ `
  insert into specialty_terms (term, specialty_nos, impacts, names)
  select split_part(line, '|', 1), split_part(line, '|', 2)::smallint[], split_part(line, '|', 3)::smallint[],
         nullif(split_part(line, '|', 4), '')::smallint[]
  from string_to_table($1, ';') as line`

const INSERT_WORDS = /* sql */ `insert into specialty_words (word) select unnest($1::text[])`

/** Reads `specialties.tsv` (a header line, then one occupation a line, lists separated by `|`) in the order of the ids. */
function parse(tsv: string): Occupation[] {
  const [header = '', ...lines] = tsv.trimEnd().split(/\r?\n/)
  const columns = header.split('\t')
  const column = (name: string) => {
    const index = columns.indexOf(name)
    if (index < 0) throw new Error(`the taxonomy has no column ${name}`)
    return (fields: readonly string[]) => fields[index] ?? ''
  }
  const [id, name, aliases] = [column('specialty_id'), column('name'), column('aliases')]
  const [skills, description] = [column('skills'), column('description')]
  const list = (text: string) => text.split('|').filter(Boolean)
  const occupations = lines.map((line) => {
    const fields = line.split('\t')
    return {
      id: id(fields),
      name: name(fields),
      aliases: list(aliases(fields)),
      skills: list(skills(fields)),
      description: description(fields),
    }
  })
  return occupations.sort((one, other) => (one.id < other.id ? -1 : 1))
}

async function insertTerms(tx: Transaction, index: ReadonlyMap<string, readonly Posting[]>): Promise<void> {
  // In the order of the primary key, which then grows at its right end.
  const terms = [...index.keys()].sort()
  const lines = terms.map((term) => line(term, index.get(term) ?? []))
  for (let start = 0; start < lines.length; start += ROWS_PER_STATEMENT)
    await tx.query(INSERT_TERMS, [lines.slice(start, start + ROWS_PER_STATEMENT).join(';')])
}

function line(term: string, postings: readonly Posting[]): string {
  const literal = (of: (posting: Posting) => number) => `{${postings.map(of).join()}}`
  const names = isPiece(term) ? '' : literal(({ name }) => name)
  const impacts = literal(({ impact }) => Math.round(impact * 100))
  return `${term}|${literal(({ occupation }) => occupation)}|${impacts}|${names}`
}

async function replace(tx: Transaction, occupations: readonly Occupation[]): Promise<void> {
  for (const table of ['specialties', 'specialty_terms', 'specialty_words']) await tx.query(`delete from ${table}`)
  const rows = occupations.map((occupation, no) => ({
    no,
    id: occupation.id,
    name: occupation.name,
    description: occupation.description,
    names: namesOf(occupation),
  }))
  await tx.query(INSERT_SPECIALTIES, [JSON.stringify(rows)])
  const index = indexOccupations(occupations)
  await insertTerms(tx, index)
  await tx.query(INSERT_WORDS, [[...new Set([...index.keys()].flatMap(wordsOfWholeName))]])
  for (const table of ['specialties', 'specialty_terms', 'specialty_words']) await tx.query(`analyze ${table}`)
}

/**
 * Brings the occupations of a `specialties.tsv` and the index over them into the database, in one transaction.
 *
 * A file that is loaded already costs one query. Throws when the file cannot be read or lacks a column.
 * Resolves to the checksum of what is loaded: two databases with the same one name the same occupations.
 */
export async function loadTaxonomy(db: Database, file: string | URL = FILE): Promise<string> {
  const tsv = await readFile(file, 'utf8')
  const checksum = `${INDEX_VERSION}-${createHash('sha256').update(tsv).digest('hex')}`
  const isLoaded = (rows: readonly { checksum: string }[]) => rows[0]?.checksum === checksum
  if (isLoaded(await db.shared<{ checksum: string }>(CHECKSUM, [NAME]))) return checksum
  const occupations = parse(tsv)
  await db.transaction(undefined, async (tx) => {
    await tx.query(LOCK, [NAME])
    if (isLoaded(await tx.query<{ checksum: string }>(CHECKSUM, [NAME]))) return
    await replace(tx, occupations)
    await tx.query(RECORD, [NAME, checksum])
  })
  return checksum
}
