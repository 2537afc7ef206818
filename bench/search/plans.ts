import { mkdir, writeFile } from 'node:fs/promises'
import pg from 'pg'
import type { Pipeline } from './statements.ts'

/** How the server answered one leg of one search. */
export interface Plan {
  readonly series: string
  readonly leg: 'lexical' | 'vector'
  readonly executionMs: number
  readonly rows: number
  /** Indexes and tables in the order in which they appear, but for those that only the profiles of the found need. */
  readonly scans: readonly string[]
}

export interface ExplainedLeg {
  readonly series: string
  readonly leg: 'lexical' | 'vector'
  readonly pipeline: Pipeline | undefined
}

/** Whole plans, one file each, by database. */
export const PLANS = new URL('../plans/', import.meta.url)

/** Explains a leg with the very settings and parameters of the program. */
export async function explain(
  { name, url }: { readonly name: string; readonly url: string },
  { series, leg, pipeline }: ExplainedLeg,
): Promise<Plan> {
  const text = await explainLast(url, pipeline)
  const folder = new URL(`${name}/`, PLANS)
  await mkdir(folder, { recursive: true })
  await writeFile(new URL(`${series.replaceAll(/[^a-z0-9.]+/gi, '-')}-${leg}.txt`, folder), `${text}\n`)
  return { series, leg, ...summaryOf(text) }
}

/** Hundreds of numbers, which nobody reads. */
const VECTOR = /'\[[^\]]+\]'/g

const OF_PROFILES = ['candidates_pkey', 'specialties_pkey']

/** The leg's own statement is the last one before `commit`. */
async function explainLast(url: string, pipeline: Pipeline = []): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const [last, ...before] = pipeline.slice(0, -1).toReversed()
    if (!last) throw new Error('the program sent nothing for this leg')
    for (const [sql, values] of before.toReversed()) await client.query(sql, values)
    const [sql, values] = last
    // The first time fills the server's buffers, as the searches before the measured ones do.
    await client.query(sql, values)
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${sql}`, values)
    return rows.map((row) => row['QUERY PLAN'].replaceAll(VECTOR, "'[…]'")).join('\n')
  } finally {
    await client.end()
  }
}

const SCAN = /(?:Index (?:Only )?Scan using|Bitmap Index Scan on) (?<index>\w+)|(?<table>Seq Scan on \w+)/

function summaryOf(plan: string): Pick<Plan, 'executionMs' | 'rows' | 'scans'> {
  const executed = plan.split('\n').filter((line) => !line.includes('(never executed)'))
  const scans = executed.map((line) => SCAN.exec(line)?.groups).map((groups) => groups?.index ?? groups?.table ?? '')
  return {
    executionMs: Number(/Execution Time: (?<ms>[\d.]+) ms/.exec(plan)?.groups?.ms),
    rows: Number(/\brows=(?<rows>\d+)(?:\.\d+)? loops=1\)/.exec(plan)?.groups?.rows),
    scans: [...new Set(scans)].filter((scan) => scan !== '' && !OF_PROFILES.includes(scan)),
  }
}
