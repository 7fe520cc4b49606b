// The sheet of one deal while it is being filled in: the form, the ask and the limit beside it, and what they were based on. When the deal is
// stated anew by somebody else, one's own changes are laid upon it and it is said what he changed.

import { useState } from "react"
import { draftOfFigure, isSameFigure, type WrittenFigure } from "../../components/written-figure.ts"
import type { Deal, Worth } from "../../desk/types.ts"
import { laidUpon } from "./laid-upon.ts"
import { formOfPaper, isChanged, paperOfForm, type SheetForm } from "./sheet-form.ts"

export interface Sheet {
  /** The deal as the sheet is based on it. */
  readonly deal: Deal
  readonly form: SheetForm
  readonly ask: string | null
  readonly limit: WrittenFigure | undefined
  /** What somebody else changed meanwhile; undefined once it is understood. */
  readonly news: News | undefined
}

export interface News {
  readonly theirs: readonly string[]
  readonly both: readonly string[]
}

const paperIn = (deal: Deal): Worth => (deal.worth ?? {}) as Worth

export const sheetOf = (deal: Deal): Sheet => ({
  deal,
  form: formOfPaper(paperIn(deal)),
  ask: deal.ask,
  limit: deal.limit ?? undefined,
  news: undefined,
})

export const askIsChanged = ({ deal, ask }: Sheet): boolean => !isSameFigure(ask ?? undefined, deal.ask ?? undefined)

export const limitIsChanged = ({ deal, limit }: Sheet): boolean => !isSameFigure(limit, deal.limit ?? undefined)

export const worthIsChanged = (sheet: Sheet): boolean => isChanged(sheet.form) || limitIsChanged(sheet)

export const sheetIsChanged = (sheet: Sheet): boolean => worthIsChanged(sheet) || askIsChanged(sheet)

/** [low, middle, high] once all three are there; else as far as it goes, for the schema to say what is wrong. */
export const limitToSend = (limit: WrittenFigure | undefined): readonly string[] | undefined => {
  if (limit === undefined) return undefined
  const { low, middle, high } = draftOfFigure(limit)
  return [low ?? "", middle ?? "", high ?? ""]
}

/** The deal has been read again. */
export const basedOn = (sheet: Sheet, deal: Deal): Sheet => {
  if (deal.version === sheet.deal.version) return sheet
  if (!sheetIsChanged(sheet)) return { ...sheetOf(deal), news: sheet.news }
  const { form, theirs, both } = laidUpon(sheet.form, paperIn(deal))
  const beside = (["ask", "limit"] as const).filter(
    (place) =>
      !isSameFigure(deal[place] ?? undefined, sheet.deal[place] ?? undefined) &&
      !isSameFigure(deal[place] ?? undefined, sheet[place] ?? undefined),
  )
  const isOurs = { ask: askIsChanged(sheet), limit: limitIsChanged(sheet) }
  const changes: News = {
    theirs: [...beside, ...theirs],
    both: [...beside.filter((place) => isOurs[place]), ...both],
  }
  return {
    deal,
    form,
    ask: askIsChanged(sheet) ? sheet.ask : deal.ask,
    limit: limitIsChanged(sheet) ? sheet.limit : (deal.limit ?? undefined),
    news: changes.theirs.length > 0 ? changes : sheet.news,
  }
}

export interface SheetInHand {
  readonly sheet: Sheet
  readonly change: (change: (sheet: Sheet) => Sheet) => void
}

/** Follows the deal as it is read. */
export const useSheet = (deal: Deal): SheetInHand => {
  const [sheet, setSheet] = useState(() => sheetOf(deal))
  if (deal.version > sheet.deal.version) setSheet(basedOn(sheet, deal))
  return { sheet, change: setSheet }
}

export const paperNow = ({ form }: Sheet): Worth => paperOfForm(form)
