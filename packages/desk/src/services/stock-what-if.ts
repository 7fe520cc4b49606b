// What would be if, for many units at once: each is valued as it stands and as it would, by the same programme, and nothing is written.
// What is said about the trade is a price; it is turned into what that price leaves, as the unit's own trade price was.

import { amountOf, type Money, ok, type Refusal, type Result, refuse, tradeNet } from "@walkaway/engine"
import { type StockChange, type StockWhatIf, stockWhatIf } from "@walkaway/engine/stock"
import { dayIn } from "../clock.ts"
import type { DeskParts } from "../parts.ts"
import { goneFrom, hasGone } from "../stock/gone.ts"
import type { StockedUnit } from "../stock/state.ts"
import { type UnitValue, valueOfUnit } from "../stock/value-of-unit.ts"
import type { Tx } from "../storage/storage.ts"
import { demandOn } from "./demand.ts"
import { policyInForce } from "./policies.ts"
import { findUnit } from "./units.ts"

export interface UnitWhatIf {
  readonly unitId: string
  readonly unit: StockedUnit
  /** Absent when its figures do not suffice for a line. */
  readonly would?: StockWhatIf
}

const slopeOfTrade = ({ brief }: UnitValue): number => {
  const buyer = brief.alternatives.find((one) => one.kind === "next-buyer")
  if (!brief.sheet || !buyer) return 1
  const net = tradeNet(brief.sheet)
  return net.slopeAt(net.inverse(buyer.tradeValue.p50))
}

const changeFor = (change: StockChange, value: UnitValue): StockChange => {
  const { tradeValueBy, tradeFallPerDay } = change
  if (tradeValueBy === undefined && tradeFallPerDay === undefined) return change
  const slope = slopeOfTrade(value)
  return {
    ...change,
    ...(tradeValueBy !== undefined && { tradeValueBy: tradeValueBy * slope }),
    ...(tradeFallPerDay !== undefined && { tradeFallPerDay: tradeFallPerDay * slope }),
  }
}

const wouldOf = (
  value: UnitValue,
  ask: Money | undefined,
  change: StockChange,
): Result<StockWhatIf | undefined, Refusal> => {
  if (!value.ahead) return ok(undefined)
  const unit = { ...value.ahead.unit, ...(ask && { ask: amountOf(ask) }) }
  return stockWhatIf(unit, changeFor(change, value), { lineToday: value.line.walkAwayPrice })
}

/** Refusals: `not-found`, `unit-gone`, with the place in the list, and those of the engine's what-if. */
export const whatIfStock = async (
  tx: Tx,
  parts: DeskParts,
  unitIds: readonly string[],
  change: StockChange,
): Promise<Result<readonly UnitWhatIf[], Refusal>> => {
  const { policy } = await policyInForce(tx)
  const now = parts.clock()
  const { learnt } = await demandOn(tx, dayIn(now, policy.timeZone).toString())
  const all: UnitWhatIf[] = []
  for (const [index, unitId] of [...new Set(unitIds)].entries()) {
    const found = await findUnit(tx, parts, unitId)
    if (!found.ok) return found
    const { unit } = found.value
    if (hasGone(unit)) return refuse({ ...goneFrom(unit), path: `unitIds[${index}]` })
    const value = valueOfUnit(unit, policy, now, learnt)
    const would = value.ok ? wouldOf(value.value, unit.ask, change) : ok(undefined)
    if (!would.ok) return would
    all.push({ unitId, unit, ...(would.value && { would: would.value }) })
  }
  return ok(all)
}
