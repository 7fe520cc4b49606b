// Penalised regressions for the fit: weighted logistic by Newton's method and weighted least squares, both with a
// ridge in units of each column's spread, towards zero or another centre. Dense normal equations and a Cholesky factor: a few dozen columns at most,
// so a library of matrices would bring more than it saves.

/** Rows of a regression; columns row by row in one array. */
export interface Design {
  readonly columns: number
  readonly x: Float64Array
  readonly y: Float64Array
  readonly weight: Float64Array
}

/** Solves A b = g in place for a positive definite A given by its lower triangle, row by row; returns b in g. */
export const solveSymmetric = (a: Float64Array, g: Float64Array): Float64Array => {
  const n = g.length
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = a[i * n + j]
      for (let k = 0; k < j; k += 1) sum -= a[i * n + k] * a[j * n + k]
      a[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / a[j * n + j]
    }
  }
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) g[i] -= a[i * n + k] * g[k]
    g[i] /= a[i * n + i]
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) g[i] -= a[k * n + i] * g[k]
    g[i] /= a[i * n + i]
  }
  return g
}

/**
 * Penalty of each column: `strength` times its weighted variance, so that it does not depend on the unit; but at least
 * `strength` times its `floor`, so that a signal seen three times cannot have an opinion.
 */
export const ridgeBySpread = (design: Design, strength: readonly number[], floor?: readonly number[]): Float64Array => {
  const { columns, x, weight } = design
  const ridge = new Float64Array(columns)
  const total = weight.reduce((sum, value) => sum + value, 0) || 1
  for (let j = 0; j < columns; j += 1) {
    let first = 0
    let second = 0
    for (let i = 0; i < weight.length; i += 1) {
      first += weight[i] * x[i * columns + j]
      second += weight[i] * x[i * columns + j] ** 2
    }
    const variance = second / total - (first / total) ** 2
    ridge[j] = strength[j] * (variance > 1e-9 ? Math.max(floor?.[j] ?? 0, variance) : 1) + 1e-9
  }
  return ridge
}

/** Adds one row with curvature `h` and residual `r` to the normal equations. */
const addRow = (a: Float64Array, g: Float64Array, x: Float64Array, row: number, h: number, r: number): void => {
  const n = g.length
  const start = row * n
  for (let i = 0; i < n; i += 1) {
    const xi = x[start + i]
    if (xi === 0) continue
    g[i] += r * xi
    const hxi = h * xi
    for (let j = 0; j <= i; j += 1) a[i * n + j] += hxi * x[start + j]
  }
}

/**
 * Coefficients of a weighted ridge logistic regression, by Newton from `start`, drawn to `centre`; y is 0, 1 or a
 * probability.
 */
export const logisticRidge = (
  design: Design,
  ridge: Float64Array,
  start: Float64Array,
  centre: Float64Array = new Float64Array(design.columns),
  steps = 8,
): Float64Array => {
  const { columns, x, y, weight } = design
  const b = Float64Array.from(start)
  for (let step = 0; step < steps; step += 1) {
    const a = new Float64Array(columns * columns)
    const g = new Float64Array(columns)
    for (let i = 0; i < y.length; i += 1) {
      if (weight[i] < 1e-9) continue
      let eta = 0
      for (let j = 0; j < columns; j += 1) eta += b[j] * x[i * columns + j]
      const p = 1 / (1 + Math.exp(-eta))
      addRow(a, g, x, i, weight[i] * Math.max(p * (1 - p), 1e-4), weight[i] * (y[i] - p))
    }
    for (let j = 0; j < columns; j += 1) {
      g[j] -= ridge[j] * (b[j] - centre[j])
      a[j * columns + j] += ridge[j]
    }
    const move = solveSymmetric(a, g)
    let largest = 0
    for (let j = 0; j < columns; j += 1) {
      b[j] += move[j]
      largest = Math.max(largest, Math.abs(move[j]))
    }
    if (largest < 1e-6) break
  }
  return b
}

/** Coefficients of a weighted ridge least squares, drawn to `centre`. */
export const linearRidge = (
  design: Design,
  ridge: Float64Array,
  centre: Float64Array = new Float64Array(design.columns),
): Float64Array => {
  const { columns, x, y, weight } = design
  const a = new Float64Array(columns * columns)
  const g = new Float64Array(columns)
  for (let i = 0; i < y.length; i += 1) addRow(a, g, x, i, weight[i], weight[i] * y[i])
  for (let j = 0; j < columns; j += 1) {
    g[j] += ridge[j] * centre[j]
    a[j * columns + j] += ridge[j]
  }
  return solveSymmetric(a, g)
}
