// How a decision says no, and the checks of form that many commands share. A refusal never names our line or a distance from it:
// whoever reads it may not be allowed to see the line.

import {
  type Currency,
  compareMoney,
  directionOf,
  formatDecimal,
  type Money,
  type Refusal,
  type Result,
  refuse,
  type Side,
} from "@walkaway/engine"
import type { DecisionContext } from "../decision-context.ts"
import type { LimitOfThem, Reason } from "./commands.ts"

export const refusalOf = (code: string, message: string, remedy: string, path?: string): Refusal => ({
  code,
  message,
  remedy,
  ...(path !== undefined && { path }),
})

export const no = (...refusal: Parameters<typeof refusalOf>): Result<never, Refusal> => refuse(refusalOf(...refusal))

/** As people write it in a sentence: "9750.50 GBP". */
const spoken = (money: Money): string => `${formatDecimal(money)} ${money.currency}`

/** What clocks may differ by. */
const AHEAD_MS = 5 * 60_000

export const checkTime = ({ now, occurredAt }: DecisionContext): Refusal | undefined =>
  occurredAt.getTime() > now.getTime() + AHEAD_MS
    ? refusalOf("in-the-future", "It has not happened yet.", "Give the time at which it happened.", "occurredAt")
    : undefined

/** Code: `mixed-currencies`. */
export const checkCurrency = (path: string, money: Money | undefined, currency: Currency): Refusal | undefined => {
  if (!money || money.currency === currency) return undefined
  const message = `${spoken(money)} is not in the deal's currency, ${currency}.`
  return refusalOf("mixed-currencies", message, "Convert it first; one deal has one currency.", path)
}

/** Codes `mixed-currencies`, `negative-price`. */
export const checkMoney = (path: string, money: Money | undefined, currency: Currency): Refusal | undefined => {
  if (!money) return undefined
  const foreign = checkCurrency(path, money, currency)
  if (foreign) return foreign
  return money.minor < 0n
    ? refusalOf("negative-price", `${spoken(money)} is below zero.`, "Write it without the minus.", path)
    : undefined
}

/** Codes of `checkMoney` and `range-out-of-order`. */
export const checkLimit = (limit: LimitOfThem | undefined, currency: Currency): Refusal | undefined => {
  if (!limit) return undefined
  const [low, middle, high] = limit
  const rises = compareMoney(low, middle) <= 0 && compareMoney(middle, high) <= 0
  return (
    checkMoney("limit[0]", low, currency) ??
    checkMoney("limit[1]", middle, currency) ??
    checkMoney("limit[2]", high, currency) ??
    (rises
      ? undefined
      : refusalOf(
          "range-out-of-order",
          "The range of their limit does not rise.",
          "Give low, middle and high in this order.",
          "limit",
        ))
  )
}

export const checkTarget = (target: Money | undefined, line: Money, side: Side): Refusal | undefined =>
  target && compareMoney(target, line) * directionOf(side) < 0
    ? refusalOf(
        "target-past-line",
        `The target is worse for a ${side} than the line.`,
        side === "seller" ? "Aim at the line or above it." : "Aim at the line or below it.",
        "target",
      )
    : undefined

/** A reason may be left out; one that is given must be on the policy's list. */
export const checkReason = (reason: Reason | undefined, { policy }: DecisionContext): Refusal | undefined =>
  reason && !policy.reasons.some(({ code }) => code === reason.code)
    ? refusalOf(
        "unknown-reason",
        `"${reason.code}" is not a reason that counts here.`,
        `Choose one of: ${policy.reasons.map(({ code }) => code).join(", ")}.`,
        "reason",
      )
    : undefined

export const reasonNeeded = (what: string): Refusal =>
  refusalOf("reason-needed", `${what} needs a reason.`, "Choose a reason from the policy's list.", "reason")

/** Free text of a line: not empty, not endless. */
export const checkText = (path: string, text: string, lengthMax: number): Refusal | undefined => {
  if (text.trim() === "") return refusalOf("text-missing", `The ${path} is empty.`, "Write a few words.", path)
  return text.length > lengthMax
    ? refusalOf("text-too-long", `The ${path} has ${text.length} characters.`, `Keep it to ${lengthMax}.`, path)
    : undefined
}
