// What an event makes of a unit; total, like a deal's.

import type { Currency, Money } from "@walkaway/engine"
import type { Step } from "../recorded.ts"
import type { UnitEvent, UnitEventOf } from "./events.ts"
import type { StockedUnit, UnitState, UnitStatus } from "./state.ts"

const stocked = ({ currency, ask, ...rest }: UnitEventOf<"UnitStocked">["data"], figuresAt: Date): StockedUnit => ({
  kind: "stocked",
  ...rest,
  currency: currency as Currency,
  ...(ask && { ask }),
  figuresAt,
  status: "in-stock",
  enquiries: [],
})

const withStatus = (
  { dealId: _deal, gone: _gone, ...unit }: StockedUnit,
  status: UnitStatus,
  dealId?: string,
  gone?: { readonly price: Money; readonly on: string },
): StockedUnit => ({ ...unit, status, ...(dealId !== undefined && { dealId }), ...(gone && { gone }) })

const changed = (unit: StockedUnit, { event, version, occurredAt }: Step<UnitEvent>): StockedUnit => {
  switch (event.type) {
    case "UnitRepriced":
      return { ...unit, ask: event.data.to }
    case "UnitFiguresStated":
      return { ...unit, paper: event.data.paper, figuresAt: occurredAt }
    case "EnquiryLogged":
      return { ...unit, enquiries: [...unit.enquiries, { version, ...event.data }] }
    case "EnquiryRetracted":
      return { ...unit, enquiries: unit.enquiries.filter((one) => one.version !== event.data.version) }
    case "UnitReserved":
      return withStatus(unit, "reserved", event.data.dealId)
    case "UnitReleased":
    case "UnitReturned":
      return withStatus(unit, "in-stock")
    case "UnitSold":
      return withStatus(unit, "sold", event.data.dealId, { price: event.data.price, on: event.data.on })
    case "UnitDisposed":
      return withStatus(unit, "disposed", undefined, { price: event.data.price, on: event.data.on })
    case "UnitStocked":
      return unit
  }
}

export const evolveUnit = (state: UnitState, step: Step<UnitEvent>): UnitState => {
  const { event } = step
  if (state.kind === "none") return event.type === "UnitStocked" ? stocked(event.data, step.occurredAt) : state
  return changed(state, step)
}
