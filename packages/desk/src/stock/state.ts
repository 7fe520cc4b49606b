// A unit as its events have made it.

import type { Currency, Money } from "@walkaway/engine"
import type { Paper } from "../deal/commands.ts"

export const UNIT_STATUSES = ["in-stock", "reserved", "sold", "disposed"] as const
export type UnitStatus = (typeof UNIT_STATUSES)[number]

export interface StockedUnit {
  readonly kind: "stocked"
  readonly stockNumber: string
  readonly title: string
  readonly currency: Currency
  readonly ask?: Money
  /** `2026-11-24`. */
  readonly stockedOn: string
  readonly paper: Paper
  readonly status: UnitStatus
  /** The deal that reserves it or sold it. */
  readonly dealId?: string
  readonly gone?: { readonly price: Money; readonly on: string }
}

export type UnitState = { readonly kind: "none" } | StockedUnit

export const noUnit: UnitState = { kind: "none" }
