import { readFile, writeFile } from 'node:fs/promises'
import type { Answers, Mode } from './ask.ts'
import { type Estimate, estimate } from './bootstrap.ts'
import type { Collection } from './collection.ts'
import { type Judgments, MEASURE_NAMES, MEASURES, type MeasureName, type Ranking } from './metrics.ts'

/** One collection asked in one mode: the figures, and the rankings from which they come. */
export interface Run {
  readonly collection: string
  readonly half: string
  readonly mode: Mode
  /** `<model>/<dimensions>` of the embedder. */
  readonly embedding: string
  readonly documents: number
  readonly queries: number
  readonly queriesInHalf: number
  /** From the first line of the import until all are found by meaning; 0 for a lookup. */
  readonly importSeconds: number
  readonly askingSeconds: number
  readonly warnings: Readonly<Record<string, number>>
  readonly refused: readonly string[]
  readonly measures: Readonly<Record<MeasureName, Estimate>>
  readonly rankings: Readonly<Record<string, Ranking>>
}

export function scored(
  collection: Collection,
  service: Pick<Run, 'embedding' | 'importSeconds'>,
  answers: Answers,
): Run {
  const { name, half, queries, queriesInHalf, documents, judgments } = collection
  const rankings = Object.fromEntries(queries.map(({ id }) => [id, answers.rankings.get(id) ?? []]))
  return {
    collection: name,
    half,
    mode: answers.mode,
    embedding: service.embedding,
    documents: documents.length,
    queries: queries.length,
    queriesInHalf,
    importSeconds: service.importSeconds,
    askingSeconds: answers.seconds,
    warnings: Object.fromEntries(answers.warnings),
    refused: answers.refused,
    measures: ofEveryMeasure((measure) =>
      estimate(Object.entries(rankings).map(([id, ranking]) => scoreOf(measure, ranking, judgments.get(id)))),
    ),
    rankings,
  }
}

/** What a run gained on an earlier one, query by query; undefined when the two share no query. */
export function gains(run: Run, earlier: Run, judgments: Collection['judgments']) {
  const shared = Object.entries(run.rankings).flatMap(([id, now]) => {
    const before = earlier.rankings[id]
    return before ? [{ now, before, judged: judgments.get(id) }] : []
  })
  if (shared.length === 0) return undefined
  return ofEveryMeasure((measure) =>
    estimate(shared.map(({ now, before, judged }) => scoreOf(measure, now, judged) - scoreOf(measure, before, judged))),
  )
}

export function isSameTask(one: Run, other: Run): boolean {
  return one.collection === other.collection && one.half === other.half && one.mode === other.mode
}

export async function readRuns(path: string): Promise<Run[]> {
  return (JSON.parse(await readFile(path, 'utf8')) as { runs: Run[] }).runs
}

export async function writeRuns(path: string, runs: readonly Run[]): Promise<void> {
  await writeFile(path, `${JSON.stringify({ runs })}\n`)
}

function scoreOf(measure: MeasureName, ranking: Ranking, judged: Judgments = new Map()): number {
  return MEASURES[measure](ranking, judged)
}

function ofEveryMeasure(work: (measure: MeasureName) => Estimate): Record<MeasureName, Estimate> {
  return Object.fromEntries(MEASURE_NAMES.map((name) => [name, work(name)])) as Record<MeasureName, Estimate>
}
