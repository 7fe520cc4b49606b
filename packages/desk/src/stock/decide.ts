// What may be done with a unit. The order of refusals is that of the deals: is it there, has it gone, are the figures well formed, does
// its state allow it, does the policy.

import { ok, parseCurrency, type Refusal, type Result, refuse } from "@walkaway/engine"
import { dayIn } from "../clock.ts"
import { checkMoney, checkReason, checkText, checkTime, no, refusalOf } from "../deal/refusals.ts"
import type { DecisionContext } from "../decision-context.ts"
import type { UnitCommand } from "./commands.ts"
import type { UnitEvent } from "./events.ts"
import type { StockedUnit, UnitState } from "./state.ts"

type Decided = Result<readonly UnitEvent[], Refusal>
type Command<K extends UnitCommand["kind"]> = Extract<UnitCommand, { kind: K }>

const dayOf = (on: Date | undefined, { occurredAt, policy }: DecisionContext): string =>
  dayIn(on ?? occurredAt, policy.timeZone).toString()

const checkDay = (day: string, path: string): Refusal | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))
    ? undefined
    : refusalOf("not-a-day", `"${day}" is not a day.`, "Write it as 2026-11-24.", path)

const checkCameBefore = (day: string, path: string, stockedOn: string): Refusal | undefined =>
  day < stockedOn
    ? refusalOf(
        "before-it-was-here",
        `On ${day} the unit was not here yet: it came in on ${stockedOn}.`,
        `Give a day from ${stockedOn} on.`,
        path,
      )
    : undefined

/** A day on which something was with a unit here. Codes: `not-a-day`, `in-the-future`, `before-it-was-here`. */
const checkDayHere = (
  day: string,
  path: string,
  stockedOn: string,
  what: string,
  context: DecisionContext,
): Refusal | undefined => {
  const wrong = checkDay(day, path)
  if (wrong) return wrong
  if (day > dayOf(context.now, context)) {
    return refusalOf("in-the-future", "It has not happened yet.", `Give the day on which ${what}.`, path)
  }
  return checkCameBefore(day, path, stockedOn)
}

/** Codes: `in-the-future`, those of `checkText` and `checkMoney`, `not-a-day`, `unknown-currency`. */
const stockUnit = (command: Command<"stock-unit">, context: DecisionContext): Decided => {
  const { stockNumber, title, ask, paper } = command
  const stockedOn = command.stockedOn ?? dayOf(undefined, context)
  const early =
    checkTime(context) ??
    checkText("stockNumber", stockNumber, 40) ??
    checkText("title", title, 200) ??
    checkDayHere(stockedOn, "stockedOn", stockedOn, "it came in", context)
  if (early) return refuse(early)
  const currency = parseCurrency(command.currency)
  if (!currency.ok) return refuse({ ...currency.error, path: "currency" })
  const wrong = checkMoney("ask", ask, currency.value)
  if (wrong) return refuse(wrong)
  const names = { stockNumber: stockNumber.trim(), title: title.trim(), currency: currency.value }
  return ok([{ type: "UnitStocked", data: { ...names, ...(ask && { ask }), stockedOn, paper } }])
}

const repriceUnit = (unit: StockedUnit, { ask }: Command<"reprice-unit">): Decided => {
  const wrong = checkMoney("ask", ask, unit.currency)
  if (wrong) return refuse(wrong)
  if (unit.ask?.minor === ask.minor) return ok([])
  return ok([{ type: "UnitRepriced", data: { ...(unit.ask && { from: unit.ask }), to: ask } }])
}

/** Codes: `not-a-day`, `in-the-future`, `before-it-was-here`. */
const logEnquiry = (unit: StockedUnit, command: Command<"log-enquiry">, context: DecisionContext): Decided => {
  const { count, channel } = command
  const on = command.on ?? dayOf(undefined, context)
  const wrong = checkDayHere(on, "on", unit.stockedOn, "somebody came", context)
  if (wrong) return refuse(wrong)
  return ok([{ type: "EnquiryLogged", data: { on, count, ...(channel !== undefined && { channel }) } }])
}

const retractEnquiry = (unit: StockedUnit, { version }: Command<"retract-enquiry">): Decided =>
  unit.enquiries.some((one) => one.version === version)
    ? ok([{ type: "EnquiryRetracted", data: { version } }])
    : no("no-such-enquiry", "There is no such enquiry here.", "Look it up in the list.")

/** Reserved for another deal than the one that asks. */
const checkFree = ({ status, dealId }: StockedUnit, asking: string | undefined): Refusal | undefined =>
  status === "reserved" && dealId !== asking
    ? refusalOf("unit-reserved", "The unit is reserved for another deal.", "Release it there first.")
    : undefined

const reserveUnit = (unit: StockedUnit, { dealId }: Command<"reserve-unit">): Decided => {
  const taken = checkFree(unit, dealId)
  if (taken) return refuse(taken)
  return ok(unit.status === "reserved" ? [] : [{ type: "UnitReserved", data: { dealId } }])
}

const releaseUnit = (unit: StockedUnit, { dealId }: Command<"release-unit">): Decided =>
  unit.status === "reserved" && unit.dealId === dealId
    ? ok([{ type: "UnitReleased", data: { dealId } }])
    : no("not-reserved", "The unit is not reserved for this deal.", "Do nothing.")

/** Codes: those of `checkMoney`, `before-it-was-here`, `unit-reserved`. That it has happened yet is checked of the command itself. */
const sellUnit = (unit: StockedUnit, command: Command<"sell-unit">, context: DecisionContext): Decided => {
  const { dealId, price } = command
  const on = dayOf(command.on, context)
  const wrong =
    checkMoney("price", price, unit.currency) ??
    checkCameBefore(on, "occurredAt", unit.stockedOn) ??
    checkFree(unit, dealId)
  if (wrong) return refuse(wrong)
  return ok([{ type: "UnitSold", data: { ...(dealId !== undefined && { dealId }), price, on } }])
}

const disposeUnit = (unit: StockedUnit, command: Command<"dispose-unit">, context: DecisionContext): Decided => {
  const { price, reason } = command
  const on = command.on ?? dayOf(undefined, context)
  const wrong =
    checkMoney("price", price, unit.currency) ??
    checkDayHere(on, "on", unit.stockedOn, "it left", context) ??
    checkFree(unit, undefined) ??
    checkReason(reason, context)
  if (wrong) return refuse(wrong)
  return ok([{ type: "UnitDisposed", data: { price, on, ...(reason && { reason }) } }])
}

/** By hand whatever is gone comes back; for a deal, on its day, only what it had sold. Codes: `not-sold`, those of `checkDayHere`. */
const returnUnit = (unit: StockedUnit, command: Command<"return-unit">, context: DecisionContext): Decided => {
  const { dealId } = command
  const isGone = (dealId === undefined && unit.gone !== undefined) || (unit.status === "sold" && unit.dealId === dealId)
  if (!isGone) return no("not-sold", "The unit is not gone.", "Return only what was sold or let go.")
  const on = command.on ?? dayOf(undefined, context)
  const wrong = dealId === undefined ? checkDayHere(on, "on", unit.stockedOn, "it came back", context) : undefined
  return wrong ? refuse(wrong) : ok([{ type: "UnitReturned", data: { on } }])
}

const decideStocked = (
  unit: StockedUnit,
  command: Exclude<UnitCommand, { kind: "stock-unit" }>,
  context: DecisionContext,
): Decided => {
  const early = checkTime(context)
  if (early) return refuse(early)
  switch (command.kind) {
    case "reprice-unit":
      return repriceUnit(unit, command)
    case "state-unit-figures":
      return ok([{ type: "UnitFiguresStated", data: { paper: command.paper } }])
    case "log-enquiry":
      return logEnquiry(unit, command, context)
    case "retract-enquiry":
      return retractEnquiry(unit, command)
    case "reserve-unit":
      return reserveUnit(unit, command)
    case "release-unit":
      return releaseUnit(unit, command)
    case "sell-unit":
      return sellUnit(unit, command, context)
    case "dispose-unit":
      return disposeUnit(unit, command, context)
    case "return-unit":
      return returnUnit(unit, command, context)
  }
}

const soldBefore = (unit: StockedUnit, command: UnitCommand): boolean =>
  command.kind === "sell-unit" &&
  unit.status === "sold" &&
  command.dealId !== undefined &&
  unit.dealId === command.dealId &&
  unit.gone?.price.minor === command.price.minor

/** What can still be done with a unit that has left. */
const AFTER_IT_WENT: ReadonlySet<UnitCommand["kind"]> = new Set(["return-unit", "retract-enquiry"])

/** Codes of its own: `already-stocked`, `no-such-unit`, `unit-gone`. The same sale told twice is no event. */
export const decideUnit = (unit: UnitState, command: UnitCommand, context: DecisionContext): Decided => {
  if (command.kind === "stock-unit") {
    if (unit.kind === "none") return stockUnit(command, context)
    return no("already-stocked", "This unit is in the stock book already.", "Change it, or stock another.")
  }
  if (unit.kind === "none") return no("no-such-unit", "There is no such unit.", "Stock it first.")
  if (soldBefore(unit, command)) return ok([])
  const gone = unit.status === "sold" || unit.status === "disposed"
  if (gone && !AFTER_IT_WENT.has(command.kind)) {
    return no("unit-gone", `Unit ${unit.stockNumber} has left the stock.`, "Choose another unit, or return it first.")
  }
  return decideStocked(unit, command, context)
}
