import { readFile, writeFile } from 'node:fs/promises'
import type { Mode } from './ask.ts'
import { MEASURE_NAMES, type MeasureName } from './metrics.ts'
import type { Run } from './run-file.ts'

/**
 * The smallest paired change in nDCG@10 that the queries of a collection can tell from chance. Of the sample: that of the
 * whole, times the root of how many times fewer queries it has.
 */
const VISIBLE_CHANGE: Readonly<Record<string, number>> = {
  'jobtitle-sim': 0.06,
  'melo-usa-en': 0.014,
  'melo-sample': 0.02,
  'vacancy-title-esco': 0.007,
  'onet-alias': 0.012,
  cranfield: 0.018,
}

interface Figures {
  readonly half: string
  readonly queries: number
  readonly embedding: string
  readonly modes: Readonly<Partial<Record<Mode, Readonly<Record<MeasureName, number>>>>>
}

/** By collection. */
export type Reference = Readonly<Record<string, Figures>>

export async function readReference(path: string): Promise<Reference> {
  return JSON.parse(await readFile(path, 'utf8')) as Reference
}

/** Puts the figures of runs in the place of older ones; those of other collections and modes stay. */
export async function recordReference(path: string, runs: readonly Run[]): Promise<void> {
  const collections: Record<string, Figures> = { ...(await readReference(path)) }
  for (const run of runs) {
    const { collection, half, queries, embedding, mode } = run
    const known = collections[collection]
    const figures = Object.fromEntries(MEASURE_NAMES.map((name) => [name, rounded(run.measures[name].mean)]))
    const modes = { ...(known && isComparable(known, run) ? known.modes : {}), [mode]: figures }
    collections[collection] = { half, queries, embedding, modes }
  }
  const inOrder = Object.fromEntries(Object.entries(collections).sort(([one], [other]) => (one < other ? -1 : 1)))
  await writeFile(path, `${JSON.stringify(inOrder, null, 2)}\n`)
}

/** What is wrong with a run against the reference: a visible loss, or nothing to compare it with. */
export function lossOf({ collection, ...run }: Run, reference: Reference): string | undefined {
  const figures = reference[collection]
  const before = figures?.modes[run.mode]
  if (!figures || !before || !isComparable(figures, run)) {
    return `${collection} ${run.mode}: no reference for ${run.queries} queries of ${run.half}; record it with --record`
  }
  const now = run.measures['nDCG@10'].mean
  const lost = before['nDCG@10'] - now
  const allowed = VISIBLE_CHANGE[collection] ?? 0
  if (lost <= allowed) return undefined
  return `${collection} ${run.mode}: nDCG@10 fell from ${before['nDCG@10']} to ${now.toFixed(4)}, more than ${allowed}`
}

function isComparable(figures: Figures, { half, queries }: Pick<Run, 'half' | 'queries'>): boolean {
  return figures.half === half && figures.queries === queries
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
