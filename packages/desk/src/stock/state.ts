// A unit as its events have made it.

import type { Currency, Money } from "@walkaway/engine"
import type { Paper } from "../deal/commands.ts"

const UNIT_STATUSES = ["in-stock", "reserved", "sold", "disposed"] as const
export type UnitStatus = (typeof UNIT_STATUSES)[number]

/** Buyers who came without a deal; `version` is the enquiry's place in the unit's stream. */
export interface Enquiry {
  readonly version: number
  readonly on: string
  readonly count: number
  readonly channel?: string
}

export interface StockedUnit {
  readonly kind: "stocked"
  readonly stockNumber: string
  readonly title: string
  readonly currency: Currency
  readonly ask?: Money
  /** `2026-11-24`. */
  readonly stockedOn: string
  readonly paper: Paper
  /** When the paper was stated: its days count from then. */
  readonly figuresAt: Date
  readonly status: UnitStatus
  /** The deal that reserves it or sold it. */
  readonly dealId?: string
  /** Those that were not taken back, in the order in which they were logged. */
  readonly enquiries: readonly Enquiry[]
  readonly gone?: { readonly price: Money; readonly on: string }
}

export type UnitState = { readonly kind: "none" } | StockedUnit

export const noUnit: UnitState = { kind: "none" }
