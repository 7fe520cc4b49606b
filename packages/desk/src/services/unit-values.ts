// What a unit is worth on a day, worked out and kept: the line with its range, the days ahead, warnings, and what has changed since the
// last day known. Kept for every unit once a day by the night's chore; worked out on the spot for a single unit.

import { ENGINE_VERSION, ok, type Result } from "@walkaway/engine"
import type { LearntDemand } from "@walkaway/engine/stock"
import { and, desc, inArray, isNotNull, lt } from "drizzle-orm"
import type { Unadvisable } from "../advising/advise-deal.ts"
import { dayIn } from "../clock.ts"
import type { Policy } from "../policy/policy.ts"
import { changesSince, type LineChange } from "../stock/changes.ts"
import { type DayBefore, type LineOfDay, lineOfDay } from "../stock/line-of-day.ts"
import type { StockedUnit } from "../stock/state.ts"
import { type UnitValue, valueOfUnit } from "../stock/value-of-unit.ts"
import type { Tx } from "../storage/storage.ts"
import { unitLines } from "../storage/tables.ts"
import type { UnitNow } from "./units.ts"

export type UnitLineRow = typeof unitLines.$inferSelect

/** A row as it was kept, when it has all that later versions keep. */
export const keptLine = (row: UnitLineRow): (LineOfDay & { readonly day: string }) | undefined =>
  row.line === null || row.low === null || row.high === null || row.outlook === null
    ? undefined
    : ({ ...row, line: row.line, low: row.low, high: row.high } as LineOfDay & { readonly day: string })

/** The last day before `day` on which each unit had a line. */
export const daysBefore = async (
  tx: Tx,
  unitIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, DayBefore>> => {
  if (unitIds.length === 0) return new Map()
  const rows = await tx
    .selectDistinctOn([unitLines.unitId])
    .from(unitLines)
    .where(and(inArray(unitLines.unitId, [...unitIds]), lt(unitLines.day, day), isNotNull(unitLines.outlook)))
    .orderBy(unitLines.unitId, desc(unitLines.day))
  return new Map(rows.flatMap((row) => [keptLine(row)].flatMap((kept) => (kept ? [[row.unitId, kept] as const] : []))))
}

export interface UnitOnDay {
  readonly value: UnitValue
  readonly kept: LineOfDay
  readonly changes: readonly LineChange[]
  readonly changedSince: string | null
}

export interface DayOfHouse {
  readonly policy: Policy
  readonly now: Date
  readonly learnt: LearntDemand
}

/** A unit today beside the last day known. Refusals as `valueOfUnit`. */
export const unitOnDay = (
  unit: StockedUnit,
  { policy, now, learnt }: DayOfHouse,
  before: DayBefore | undefined,
): Result<UnitOnDay, Unadvisable> => {
  const value = valueOfUnit(unit, policy, now, learnt)
  if (!value.ok) return value
  const day = dayIn(now, policy.timeZone).toString()
  const kept = lineOfDay(unit, value.value, day)
  return ok({ value: value.value, kept, changes: changesSince(before, kept, day), changedSince: before?.day ?? null })
}

/** Keeps a unit's line of a day, in place of one that was worked out before the unit changed. */
export const keepLine = async (
  tx: Tx,
  organisationId: string,
  { unitId, version }: Pick<UnitNow, "unitId" | "version">,
  day: string,
  now: Date,
  found: UnitOnDay | undefined,
): Promise<void> => {
  const nothing = { line: null, low: null, high: null, mean: null, schedule: null, alternative: null, outlook: null }
  const figures = found
    ? { ...found.kept, changes: found.changes, changedSince: found.changedSince }
    : { ...nothing, ask: null, worth: null, room: null, dayCost: null, disposalDay: null, disposalOn: null }
  const row = { ...figures, unitVersion: version, computedAt: now, engine: ENGINE_VERSION }
  await tx
    .insert(unitLines)
    .values({ organisationId, unitId, day, ...row })
    .onConflictDoUpdate({ target: [unitLines.organisationId, unitLines.unitId, unitLines.day], set: row })
}
