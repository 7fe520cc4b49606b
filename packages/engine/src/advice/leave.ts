// "Should I leave now, door open?" put to the figures of a position: what stands, what another hold earns, how much better a call
// would be. The answer is a break-even that the user judges; leaving is never advised on an assumed rate alone.

import { weightsAnywhere } from "../belief/index.ts"
import type { LeaveQuestion } from "./advice.ts"
import type { Outlook } from "./advise.ts"
import { assumptionsOf } from "./assumptions.ts"
import { doorOpen } from "./door-open.ts"
import type { Evaluation } from "./moves.ts"

/** Somebody who calls us back gives up this share of the room between their offer and their limit (planner.md section 1). */
export const CALL_SHARE = 0.6

/** By how much their figure would improve on average if they called, in units: the better of nothing and a share of their room. */
const improvementIfCalled = ({ position }: Outlook): number => {
  const { belief, standing, lastAsk } = position
  const weights = weightsAnywhere(belief)
  const { limit } = belief.model.set
  let sum = 0
  let mass = 0
  for (let i = 0; i < weights.length; i += 1) {
    if (limit[i] <= standing) continue
    const figure = Math.max(standing, Math.min(lastAsk, standing + CALL_SHARE * (limit[i] - standing)))
    sum += weights[i] * (position.gainAt(figure) - position.gainAt(standing))
    mass += weights[i]
  }
  return mass > 0 ? sum / mass : 0
}

/** The question of leaving, where there is an offer to leave behind. */
export const leaveQuestion = (outlook: Outlook, evaluation: Evaluation): LeaveQuestion | undefined => {
  const { position, frame, brief } = outlook
  if (!Number.isFinite(position.standing)) return undefined
  const stay = Math.max(evaluation.table.acceptValue, evaluation.table.askValue)
  const standing = Math.max(0, evaluation.table.acceptValue)
  const improvement = improvementIfCalled(outlook)
  const later = -position.dropPerDay
  const answer = doorOpen({
    standing,
    alternative: 0,
    alternativeLater: later,
    hold: { cost: 0, breakOff: 0, improveProbability: 1, improvement: Math.max(0, stay - standing) },
    leave: { cost: position.costPerDay, improvement, stillThere: 0, costOfReturning: 0 },
  })
  const assumedCallBack = assumptionsOf(brief.assumptions ?? {}, frame.middle).calledBack
  return {
    breakEvenCallBack: answer.breakEven,
    assumedCallBack,
    atRisk: answer.atRisk * frame.perUnit,
    holdGain: answer.holdGain * frame.perUnit,
    improvement: improvement * frame.perUnit,
    leave: answer.breakEven <= 0,
  }
}
