// Their reservation value, read off how they come down: the least-squares fit of the time-dependent curve to what their offers are worth to them,
//   u(t) = M - (M - r) t^p,
// which is the idea of the reservation fitter of the ANL 2024 tutorial [ANL2024]. For a given p the best r is a closed form of three running sums, so
// p is searched over a fixed ladder and every offer costs one step a rung: no optimiser that may not converge, no memory that grows. Nobody
// rational offers below r, so the least that they offered is a bound on it.

/** What the fit says so far. */
export interface ConcessionFit {
  /** @param utility of their offer for them @param time in [0, 1) */
  hear(time: number, utility: number): void
  /** Their reservation value, in [0, 1]: the fitted one once they have conceded in at least three different offers, else undefined. */
  reservation(): number | undefined
  /** Least that an offer of theirs was worth to them; 1 before any. */
  lowest(): number
  /** Their fitted offer at a time, as utility for them; undefined as for `reservation`. */
  expected(time: number): number | undefined
}

/** Powers of time: conceders below 1, Boulware above. */
const POWERS = Float64Array.from({ length: 37 }, (_, rung) => 0.2 * 1.12 ** rung)
const DIFFERENT_MIN = 3

/** @param theirs utility of each outcome for them, for the best of them where the curve begins */
export const concessionFit = (theirs: Float64Array): ConcessionFit => {
  const most = theirs.reduce((best, utility) => Math.max(best, utility), 0)
  const timesConceded = new Float64Array(POWERS.length)
  const timesTimes = new Float64Array(POWERS.length)
  let lowest = 1
  let lows = 0
  let fittedRung = -1
  let reservation = 0
  const concededAt = (rung: number): number =>
    Math.min(most, Math.max(0, timesConceded[rung] / Math.max(timesTimes[rung], Number.MIN_VALUE)))
  // Squared error but for the sum of squared concessions, which is the same for every power.
  const error = (rung: number): number => {
    const conceded = concededAt(rung)
    return conceded * conceded * timesTimes[rung] - 2 * conceded * timesConceded[rung]
  }
  const refit = (): void => {
    fittedRung = 0
    for (let rung = 1; rung < POWERS.length; rung += 1) if (error(rung) < error(fittedRung)) fittedRung = rung
    reservation = Math.min(lowest, most - concededAt(fittedRung))
  }
  return {
    hear: (time, utility) => {
      if (utility < lowest - 1e-6) {
        lowest = utility
        lows += 1
      }
      if (time <= 0) return
      const log = Math.log(time)
      for (let rung = 0; rung < POWERS.length; rung += 1) {
        const passed = Math.exp(POWERS[rung] * log)
        timesConceded[rung] += passed * (most - utility)
        timesTimes[rung] += passed * passed
      }
      if (lows >= DIFFERENT_MIN) refit()
    },
    reservation: () => (fittedRung < 0 ? undefined : reservation),
    lowest: () => lowest,
    expected: (time) =>
      fittedRung < 0 ? undefined : most - (most - reservation) * Math.max(0, time) ** POWERS[fittedRung],
  }
}
