// The sheet in hand, for the fields that stand anywhere in it.

import { createContext, use } from "react"
import type { Policy } from "../../desk/types.ts"
import type { LineNow } from "./use-line-now.ts"
import type { SheetInHand } from "./use-sheet.ts"

export interface SheetOnPage extends SheetInHand {
  readonly now: LineNow
  readonly policy: Policy | undefined
  readonly isReadOnly: boolean
  /** What of the policy a figure that is left out takes. */
  readonly ownerHour: string | null
}

const SheetContext = createContext<SheetOnPage | undefined>(undefined)

export const SheetProvider = SheetContext.Provider

export const useSheetOnPage = (): SheetOnPage => {
  const sheet = use(SheetContext)
  if (!sheet) throw new Error("This stands in a sheet only")
  return sheet
}
