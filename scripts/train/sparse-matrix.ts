import { addScaled } from './dense.ts'

/** A matrix of mostly zeros, in compressed rows; dense matrices beside it are row-major. */
export class SparseMatrix {
  readonly rows: number
  readonly columns: number
  readonly #starts: Int32Array
  readonly #columnOf: Int32Array
  readonly #values: Float64Array

  constructor(rowsOfCells: readonly ReadonlyMap<number, number>[], columns: number) {
    this.rows = rowsOfCells.length
    this.columns = columns
    this.#starts = new Int32Array(this.rows + 1)
    for (const [row, cells] of rowsOfCells.entries()) this.#starts[row + 1] = (this.#starts[row] ?? 0) + cells.size
    this.#columnOf = Int32Array.from(rowsOfCells.flatMap((cells) => [...cells.keys()]))
    this.#values = Float64Array.from(rowsOfCells.flatMap((cells) => [...cells.values()]))
  }

  /** This matrix times a dense one of `width` columns. */
  times(dense: Float64Array, width: number): Float64Array {
    const product = new Float64Array(this.rows * width)
    this.#eachCell((row, column, value) => addScaled(product, row * width, dense, column * width, value, width))
    return product
  }

  /** This matrix transposed, times a dense one of `width` columns. */
  transposedTimes(dense: Float64Array, width: number): Float64Array {
    const product = new Float64Array(this.columns * width)
    this.#eachCell((row, column, value) => addScaled(product, column * width, dense, row * width, value, width))
    return product
  }

  #eachCell(use: (row: number, column: number, value: number) => void): void {
    for (let row = 0; row < this.rows; row++) {
      const end = this.#starts[row + 1] ?? 0
      for (let at = this.#starts[row] ?? 0; at < end; at++) use(row, this.#columnOf[at] ?? 0, this.#values[at] ?? 0)
    }
  }
}
