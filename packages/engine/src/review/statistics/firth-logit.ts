// Logistic regression with Firth's penalty, half the logarithm of the information's determinant [Firth1993]. Plain maximum likelihood
// runs to infinity when a line separates the taken from the refused [HeinzeSchemper2002], which is what disciplined people look like, and
// exaggerates in small samples; this stays finite and takes off the bias of first order. Newton steps, halved until they help.

import { CholeskyDecomposition, Matrix } from "ml-matrix"
import { invariant, logistic } from "../../units/index.ts"

export interface LogitFit {
  readonly coefficients: readonly number[]
  /** Covariances of the coefficients, [i][j]. */
  readonly covariance: readonly (readonly number[])[]
  readonly converged: boolean
}

const STEPS_MAX = 100
const HALVINGS_MAX = 12
/** Of a coefficient, in a step: columns are of the order of 1. */
const STEP_MAX = 2
const STILL = 1e-7

interface Point {
  readonly chance: Float64Array
  readonly factored: CholeskyDecomposition
  readonly penalised: number
}

type Rows = readonly (readonly number[])[]

const logOf = (p: number): number => Math.log(Math.max(p, 1e-300))

const pointAt = (rows: Rows, taken: readonly boolean[], at: readonly number[]): Point | undefined => {
  const n = at.length
  const information = Matrix.zeros(n, n)
  const chance = new Float64Array(rows.length)
  let penalised = 0
  for (let r = 0; r < rows.length; r += 1) {
    const row = rows[r]
    let level = 0
    for (let j = 0; j < n; j += 1) level += row[j] * at[j]
    const p = logistic(level)
    chance[r] = p
    penalised += logOf(taken[r] ? p : logistic(-level))
    const weight = p * (1 - p)
    for (let i = 0; i < n; i += 1) {
      if (row[i] === 0) continue
      for (let j = 0; j <= i; j += 1) information.set(i, j, information.get(i, j) + weight * row[i] * row[j])
    }
  }
  for (let i = 0; i < n; i += 1) for (let j = 0; j < i; j += 1) information.set(j, i, information.get(i, j))
  const factored = new CholeskyDecomposition(information)
  if (!factored.isPositiveDefinite()) return undefined
  const lower = factored.lowerTriangularMatrix.diagonal()
  return { chance, factored, penalised: penalised + lower.reduce((sum, entry) => sum + logOf(entry), 0) }
}

/** The step of Newton's method on the modified score, each part at most `STEP_MAX`. */
const stepFrom = (rows: Rows, taken: readonly boolean[], { chance, factored }: Point, n: number): number[] => {
  const inverse = factored.solve(Matrix.eye(n))
  const score = new Float64Array(n)
  for (let r = 0; r < rows.length; r += 1) {
    const row = rows[r]
    const p = chance[r]
    let leverage = 0
    for (let i = 0; i < n; i += 1) {
      if (row[i] === 0) continue
      for (let j = 0; j < n; j += 1) leverage += row[i] * row[j] * inverse.get(i, j)
    }
    leverage *= p * (1 - p)
    const residual = (taken[r] ? 1 : 0) - p + leverage * (0.5 - p)
    for (let i = 0; i < n; i += 1) score[i] += residual * row[i]
  }
  const step = inverse.mmul(Matrix.columnVector([...score])).to1DArray()
  const largest = Math.max(...step.map(Math.abs))
  return largest > STEP_MAX ? step.map((part) => (part * STEP_MAX) / largest) : step
}

/**
 * Fits the log odds of `taken` to the columns of `rows` (add a 1 for an intercept; columns of the order of 1). Undefined when a column
 * follows from the others. Time: rows x columns squared, a few dozen times.
 */
export const firthLogit = (rows: Rows, taken: readonly boolean[]): LogitFit | undefined => {
  invariant(rows.length === taken.length, "a row without its answer")
  const n = rows[0]?.length ?? 0
  if (n === 0 || rows.length <= n) return undefined
  let at: readonly number[] = new Array<number>(n).fill(0)
  let point = pointAt(rows, taken, at)
  let converged = false
  for (let count = 0; point && count < STEPS_MAX && !converged; count += 1) {
    const step = stepFrom(rows, taken, point, n)
    converged = Math.max(...step.map(Math.abs)) < STILL
    const next = helpfulStep(rows, taken, point, at, step)
    if (!next) break
    ;({ at, point } = next)
  }
  if (!point) return undefined
  return { coefficients: at, covariance: point.factored.solve(Matrix.eye(n)).to2DArray(), converged }
}

const helpfulStep = (
  rows: Rows,
  taken: readonly boolean[],
  from: Point,
  at: readonly number[],
  step: readonly number[],
): { at: readonly number[]; point: Point } | undefined => {
  for (let halving = 0; halving < HALVINGS_MAX; halving += 1) {
    const next = at.map((value, i) => value + step[i] * 0.5 ** halving)
    const point = pointAt(rows, taken, next)
    if (point && point.penalised >= from.penalised - 1e-9) return { at: next, point }
  }
  return undefined
}
