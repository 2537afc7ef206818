/** Eigenvalues, largest first, and the eigenvector of each. */
export interface Eigen {
  readonly values: readonly number[]
  readonly vectors: readonly Float64Array[]
}

const MOST_SWEEPS = 30
const NEGLIGIBLE = 1e-12

/**
 * All eigenpairs of a symmetric matrix of `size` rows (row-major; it is overwritten) by cyclic Jacobi rotations (Golub and
 * Van Loan, Matrix Computations, 8.5).
 */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  const vectors = Array.from({ length: size }, (_, at) => {
    const unit = new Float64Array(size)
    unit[at] = 1
    return unit
  })
  const rows = Array.from({ length: size }, (_, row) => matrix.subarray(row * size, (row + 1) * size))
  const enough = NEGLIGIBLE * Math.hypot(...rows.map((row) => Math.hypot(...row)))
  for (let sweep = 0; sweep < MOST_SWEEPS && largestOffDiagonal(rows) > enough; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) annihilate(rows, vectors, p, q)
  }
  const order = rows.map((row, at) => ({ value: row[at] ?? 0, vector: vectors[at] ?? row }))
  order.sort((one, other) => other.value - one.value)
  return { values: order.map(({ value }) => value), vectors: order.map(({ vector }) => vector) }
}

function largestOffDiagonal(rows: readonly Float64Array[]): number {
  let largest = 0
  for (const [at, row] of rows.entries()) {
    for (let column = at + 1; column < row.length; column++) largest = Math.max(largest, Math.abs(row[column] ?? 0))
  }
  return largest
}

/** Turns the plane of `p` and `q` so that their common element becomes 0. */
function annihilate(rows: readonly Float64Array[], vectors: readonly Float64Array[], p: number, q: number): void {
  const [rowP, rowQ, vectorP, vectorQ] = [rows[p], rows[q], vectors[p], vectors[q]]
  const common = rowP?.[q] ?? 0
  if (!(rowP && rowQ && vectorP && vectorQ) || common === 0) return
  const theta = ((rowQ[q] ?? 0) - (rowP[p] ?? 0)) / (2 * common)
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const cosine = 1 / Math.hypot(tangent, 1)
  const sine = tangent * cosine
  rotate(vectorP, vectorQ, cosine, sine)
  rotate(rowP, rowQ, cosine, sine)
  for (const row of rows) {
    const [a, b] = [row[p] ?? 0, row[q] ?? 0]
    row[p] = cosine * a - sine * b
    row[q] = sine * a + cosine * b
  }
}

function rotate(one: Float64Array, other: Float64Array, cosine: number, sine: number): void {
  for (let at = 0; at < one.length; at++) {
    const [a, b] = [one[at] ?? 0, other[at] ?? 0]
    one[at] = cosine * a - sine * b
    other[at] = sine * a + cosine * b
  }
}
