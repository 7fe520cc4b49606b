// The sheet in hand, for the fields that stand anywhere in it.

import { createContext, use } from "react"
import type { Policy } from "../../desk/types.ts"
import type { SheetForm } from "./sheet-form.ts"
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

/** A statement of worth in hand, of whatever it is: all that its fields need. */
export interface StatementInHand {
  readonly currency: string
  readonly form: SheetForm
  changeForm(change: (form: SheetForm) => SheetForm): void
  readonly policy: Policy | undefined
  readonly isReadOnly: boolean
  readonly ownerHour: string | null
}

const StatementContext = createContext<StatementInHand | undefined>(undefined)

/** For fields that stand in no deal's sheet: those of a unit. */
export const StatementProvider = StatementContext.Provider

const statementOf = ({ sheet, change, policy, isReadOnly, ownerHour }: SheetOnPage): StatementInHand => ({
  currency: sheet.deal.currency,
  form: sheet.form,
  changeForm: (to) => change((before) => ({ ...before, form: to(before.form) })),
  policy,
  isReadOnly,
  ownerHour,
})

export const useStatement = (): StatementInHand => {
  const statement = use(StatementContext)
  const sheet = use(SheetContext)
  if (statement) return statement
  if (sheet) return statementOf(sheet)
  throw new Error("This stands in a statement only")
}
