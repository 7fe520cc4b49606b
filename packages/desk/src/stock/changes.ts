// What has changed of a unit since the last day known: the line fell, a warning is new, the day of disposal has come nearer, figures were
// stated or learnt anew. Told by code with figures, so that the words can be made where they are read.

import { daysBetween } from "@walkaway/contract/brief"
import type { StockWarning } from "@walkaway/engine/stock"
import type { DayBefore, KeptFigure, LineOfDay } from "./line-of-day.ts"

export type LineChange =
  | {
      readonly code: "line-fell" | "line-rose"
      readonly from: number
      readonly to: number
      readonly expected: number | null
    }
  | { readonly code: "warning-new" | "warning-gone"; readonly warning: string }
  | { readonly code: "disposal-nearer" | "disposal-further"; readonly from: string; readonly to: string }
  | { readonly code: "ask-changed"; readonly from: string | null; readonly to: string | null }
  | { readonly code: "figures-stated" }
  | { readonly code: "arrivals-learnt-anew" | "offers-learnt-anew"; readonly from: number; readonly to: number }

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

const PENNY = 0.005
/** Less than this share is a day's noise and no news. */
const NEWS = 0.01

const lineChanges = (before: DayBefore, now: LineOfDay, days: number): readonly LineChange[] => {
  const moved = now.line - before.line
  if (Math.abs(moved) < PENNY) return []
  const expected = before.schedule?.find((one) => one.day === days)?.walkAwayPrice ?? null
  return [{ code: moved < 0 ? "line-fell" : "line-rose", from: before.line, to: now.line, expected }]
}

const warningChanges = (before: DayBefore, now: LineOfDay): readonly LineChange[] => {
  const codes = (list: readonly StockWarning[]) => list.map(({ code }) => code)
  const [old, fresh] = [codes(before.warnings), codes(now.warnings)]
  return [
    ...fresh.filter((code) => !old.includes(code)).map((warning) => ({ code: "warning-new", warning }) as const),
    ...old.filter((code) => !fresh.includes(code)).map((warning) => ({ code: "warning-gone", warning }) as const),
  ]
}

const disposalChanges = (before: DayBefore, now: LineOfDay): readonly LineChange[] => {
  const { disposalOn: from } = before
  const { disposalOn: to } = now
  if (from === null || to === null || from === to) return []
  return [{ code: to < from ? "disposal-nearer" : "disposal-further", from, to }]
}

const learntChange = (
  code: "arrivals-learnt-anew" | "offers-learnt-anew",
  before: KeptFigure | null,
  now: KeptFigure | null,
): readonly LineChange[] =>
  before && now && now.source.kind === "learnt" && Math.abs(now.middle - before.middle) > NEWS * Math.abs(before.middle)
    ? [{ code, from: before.middle, to: now.middle }]
    : []

/** What is different from the last day known; nothing on a unit's first day. */
export const changesSince = (before: DayBefore | undefined, now: LineOfDay, day: string): readonly LineChange[] => {
  if (!before) return []
  const days = daysBetween(noon(before.day), noon(day), "UTC")
  return [
    ...lineChanges(before, now, days),
    ...warningChanges(before, now),
    ...disposalChanges(before, now),
    ...(before.ask === now.ask ? [] : [{ code: "ask-changed", from: before.ask, to: now.ask } as const]),
    ...(before.outlook.figuresAt === now.outlook.figuresAt ? [] : [{ code: "figures-stated" } as const]),
    ...learntChange("arrivals-learnt-anew", before.outlook.arrivals, now.outlook.arrivals),
    ...learntChange("offers-learnt-anew", before.outlook.offers, now.outlook.offers),
  ]
}
