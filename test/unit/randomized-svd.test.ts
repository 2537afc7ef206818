import { expect, test } from 'vitest'
import { createRandom } from '../../scripts/random.ts'
import { randomizedSvd } from '../../scripts/train/randomized-svd.ts'
import { SparseMatrix } from '../../scripts/train/sparse-matrix.ts'
import { symmetricEigen } from '../../scripts/train/symmetric-eigen.ts'

function sparse(rows: readonly (readonly number[])[]): SparseMatrix {
  const cells = rows.map(
    (row) => new Map(row.map((value, at): [number, number] => [at, value]).filter(([, v]) => v !== 0)),
  )
  return new SparseMatrix(cells, rows[0]?.length ?? 0)
}

const ROWS = [
  [1, 0, 2],
  [0, 3, 0],
]

test('a sparse matrix times a dense one, and transposed', () => {
  expect([...sparse(ROWS).times(Float64Array.of(1, 2, 3, 4, 5, 6), 2)]).toEqual([11, 14, 9, 12])
  expect([...sparse(ROWS).transposedTimes(Float64Array.of(1, 2), 1)]).toEqual([1, 6, 2])
})

test('the eigenpairs of a symmetric matrix, largest first', () => {
  const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 0, 1, 2, 0, 0, 0, -5), 3)
  expect(values.map((value) => Number(value.toFixed(9)))).toEqual([3, 1, -5])
  expect(Math.abs(vectors[0]?.[0] ?? 0)).toBeCloseTo(Math.SQRT1_2, 9)
  expect(vectors[0]?.[0]).toBeCloseTo(vectors[0]?.[1] ?? 0, 9)
  expect(Math.abs(vectors[2]?.[2] ?? 0)).toBeCloseTo(1, 9)
})

test('the largest singular values of a matrix, and left vectors that rebuild what it has of their rank', () => {
  const random = createRandom(7)
  const [rows, columns, rank] = [60, 90, 3]
  const factor = () => Array.from({ length: rank }, () => random.next() - 0.5)
  const left = Array.from({ length: rows }, factor)
  const right = Array.from({ length: columns }, factor)
  const dense = left.map((a) => right.map((b) => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)))
  const matrix = sparse(dense)

  const { vectors, values } = randomizedSvd(matrix, rank, () => random.next() - 0.5)

  // Of a matrix of rank 3 the three values hold everything: the sum of their squares is that of all its numbers.
  const all = dense.flat().reduce((sum, value) => sum + value * value, 0)
  expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(all, 6)
  expect(values.toSorted((one, other) => other - one)).toEqual(values)
  // U Uᵀ A = A.
  const rebuilt = matrix.transposedTimes(vectors, rank)
  const first = dense[5]?.map((_, column) =>
    [0, 1, 2].reduce((sum, k) => sum + (vectors[5 * rank + k] ?? 0) * (rebuilt[column * rank + k] ?? 0), 0),
  )
  expect(Math.hypot(...(first ?? []).map((value, at) => value - (dense[5]?.[at] ?? 0)))).toBeLessThan(1e-8)
})
