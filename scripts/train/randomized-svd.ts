import { dot, multiplyRows, transpose } from './dense.ts'
import type { SparseMatrix } from './sparse-matrix.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

/** Left singular vectors as the columns of a row-major matrix of `rank` columns, and their singular values. */
export interface LeftSingular {
  readonly vectors: Float64Array
  readonly values: readonly number[]
}

const OVERSAMPLING = 16
const POWER_ITERATIONS = 2
/** Of a column's square: what is left of it beside the others is rounding. */
const NEGLIGIBLE = 1e-12

/**
 * The `rank` largest singular values of a matrix and their left vectors, nearly (Halko, Martinsson and Tropp, Finding
 * Structure with Randomness, SIAM Review 2011, algorithms 4.3 and 5.3, kept on the side of the rows, which are fewer).
 * `gaussian` draws normal numbers.
 */
export function randomizedSvd(matrix: SparseMatrix, rank: number, gaussian: () => number): LeftSingular {
  const width = Math.min(rank + OVERSAMPLING, matrix.rows, matrix.columns)
  let basis: Float64Array = Float64Array.from({ length: matrix.rows * width }, gaussian)
  for (let iteration = 0; iteration < POWER_ITERATIONS; iteration++) {
    basis = orthonormalize(thereAndBack(matrix, basis, width), width)
  }
  // With A the matrix and Q the basis, the eigenvectors of Qᵀ A Aᵀ Q turn Q into left singular vectors.
  const projected = products(basis, thereAndBack(matrix, basis, width), width)
  const { values, vectors } = symmetricEigen(projected, width)
  return {
    vectors: multiplyRows(basis, Float64Array.from(vectors.slice(0, rank).flatMap((vector) => [...vector])), width),
    values: values.slice(0, rank).map((value) => Math.sqrt(Math.max(0, value))),
  }
}

/** A Aᵀ times the columns. */
function thereAndBack(matrix: SparseMatrix, columns: Float64Array, width: number): Float64Array {
  return matrix.times(matrix.transposedTimes(columns, width), width)
}

/** Makes the columns an orthonormal basis of what they span, in place: Cholesky QR (Golub and Van Loan, 5.2). */
function orthonormalize(columns: Float64Array, width: number): Float64Array {
  divideByFactor(columns, cholesky(products(columns, columns, width), width), width)
  return columns
}

/** Every column of one matrix times every column of another. */
function products(one: Float64Array, other: Float64Array, width: number): Float64Array {
  return multiplyRows(transpose(one, width), transpose(other, width), one.length / width)
}

/** The lower triangular L with L Lᵀ = `matrix`. A column that hangs on those before it becomes zero. */
function cholesky(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size)
  for (let row = 0; row < size; row++) {
    const current = row * size
    for (let column = 0; column < row; column++) {
      const rest = (matrix[current + column] ?? 0) - dot(lower, current, lower, column * size, column)
      lower[current + column] = rest / (lower[column * size + column] ?? 1)
    }
    const rest = (matrix[current + row] ?? 0) - dot(lower, current, lower, current, row)
    const negligible = rest <= NEGLIGIBLE * (matrix[current + row] ?? 0)
    lower[current + row] = negligible ? Number.POSITIVE_INFINITY : Math.sqrt(rest)
  }
  return lower
}

/** Each row x becomes the solution y of L y = x. */
function divideByFactor(matrix: Float64Array, lower: Float64Array, width: number): void {
  for (let start = 0; start < matrix.length; start += width) {
    for (let column = 0; column < width; column++) {
      const rest = (matrix[start + column] ?? 0) - dot(lower, column * width, matrix, start, column)
      matrix[start + column] = rest / (lower[column * width + column] ?? 1)
    }
  }
}
