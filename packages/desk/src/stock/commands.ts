// What people ask the desk to do with a unit in stock. `on`: when it happened, if not at the time of the command; a calendar day where
// somebody says it.

import type { Money } from "@walkaway/engine"
import type { Paper, Reason } from "../deal/commands.ts"

export type UnitCommand =
  | {
      readonly kind: "stock-unit"
      readonly stockNumber: string
      readonly title: string
      readonly currency: string
      readonly ask?: Money
      /** `2026-11-24`; absent: today. */
      readonly stockedOn?: string
      readonly paper: Paper
    }
  | { readonly kind: "reprice-unit"; readonly ask: Money }
  | { readonly kind: "state-unit-figures"; readonly paper: Paper }
  | { readonly kind: "log-enquiry"; readonly on?: string; readonly count: number; readonly channel?: string }
  | { readonly kind: "retract-enquiry"; readonly version: number }
  | { readonly kind: "reserve-unit"; readonly dealId: string }
  | { readonly kind: "release-unit"; readonly dealId: string }
  | { readonly kind: "sell-unit"; readonly dealId?: string; readonly price: Money; readonly on?: Date }
  | { readonly kind: "dispose-unit"; readonly price: Money; readonly on?: string; readonly reason?: Reason }
  /** A sale that came undone. With `dealId`: only if that deal had sold it. */
  | { readonly kind: "return-unit"; readonly dealId?: string; readonly on?: string }
