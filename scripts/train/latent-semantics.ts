import type { Concept, Text } from './corpus.ts'
import { randomizedSvd } from './randomized-svd.ts'
import { SparseMatrix } from './sparse-matrix.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Levy, Goldberg and Dagan, Improving Distributional Similarity, TACL 2015: rare contexts claim less. */
const CONTEXT_SMOOTHING = 0.75
const FEW = 2

/**
 * A vector for each of the `size` most frequent words, row-major: latent semantic analysis (Deerwester et al. 1990) of
 * positive pointwise mutual information between words and what they are said of, rows scaled by the square roots of the
 * singular values. A concept with all its texts is a context, and of one of which much is said each statement is another.
 */
export function latentSemantics(
  concepts: readonly Concept[],
  { idOf }: Vocabulary,
  { size, dimensions, gaussian }: { size: number; dimensions: number; gaussian: () => number },
): Float64Array {
  const contexts = concepts.flatMap(contextsOf)
  const shares = Array.from({ length: size }, () => new Map<number, number>())
  for (const [context, words] of contexts.entries()) {
    // A context counts with the square root of its length.
    const each = 1 / Math.sqrt(words.length)
    for (const word of words) {
      const row = shares[idOf.get(word) ?? size]
      row?.set(context, (row.get(context) ?? 0) + each)
    }
  }
  const information = new SparseMatrix(positiveInformation(shares, contexts.length), contexts.length)
  const { vectors, values } = randomizedSvd(information, dimensions, gaussian)
  return vectors.map((value, at) => value * Math.sqrt(values[at % dimensions] ?? 0))
}

function contextsOf({ names, statements, skills }: Concept): Text[] {
  return [[...names, ...statements, ...skills].flat(), ...(statements.length > FEW ? statements : [])]
}

/** log(p(word, context) / (p(word) p(context))) where positive (Church and Hanks 1990). */
function positiveInformation(shares: readonly ReadonlyMap<number, number>[], contexts: number): Map<number, number>[] {
  const totals = new Float64Array(contexts)
  for (const cells of shares) for (const [context, share] of cells) totals[context] = (totals[context] ?? 0) + share
  const smoothed = totals.map((total) => total ** CONTEXT_SMOOTHING)
  const sum = smoothed.reduce((all, one) => all + one, 0)
  return shares.map((cells) => {
    const said = [...cells.values()].reduce((all, one) => all + one, 0)
    const information = Array.from(cells, ([context, share]): [number, number] => [
      context,
      Math.log((share * sum) / (said * (smoothed[context] ?? 1))),
    ])
    return new Map(information.filter(([, value]) => value > 0))
  })
}
