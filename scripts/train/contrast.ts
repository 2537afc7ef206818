import { dot, multiplyRows, transpose } from './dense.ts'

/** Vectors of the two sides of `groups.length` pairs, row-major, of any length. */
export interface Pairs {
  readonly anchors: Float64Array
  readonly partners: Float64Array
  /** Pairs of one group are never held against each other. */
  readonly groups: readonly number[]
  readonly dimensions: number
}

/** The loss per pair and what it would grow by, per number of each side. */
export interface Contrast {
  readonly loss: number
  readonly anchors: Float64Array
  readonly partners: Float64Array
}

/**
 * How badly each side of the pairs picks its own partner among all, by the softmax of cosine / temperature: the
 * symmetrical InfoNCE loss with the rest of the batch as negatives (van den Oord et al. 2018; Radford et al. 2021).
 */
export function contrast({ anchors, partners, groups, dimensions }: Pairs, temperature: number): Contrast {
  const count = groups.length
  const [anchorUnits, partnerUnits] = [unitsOf(anchors, dimensions), unitsOf(partners, dimensions)]
  const cosines = multiplyRows(anchorUnits.rows, partnerUnits.rows, dimensions)
  const scores = scoresOf(cosines, groups, temperature)
  const across = softmaxOfRows(scores, count)
  const down = transpose(softmaxOfRows(transpose(scores, count), count), count)
  let loss = 0
  for (let pair = 0; pair < count; pair++) {
    const own = pair * count + pair
    loss -= (Math.log((across[own] ?? 0) + 1e-12) + Math.log((down[own] ?? 0) + 1e-12)) / (2 * count)
  }
  const slopes = across.map(
    (probability, at) => (probability + (down[at] ?? 0) - (at % (count + 1) === 0 ? 2 : 0)) / (2 * count * temperature),
  )
  return {
    loss,
    anchors: throughUnits(
      multiplyRows(slopes, transpose(partnerUnits.rows, dimensions), count),
      anchorUnits,
      dimensions,
    ),
    partners: throughUnits(
      multiplyRows(transpose(slopes, count), transpose(anchorUnits.rows, dimensions), count),
      partnerUnits,
      dimensions,
    ),
  }
}

interface Units {
  readonly rows: Float64Array
  readonly lengths: Float64Array
}

function unitsOf(vectors: Float64Array, dimensions: number): Units {
  const lengths = new Float64Array(vectors.length / dimensions)
  for (let row = 0; row < lengths.length; row++) {
    lengths[row] = Math.sqrt(dot(vectors, row * dimensions, vectors, row * dimensions, dimensions)) + 1e-6
  }
  return { rows: vectors.map((value, at) => value / (lengths[Math.floor(at / dimensions)] ?? 1)), lengths }
}

function scoresOf(cosines: Float64Array, groups: readonly number[], temperature: number): Float64Array {
  const count = groups.length
  return cosines.map((cosine, at) => {
    const [row, column] = [Math.floor(at / count), at % count]
    const masked = row !== column && groups[row] === groups[column]
    return masked ? Number.NEGATIVE_INFINITY : cosine / temperature
  })
}

function softmaxOfRows(scores: Float64Array, count: number): Float64Array {
  const shares = new Float64Array(scores.length)
  for (let start = 0; start < scores.length; start += count) {
    const row = scores.subarray(start, start + count)
    const largest = row.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
    const raised = row.map((score) => Math.exp(score - largest))
    const sum = raised.reduce((all, one) => all + one, 0)
    shares.set(
      raised.map((one) => one / sum),
      start,
    )
  }
  return shares
}

/** The slope by a vector from the slope by its unit vector: what is along the vector changes nothing. */
function throughUnits(slopes: Float64Array, { rows, lengths }: Units, dimensions: number): Float64Array {
  for (const [row, length] of lengths.entries()) {
    const start = row * dimensions
    const along = dot(slopes, start, rows, start, dimensions)
    for (let at = start; at < start + dimensions; at++) {
      slopes[at] = ((slopes[at] ?? 0) - along * (rows[at] ?? 0)) / length
    }
  }
  return slopes
}
