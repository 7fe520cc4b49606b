// What they will offer later, as a Gaussian process over time [Williams2011]: a line as the mean function and a Matern covariance of smoothness 3/2,
//   k(d) = s^2 (1 + a) exp(-a),   a = sqrt(3) d / length,
// so near the offers heard it follows them, and far ahead it goes back to the line and grows unsure. The line is the generalised least-squares one
// and its own uncertainty counts; s^2 and the length are those of greatest restricted likelihood, the length out of a short ladder instead of by an
// optimiser that may not converge. Noise is a fixed part of s^2: the paper leaves it open.

import { CholeskyDecomposition, Matrix } from "ml-matrix"

export interface Forecast {
  readonly mean: number
  /** Above 0. */
  readonly deviation: number
}

const LENGTHS = [0.1, 0.3, 1]
const NOISE = 0.05
const VARIANCE_MIN = 1e-6
/** A line through two points leaves nothing to judge its spread by. */
const POINTS_MIN = 3

const correlation = (distance: number, length: number): number => {
  const scaled = (Math.sqrt(3) * Math.abs(distance)) / length
  return (1 + scaled) * Math.exp(-scaled)
}

/** Sum of the logarithms of a Cholesky factor's diagonal, twice: log of the determinant. */
const logDeterminant = (factored: CholeskyDecomposition): number =>
  2 * factored.lowerTriangularMatrix.diagonal().reduce((sum, entry) => sum + Math.log(entry), 0)

/** Everything that a forecast at one length needs. */
const fitAt = (times: readonly number[], values: Matrix, length: number) => {
  const count = times.length
  const covariance = Matrix.zeros(count, count)
  for (let i = 0; i < count; i += 1)
    for (let j = 0; j < count; j += 1)
      covariance.set(i, j, correlation(times[i] - times[j], length) + (i === j ? NOISE : 0))
  const factored = new CholeskyDecomposition(covariance)
  const basis = new Matrix(times.map((time) => [1, time]))
  const weighed = factored.solve(basis)
  const gram = basis.transpose().mmul(weighed)
  // Rounding leaves it a little uneven, which the factor refuses.
  const normal = new CholeskyDecomposition(Matrix.add(gram, gram.transpose()).div(2))
  const line = normal.solve(weighed.transpose().mmul(values))
  const residual = Matrix.sub(values, basis.mmul(line))
  const pulled = factored.solve(residual)
  const variance = Math.max(VARIANCE_MIN, residual.dot(pulled) / (count - 2))
  const likelihood = -0.5 * ((count - 2) * Math.log(variance) + logDeterminant(factored) + logDeterminant(normal))
  return { length, factored, weighed, normal, line, pulled, variance, likelihood }
}

/**
 * Forecasts from what was heard; undefined from fewer than three points.
 * @param times different, in [0, 1] @param heard utility of each
 */
export const concessionProcess = (
  times: readonly number[],
  heard: readonly number[],
): ((time: number) => Forecast) | undefined => {
  if (times.length < POINTS_MIN) return undefined
  const values = Matrix.columnVector(heard)
  const fits = LENGTHS.map((length) => fitAt(times, values, length))
  const fit = fits.reduce((best, one) => (one.likelihood > best.likelihood ? one : best))
  return (time) => {
    const near = Matrix.columnVector(times.map((other) => correlation(time - other, fit.length)))
    const at = Matrix.columnVector([1, time])
    const unexplained = Matrix.sub(at, fit.weighed.transpose().mmul(near))
    const spread = 1 - near.dot(fit.factored.solve(near)) + unexplained.dot(fit.normal.solve(unexplained))
    return {
      mean: at.dot(fit.line) + near.dot(fit.pulled),
      deviation: Math.sqrt(fit.variance * Math.max(spread, VARIANCE_MIN)),
    }
  }
}
