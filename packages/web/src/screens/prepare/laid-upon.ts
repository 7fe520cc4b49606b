// Somebody else has stated the worth anew while this sheet was open: one's own changes are laid upon his statement. What only he changed
// is his, what only we changed stays ours, and what both changed stays ours and is named, so that nobody overwrites in silence.

import type { Worth } from "../../desk/types.ts"
import { isSame, writtenAt } from "./places-in.ts"
import { LISTS, type ListName, SHEET_FIELDS } from "./sheet-fields.ts"
import { formOfPaper, paperOfForm, rowsIn, type SheetForm, withValue } from "./sheet-form.ts"

export interface LaidUpon {
  readonly form: SheetForm
  /** Places that he changed: fields and lists. */
  readonly theirs: readonly string[]
  /** Those of them that we changed too. */
  readonly both: readonly string[]
}

const PLACES = [...Object.keys(SHEET_FIELDS), ...Object.keys(LISTS)]

const isOurs = (form: SheetForm, place: string): boolean => place in form.changed || place in form.lists

/** Rows as they read before, so that they no longer hang on what he wrote. */
const ourRows = (form: SheetForm, list: ListName) =>
  rowsIn(form, list).map((row) => ({ ...row, key: `ours-${row.key}` }))

const withOurLists = (before: SheetForm, form: SheetForm, ours: Worth): SheetForm => {
  const lists = (Object.keys(before.lists) as ListName[]).filter((list) => !isSame(ours[list], form.base[list]))
  return {
    ...form,
    lists: Object.fromEntries(lists.map((list) => [list, ourRows(before, list)])),
    answer: before.answer,
  }
}

export const laidUpon = (form: SheetForm, paper: Worth): LaidUpon => {
  const ours = paperOfForm(form)
  // What now stands there just as we have it needs no word: most of all what we saved ourselves.
  const theirs = PLACES.filter(
    (place) =>
      !isSame(writtenAt(form.base, place), writtenAt(paper, place)) &&
      !isSame(writtenAt(ours, place), writtenAt(paper, place)),
  )
  const fresh = Object.entries(form.changed).reduce(
    (next, [field, written]) => withValue(next, field, written),
    formOfPaper(paper),
  )
  return {
    form: withOurLists(form, fresh, ours),
    theirs,
    both: theirs.filter((place) => isOurs(form, place)),
  }
}
