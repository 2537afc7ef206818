import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createRandom } from '../../scripts/random.ts'
import type { Judgments } from './metrics.ts'

const SAMPLE_SEED = 7

/** An O*NET-SOC code: what `GET /v1/specialties` answers with. */
const SPECIALTY_ID = /^\d\d-\d{4}\.\d\d$/

export interface Document {
  readonly id: string
  readonly title: string
  /** Begins with the title. */
  readonly text: string
}

export interface Query {
  readonly id: string
  readonly text: string
}

export interface Collection {
  readonly name: string
  readonly half: string
  /** `lookup`: every judged document is one of the service's own specialties. */
  readonly kind: 'search' | 'lookup'
  readonly documents: readonly Document[]
  /** Those that are asked, and how many there are to choose from. */
  readonly queries: readonly Query[]
  readonly queriesInHalf: number
  readonly judgments: ReadonlyMap<string, Judgments>
}

interface Place {
  readonly documents: string
  /** The folder of `queries.jsonl` and `qrels.tsv`. */
  readonly half: string
}

/**
 * Reads one collection, and takes a sample of its queries if so many are not wanted: always the same ones.
 *
 * A lookup collection may lack its documents, which are the occupations of the service.
 */
export async function readCollection(
  dir: string,
  name: string,
  half: string,
  sampleSize?: number,
): Promise<Collection> {
  const place = placeOf(dir, name, half)
  const all = (await readLines(join(place.half, 'queries.jsonl'))).map((line) => JSON.parse(line) as Query)
  const judgments = await readJudgments(join(place.half, 'qrels.tsv'))
  const judged = all.filter(({ id }) => judgments.has(id))
  const queries = sampleSize === undefined ? judged : createRandom(SAMPLE_SEED).sample(judged, sampleSize)
  const isLookup = [...judgments.values()].every((ofQuery) => [...ofQuery.keys()].every((id) => SPECIALTY_ID.test(id)))
  const documents = existsSync(place.documents) || !isLookup ? await readLines(place.documents) : []
  return {
    name,
    half,
    kind: isLookup ? 'lookup' : 'search',
    documents: documents.map((line) => JSON.parse(line) as Document),
    queries,
    queriesInHalf: judged.length,
    judgments,
  }
}

/** The names of the collections in a folder, in alphabetical order. */
export async function collectionNames(dir: string): Promise<string[]> {
  const isUniform = existsSync(join(dir, 'corpus'))
  const entries = await readdir(isUniform ? join(dir, 'corpus') : dir)
  return entries.map((entry) => entry.replace(/\.jsonl$/, '')).sort()
}

/** All collections side by side (`corpus/<name>.jsonl`, `<half>/<name>/`), or a folder for each, as in this project. */
function placeOf(dir: string, name: string, half: string): Place {
  if (existsSync(join(dir, 'corpus'))) {
    return { documents: join(dir, 'corpus', `${name}.jsonl`), half: join(dir, half, name) }
  }
  return { documents: join(dir, name, 'corpus.jsonl'), half: join(dir, name, half) }
}

async function readJudgments(path: string): Promise<Map<string, Map<string, number>>> {
  const judgments = new Map<string, Map<string, number>>()
  const [, ...rows] = await readLines(path)
  for (const row of rows) {
    const [queryId = '', documentId = '', grade = ''] = row.split('\t')
    if (Number(grade) <= 0) continue
    const ofQuery = judgments.get(queryId) ?? new Map<string, number>()
    judgments.set(queryId, ofQuery.set(documentId, Number(grade)))
  }
  return judgments
}

async function readLines(path: string): Promise<string[]> {
  return (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
}
