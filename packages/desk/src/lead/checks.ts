// Checks of form that the commands of a lead share. Words for money, times and reasons are those of the deals.

import { type Currency, compareMoney, type Refusal } from "@walkaway/engine"
import { killCriterionOf } from "@walkaway/engine/triage"
import { checkMoney, refusalOf } from "../deal/refusals.ts"
import type { Criterion, LeadFigures, LeadWorth } from "./events.ts"

/** Codes of `checkMoney` and `range-out-of-order`. */
const checkWorth = (path: string, worth: LeadWorth | undefined, currency: Currency): Refusal | undefined => {
  if (!worth) return undefined
  const { low, middle, high } = worth
  const wrong =
    checkMoney(`${path}.low`, low, currency) ??
    checkMoney(`${path}.middle`, middle, currency) ??
    checkMoney(`${path}.high`, high, currency)
  if (wrong) return wrong
  return compareMoney(low, middle) <= 0 && compareMoney(middle, high) <= 0
    ? undefined
    : refusalOf("range-out-of-order", "The worth does not rise.", "Give low, middle and high in this order.", path)
}

const checkStages = ({ stages }: LeadFigures, currency: Currency): Refusal | undefined => {
  const codes = stages.map(({ code }) => code)
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index)
  if (twice >= 0) {
    const message = `The stage "${codes[twice]}" comes twice.`
    return refusalOf("stage-twice", message, "Keep one of them.", `stages[${twice}].code`)
  }
  for (const [index, { hours, cost }] of stages.entries()) {
    if (hours !== undefined && !(hours > 0)) {
      const path = `stages[${index}].hours`
      return refusalOf("hours-not-positive", "A stage takes some time.", "Write the hours still to come.", path)
    }
    const wrong = checkMoney(`stages[${index}].cost`, cost, currency)
    if (wrong) return wrong
  }
  return undefined
}

/** Codes: those of `checkMoney`, `range-out-of-order`, `stage-twice`, `hours-not-positive`. */
export const checkFigures = (figures: LeadFigures, currency: Currency): Refusal | undefined => {
  const wrong = checkWorth("worth", figures.worth, currency) ?? checkStages(figures, currency)
  if (wrong) return wrong
  for (const [index, { worth }] of figures.events.entries()) {
    const trouble = checkWorth(`events[${index}].worth`, worth, currency)
    if (trouble) return trouble
  }
  return undefined
}

/** Code: `unknown-stage`. */
export const checkStage = (stage: string | undefined, { stages }: LeadFigures, path = "stage"): Refusal | undefined => {
  if (stage === undefined || stages.some(({ code }) => code === stage)) return undefined
  const message = `The lead has no stage "${stage}".`
  return refusalOf("unknown-stage", message, `Its stages are ${stages.map(({ code }) => code).join(", ")}.`, path)
}

/** Codes: those of `checkMoney`, `unknown-stage`, and of the engine's check. */
export const checkCriterion = (
  criterion: Criterion | undefined,
  figures: LeadFigures,
  currency: Currency,
): Refusal | undefined => {
  if (!criterion) return undefined
  const money = criterion.kind === "money" ? checkMoney("moneyMax", criterion.moneyMax, currency) : undefined
  if (money) return money
  const checked = killCriterionOf(criterion)
  if (!checked.ok) return checked.error
  return criterion.kind === "hours-in-stage" ? checkStage(criterion.stage, figures) : undefined
}
