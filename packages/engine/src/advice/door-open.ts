// Should I leave now, with the door open? Leaving risks what is on the table for a call back with a better price; holding
// earns a little and risks little. The answer is a break-even chance of being called back, q*, which the user can judge and we
// cannot: nobody has measured it. Advising on an assumed rate was the rival; believing 60 % when it is 10 % costs
// a fifth of the gain, the opposite error nothing. Own derivation, checked by simulation.

/** All worths are surpluses for us (or worth less the line), in money; probabilities in [0, 1]. Either side. */
export interface DoorOpenQuestion {
  /** S0: worth of accepting what stands now; it is sure only while we stay. */
  readonly standing: number
  /** A: worth of the best alternative. */
  readonly alternative: number
  /** A': the same on the day we would be back from waiting; default `alternative`. */
  readonly alternativeLater?: number
  readonly hold: {
    /** c: cost of another round. */
    readonly cost: number
    /** h: chance that they break off during it; then A is left. */
    readonly breakOff: number
    /** a: chance that they improve. */
    readonly improveProbability: number
    /** D_h: by how much. */
    readonly improvement: number
    /** Rounds that we would hold for, default 1; accepting stays possible between them. */
    readonly rounds?: number
  }
  readonly leave: {
    /** c_w: cost of leaving and waiting. */
    readonly cost: number
    /** D: how much better the price is if they call. */
    readonly improvement: number
    /** rho: chance that the standing price is still there if we come back unasked. */
    readonly stillThere: number
    /** kappa: what coming back unasked costs (face, a worse price). */
    readonly costOfReturning: number
  }
}

export interface DoorOpenAnswer {
  /** V_hold. */
  readonly holdValue: number
  /** B: what is left when nobody calls: the alternative, or coming back unasked. */
  readonly notCalledValue: number
  /** L = S0 - B. */
  readonly atRisk: number
  /** G_H = V_hold - S0; negative when holding does not pay. */
  readonly holdGain: number
  /**
   * q*: leave iff the chance of being called back is above it, compared with holding. At most 0: leave at once; above 1:
   * never; infinite when a call brings nothing that is not there already.
   */
  readonly breakEven: number
  /** The same compared with accepting what stands now. */
  readonly breakEvenAgainstAccepting: number
}

/** The break-even of leaving now. */
export const doorOpen = (question: DoorOpenQuestion): DoorOpenAnswer => {
  const { standing, leave } = question
  const holdValue = valueOfHolding(question)
  const notCalledValue = valueUncalled(question)
  const atRisk = standing - notCalledValue
  const holdGain = holdValue - standing
  const breakEvenOver = (gain: number) => ratio(atRisk + gain + leave.cost, atRisk + leave.improvement)
  return {
    holdValue,
    notCalledValue,
    atRisk,
    holdGain,
    breakEven: breakEvenOver(holdGain),
    breakEvenAgainstAccepting: breakEvenOver(0),
  }
}

/** What must be gained over what a call would gain; a call that gains nothing is never enough, unless nothing is needed. */
const ratio = (needed: number, gained: number): number =>
  gained > 0 ? needed / gained : needed <= 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY

const valueOfHolding = ({ standing, alternative, hold }: DoorOpenQuestion): number => {
  const { cost, breakOff, improveProbability, improvement, rounds = 1 } = hold
  let value = standing
  for (let round = 0; round < rounds; round += 1) {
    const unimproved = Math.max(standing, value)
    const staying = improveProbability * (standing + improvement) + (1 - improveProbability) * unimproved
    value = (1 - breakOff) * staying + breakOff * alternative - cost
  }
  return value
}

const valueUncalled = ({ standing, alternative, alternativeLater = alternative, leave }: DoorOpenQuestion): number => {
  const { stillThere, costOfReturning } = leave
  return Math.max(alternativeLater, stillThere * (standing - costOfReturning) + (1 - stillThere) * alternativeLater)
}

/** V_open: worth of leaving now if they call back with probability `callBack`. */
export const valueOfLeaving = (question: DoorOpenQuestion, callBack: number): number => {
  const { standing, leave } = question
  const called = standing + leave.improvement
  return callBack * called + (1 - callBack) * valueUncalled(question) - leave.cost
}

/** D*(q): how much better the price of a call must be to make leaving as good as holding, given its chance q > 0. */
export const improvementNeeded = (answer: DoorOpenAnswer, costOfLeaving: number, callBack: number): number =>
  (answer.atRisk + answer.holdGain + costOfLeaving) / callBack - answer.atRisk
