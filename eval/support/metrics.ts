/** Judged documents of one query and their grades, all above 0; whatever is not listed is not relevant. */
export type Judgments = ReadonlyMap<string, number>

/** Document ids, best first. */
export type Ranking = readonly string[]

/**
 * Discounted cumulative gain against that of the best possible ranking: gain = grade, discount = log2(rank + 1).
 *
 * Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, ACM TOIS 20(4), 2002, in the form of
 * trec_eval's `ndcg_cut`.
 */
export function ndcg(ranking: Ranking, judgments: Judgments, depth: number): number {
  const best = [...judgments.values()].sort((one, other) => other - one).slice(0, depth)
  return gain(gradesOf(ranking, judgments, depth)) / gain(best)
}

/** The part of the relevant documents that stands in the first `depth`. */
export function recall(ranking: Ranking, judgments: Judgments, depth: number): number {
  return gradesOf(ranking, judgments, depth).filter((grade) => grade > 0).length / judgments.size
}

/** 1 / rank of the first relevant document, 0 beyond `depth`. Voorhees, The TREC-8 Question Answering Track, 1999. */
export function reciprocalRank(ranking: Ranking, judgments: Judgments, depth: number): number {
  const position = gradesOf(ranking, judgments, depth).findIndex((grade) => grade > 0)
  return position < 0 ? 0 : 1 / (position + 1)
}

/**
 * Mean over all relevant documents of the precision at their rank, 0 for those that were not found.
 *
 * Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, section 8.4.
 */
export function averagePrecision(ranking: Ranking, judgments: Judgments): number {
  let found = 0
  let sum = 0
  for (const [index, grade] of gradesOf(ranking, judgments, ranking.length).entries()) {
    if (grade === 0) continue
    found += 1
    sum += found / (index + 1)
  }
  return sum / judgments.size
}

/** The measures of a run by the names they are printed and stored under. */
export const MEASURES = {
  'nDCG@10': (ranking: Ranking, judgments: Judgments) => ndcg(ranking, judgments, 10),
  'Recall@100': (ranking: Ranking, judgments: Judgments) => recall(ranking, judgments, 100),
  'MRR@10': (ranking: Ranking, judgments: Judgments) => reciprocalRank(ranking, judgments, 10),
  MAP: averagePrecision,
}

export type MeasureName = keyof typeof MEASURES

export const MEASURE_NAMES = Object.keys(MEASURES) as readonly MeasureName[]

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + grade / Math.log2(index + 2), 0)
}

function gradesOf(ranking: Ranking, judgments: Judgments, depth: number): number[] {
  return ranking.slice(0, depth).map((id) => judgments.get(id) ?? 0)
}
