// The sheet while somebody fills it in: the statement as it was read, and beside it only what was changed. So what nobody touched goes back
// letter by letter, with keys that this sheet does not know; and when somebody else changes the statement meanwhile, one's own changes can be
// laid upon his.

import { isSameFigure } from "../../components/written-figure.ts"
import type { Worth } from "../../desk/types.ts"
import { isGroup, isSame, type Written, withWritten, writtenAt } from "./places-in.ts"
import { type FieldSort, hasKinds, isFigure, LISTS, type ListName, rowSortOf, SHEET_FIELDS } from "./sheet-fields.ts"

type Changes = Readonly<Record<string, Written | undefined>>

export interface SheetRow {
  readonly key: string
  /** As read; null for a row that was added here. */
  readonly base: Readonly<Record<string, Written>> | null
  readonly changed: Changes
}

/** What we would do otherwise, in one figure or spelled out. */
export type OtherwiseAnswer = "figure" | "list"

export interface SheetForm {
  readonly base: Worth
  readonly changed: Changes
  /** A list that was changed, whole. */
  readonly lists: Readonly<Partial<Record<ListName, readonly SheetRow[]>>>
  readonly answer: OtherwiseAnswer | undefined
}

export const formOfPaper = (paper: Worth): SheetForm => ({ base: paper, changed: {}, lists: {}, answer: undefined })

const sortOf = (field: string): FieldSort => (SHEET_FIELDS as Readonly<Record<string, FieldSort>>)[field] ?? "text"

const saysTheSame = (sort: FieldSort, left: unknown, right: unknown): boolean =>
  isFigure(sort) || sort === "money" || sort === "share" ? isSameFigure(left, right) : isSame(left, right)

const changedTo = (changed: Changes, key: string, written: Written | undefined, isAsBefore: boolean): Changes => {
  const { [key]: _before, ...rest } = changed
  return isAsBefore ? rest : { ...rest, [key]: written }
}

export const valueIn = (form: SheetForm, field: string): Written | undefined =>
  field in form.changed ? form.changed[field] : writtenAt(form.base, field)

export const withValue = (form: SheetForm, field: string, written: Written | undefined): SheetForm => {
  const isAsBefore = saysTheSame(sortOf(field), written, writtenAt(form.base, field))
  return { ...form, changed: changedTo(form.changed, field, written, isAsBefore) }
}

/** Rows by their place as read. */
const rowsRead = (form: SheetForm, list: ListName): readonly SheetRow[] => {
  const read = form.base[list]
  return Array.isArray(read)
    ? read.map((base, index) => ({ key: `${index}`, base: isGroup(base) ? base : {}, changed: {} }))
    : []
}

export const rowsIn = (form: SheetForm, list: ListName): readonly SheetRow[] => form.lists[list] ?? rowsRead(form, list)

export const rowValue = ({ base, changed }: SheetRow, field: string): Written | undefined =>
  field in changed ? changed[field] : base?.[field]

export const rowKind = (row: SheetRow): string => String(rowValue(row, "kind") ?? "")

export const newRow = (key: string, kind?: string): SheetRow => ({
  key,
  base: null,
  changed: kind === undefined ? {} : { kind },
})

export const withRowValue = (
  row: SheetRow,
  sort: FieldSort,
  field: string,
  written: Written | undefined,
): SheetRow => ({
  ...row,
  changed: changedTo(row.changed, field, written, saysTheSame(sort, written, row.base?.[field])),
})

/** To do without says something by being there. */
const isBlank = (row: SheetRow): boolean =>
  row.base === null &&
  rowKind(row) !== "do-without" &&
  Object.entries(row.changed).every(([field, written]) => field === "kind" || written === undefined)

const rowWritten = ({ base, changed }: SheetRow): Readonly<Record<string, Written>> =>
  Object.entries(changed).reduce((row, [field, written]) => withWritten(row, field, written), base ?? {})

/** Rows that say something; blank ones wait for somebody to fill them in. */
export const saidRows = (rows: readonly SheetRow[]): readonly SheetRow[] => rows.filter((row) => !isBlank(row))

/** A row's place in what is sent; undefined while it says nothing. */
export const rowPlace = (rows: readonly SheetRow[], list: ListName, row: SheetRow): string | undefined => {
  const index = saidRows(rows).findIndex(({ key }) => key === row.key)
  return index < 0 ? undefined : `${list}[${index}]`
}

const isUntouched = (rows: readonly SheetRow[], read: readonly SheetRow[]): boolean =>
  rows.length === read.length &&
  rows.every(({ key, changed }, index) => key === read[index].key && Object.keys(changed).length === 0)

/** Back to as it was read: then the list counts as untouched. */
export const withRows = (form: SheetForm, list: ListName, rows: readonly SheetRow[]): SheetForm => {
  const { [list]: _before, ...others } = form.lists
  return { ...form, lists: isUntouched(rows, rowsRead(form, list)) ? others : { ...others, [list]: rows } }
}

export const answerIn = ({ base, answer }: SheetForm): OtherwiseAnswer =>
  answer ?? (base.alternative === undefined ? "list" : "figure")

const withLists = (form: SheetForm, paper: Worth): Worth =>
  (Object.keys(LISTS) as ListName[]).reduce<Worth>((written, list) => {
    const rows = form.lists[list]
    if (rows === undefined) return written
    const said = saidRows(rows).map(rowWritten)
    return withWritten(written, list, said.length === 0 ? undefined : said)
  }, paper)

/** The statement as it would be sent. */
export const paperOfForm = (form: SheetForm): Worth => {
  const fields = Object.entries(form.changed).reduce<Worth>(
    (paper, [field, written]) => withWritten(paper, field, written),
    form.base,
  )
  const whole = withLists(form, fields)
  if (form.answer === undefined) return whole
  return withWritten(whole, form.answer === "list" ? "alternative" : "alternatives", undefined)
}

export const isChanged = (form: SheetForm): boolean => !isSame(paperOfForm(form), form.base)

/** How many of these places say something. */
export const countSaid = (form: SheetForm, fields: readonly string[]): number =>
  fields.filter((field) => valueIn(form, field) !== undefined).length

/** All that the sheet says, for who wants to know how far it is. */
export const countAll = (form: SheetForm): number =>
  countSaid(form, Object.keys(SHEET_FIELDS)) +
  (Object.keys(LISTS) as ListName[])
    .flatMap((list) => saidRows(rowsIn(form, list)).map((row) => ({ list, row })))
    .reduce((sum, { list, row }) => {
      const fields = Object.keys(rowSortOf(list, hasKinds(list) ? rowKind(row) : ""))
      return sum + fields.filter((field) => rowValue(row, field) !== undefined).length
    }, 0)
