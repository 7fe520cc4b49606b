// Timing by hand: warm up, then single runs, so that percentiles mean something.

/** Value below which a share of the list lies. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}

export interface Timing {
  /** Milliseconds. */
  readonly median: number
  readonly p99: number
}

/** Runs `work` for each index in turn: first `warmUp` times unmeasured, then `runs` times. */
export const timed = (work: (index: number) => unknown, runs: number, warmUp: number): Timing => {
  for (let index = 0; index < warmUp; index += 1) work(index)
  const times = Array.from({ length: runs }, (_, index) => {
    const started = performance.now()
    work(index)
    return performance.now() - started
  })
  return { median: percentile(times, 0.5), p99: percentile(times, 0.99) }
}
