// The worth sheet with some steps of levers in it. Everything that a step costs or brings us then follows from the one worth function,
// tax, commission and card fees included; nothing of them is worked out a second time here.

import { known } from "../units/index.ts"
import type { WorthFigures } from "../worth/index.ts"
import type { ChosenStep, LeverChange } from "./lever.ts"

const withGiveAway = (
  figures: WorthFigures,
  { item, figure }: Extract<LeverChange, { kind: "give-away" }>,
): WorthFigures => {
  const gift = figures.side === "seller" ? { item, cost: figure } : { item, value: figure }
  return { ...figures, giveAways: [...(figures.giveAways ?? []), gift] }
}

const withPayment = (
  figures: WorthFigures,
  { days, deposit }: Extract<LeverChange, { kind: "payment" }>,
  { step }: ChosenStep,
): WorthFigures =>
  figures.payment
    ? {
        ...figures,
        payment: {
          ...figures.payment,
          ...(days !== undefined && { days: known(days, step.source) }),
          ...(deposit !== undefined && { deposit: { amount: deposit, source: step.source } }),
        },
      }
    : figures

const withChange = (figures: WorthFigures, chosen: ChosenStep): WorthFigures => {
  const { change, source } = chosen.step
  const { partExchange, finance, relationship, costs = [] } = figures
  switch (change.kind) {
    case "give-away":
      return withGiveAway(figures, change)
    case "cost":
      return {
        ...figures,
        costs: [...costs, { code: chosen.lever.code, label: change.item, factors: [change.figure] }],
      }
    case "allowance":
      return partExchange
        ? { ...figures, partExchange: { ...partExchange, allowance: { amount: change.amount, source } } }
        : figures
    case "finance":
      return finance ? { ...figures, finance: { ...finance, takeUp: change.takeUp } } : figures
    case "payment":
      return withPayment(figures, change, chosen)
    case "repeat":
      return relationship
        ? { ...figures, relationship: { ...relationship, repeatProbability: change.probability } }
        : figures
    case "scope": {
      const share = known(change.share, source)
      return { ...figures, costs: costs.map((one) => ({ ...one, factors: [...one.factors, share] })) }
    }
  }
}

/** The sheet as it would be with these steps. */
export const withSteps = (figures: WorthFigures, steps: readonly ChosenStep[]): WorthFigures =>
  steps.reduce(withChange, figures)
