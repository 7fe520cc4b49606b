// The paper with what the policy knows (cost of an hour, holding cost) filled in where it is silent, named as its source, and with what
// the house has learnt about people who leave. What the paper says is never overruled.

import type { Role } from "../api/words.ts"
import { type BriefPolicy, isRow, type Row } from "./deal-so-far.ts"
import { type LearntFigures, withLearnt } from "./learnt-figures.ts"

const fromPolicy = (amount: string) => ({ value: amount, source: "policy" })

const withHoldingCost = (alternatives: unknown, amount: string | null): unknown =>
  Array.isArray(alternatives) && amount !== null
    ? alternatives.map((one) =>
        isRow(one) && one.kind === "next-buyer" && one.holdingCostPerDay === undefined
          ? { ...one, holdingCostPerDay: fromPolicy(amount) }
          : one,
      )
    : alternatives

const withHourCost = (time: unknown, amount: string | null): unknown =>
  isRow(time) && time.costPerHour === undefined && amount !== null ? { ...time, costPerHour: fromPolicy(amount) } : time

export const completedPaper = (
  paper: Row,
  policy: Pick<BriefPolicy, "holdingCostPerDay" | "costPerHour">,
  ownerRole: Role,
  learnt?: LearntFigures,
): Row => ({
  ...withLearnt(paper, learnt),
  ...(paper.alternatives !== undefined && {
    alternatives: withHoldingCost(paper.alternatives, policy.holdingCostPerDay),
  }),
  ...(paper.time !== undefined && { time: withHourCost(paper.time, policy.costPerHour[ownerRole]) }),
})
