// Whether a unit has left the stock, and how that is said to whoever asks for its days to come: it has none here.

import type { Refusal } from "@walkaway/engine"
import type { StockedUnit } from "./state.ts"

export const hasGone = ({ status }: Pick<StockedUnit, "status">): boolean => status === "sold" || status === "disposed"

export const goneFrom = ({ stockNumber }: Pick<StockedUnit, "stockNumber">): Refusal => ({
  code: "unit-gone",
  message: `Unit ${stockNumber} has left the stock.`,
  remedy: "Choose another unit, or return it first.",
})
