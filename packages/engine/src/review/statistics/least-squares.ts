// Ordinary least squares with errors that need not be equally large: the HC3 sandwich, which keeps its level in samples of some dozens
// where the plain formula and the older sandwiches do not [LongErvin2000]. Factored by QR, not by normal equations.

import { inverse, Matrix, QrDecomposition } from "ml-matrix"
import { invariant } from "../../units/index.ts"

export interface LeastSquares {
  readonly coefficients: readonly number[]
  /** HC3 standard errors, in the order of the columns. */
  readonly errors: readonly number[]
  /** The textbook standard errors, for equally large errors. */
  readonly plainErrors: readonly number[]
  /** Rows less columns. */
  readonly freedom: number
}

/** Leverage this near to 1 leaves a residual without meaning. */
const LEVERAGE_MAX = 1 - 1e-9

/**
 * Fits y to the columns of `rows` (add a 1 for an intercept). Undefined when there are no more rows than columns, or when
 * a column follows from the others.
 */
export const leastSquares = (rows: readonly (readonly number[])[], y: readonly number[]): LeastSquares | undefined => {
  invariant(rows.length === y.length, "a row without its value")
  const columns = rows[0]?.length ?? 0
  const freedom = rows.length - columns
  if (columns === 0 || freedom <= 0) return undefined
  const x = new Matrix(rows.map((row) => [...row]))
  const factored = new QrDecomposition(x)
  if (!factored.isFullRank()) return undefined
  const coefficients = factored.solve(Matrix.columnVector([...y])).to1DArray()
  const gram = inverse(x.transpose().mmul(x))
  const residuals = rows.map((row, i) => y[i] - row.reduce((sum, value, j) => sum + value * coefficients[j], 0))
  const squares = residuals.reduce((sum, residual) => sum + residual ** 2, 0) / freedom
  return {
    coefficients,
    errors: sandwichErrors(x, gram, residuals),
    plainErrors: gram.diagonal().map((entry) => Math.sqrt(squares * entry)),
    freedom,
  }
}

const sandwichErrors = (x: Matrix, gram: Matrix, residuals: readonly number[]): number[] => {
  const projected = x.mmul(gram)
  const weighted = projected.clone()
  residuals.forEach((residual, i) => {
    const leverage = Math.min(projected.getRowVector(i).dot(x.getRowVector(i)), LEVERAGE_MAX)
    weighted.mulRow(i, (residual / (1 - leverage)) ** 2)
  })
  return projected
    .transpose()
    .mmul(weighted)
    .diagonal()
    .map((entry) => Math.sqrt(entry))
}
