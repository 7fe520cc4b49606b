// Stock: taking units in, pricing them, selling and disposing of them, and each unit's line by day. A unit's figures are the keys of a
// deal file, so that a deal starts from a copy of its unit; its line is that of a deal at its advertised price.

import type { LineOutput, Problem } from "@walkaway/contract"
import { problemsOfPaper } from "@walkaway/contract/brief"
import { type Money, ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import type { LearntDemand } from "@walkaway/engine/stock"
import { and, eq, sql } from "drizzle-orm"
import type { Unadvisable } from "../advising/advise-deal.ts"
import type { Caller } from "../caller.ts"
import { dayIn } from "../clock.ts"
import type { Paper } from "../deal/commands.ts"
import type { DeskParts } from "../parts.ts"
import type { Policy } from "../policy/policy.ts"
import type { UnitCommand } from "../stock/commands.ts"
import { withDemand } from "../stock/fill-demand.ts"
import { unitModel } from "../stock/model.ts"
import type { StockedUnit } from "../stock/state.ts"
import { figuresOfUnit, NOTHING_LEARNT, valueOfUnit } from "../stock/value-of-unit.ts"
import type { Tx } from "../storage/storage.ts"
import { units } from "../storage/tables.ts"
import { loadStream, runCommand } from "../streams/run-command.ts"
import { contextOf } from "./contexts.ts"
import type { Objection } from "./deals.ts"
import { policyInForce } from "./policies.ts"

export interface UnitNow {
  readonly unitId: string
  readonly unit: StockedUnit
  readonly version: number
}

export const UNIT_NOT_FOUND: Refusal = {
  code: "not-found",
  message: "There is no such unit here.",
  remedy: "Look it up in the stock.",
}

export const findUnit = async (tx: Tx, { log }: DeskParts, unitId: string): Promise<Result<UnitNow, Refusal>> => {
  const { state, version } = await loadStream(tx, log, unitModel, unitId)
  return state.kind === "none" ? refuse(UNIT_NOT_FOUND) : ok({ unitId, unit: state, version })
}

/** What is wrong with a paper, but for what the house fills in. */
const problemsOf = (
  unit: { readonly currency: string; readonly ask?: Money | undefined },
  paper: Paper,
  policy: Policy,
) => problemsOfPaper(figuresOfUnit(unit), withDemand(paper, unit.ask, NOTHING_LEARNT).paper, policy)

const wrongFigures = (problems: readonly Problem[]): Objection => ({
  code: "worth-wrong",
  message: problems[0].message,
  ...(problems[0].remedy !== undefined && { remedy: problems[0].remedy }),
  problems: problems.map((problem) => ({ ...problem, path: ["worth", ...problem.path] })),
})

export interface UnitTarget {
  readonly unitId: string
  readonly expectedVersion?: number
}

export const commandUnit = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  { unitId, expectedVersion }: UnitTarget,
  command: UnitCommand,
): Promise<Result<UnitNow, Objection>> => {
  const { policy } = await policyInForce(tx)
  if (command.kind === "state-unit-figures") {
    const found = await findUnit(tx, parts, unitId)
    if (!found.ok) return found
    const problems = problemsOf(found.value.unit, command.paper, policy)
    if (problems.length > 0) return refuse(wrongFigures(problems))
  }
  const target = {
    organisationId: caller.organisationId,
    streamId: unitId,
    ...(expectedVersion !== undefined && { expectedVersion }),
  }
  const ran = await runCommand(tx, parts.log, unitModel, target, command, contextOf(parts, caller.actor, policy))
  if (!ran.ok) return ran.error.code === "no-such-unit" ? refuse(UNIT_NOT_FOUND) : ran
  return ok({ unitId, unit: ran.value.state as StockedUnit, version: ran.value.version })
}

export interface UnitWish {
  readonly stockNumber: string
  readonly title: string
  readonly currency?: string
  readonly ask?: Money
  /** Calendar day; today when left out. */
  readonly stockedOn?: string
  readonly paper: Paper
}

/**
 * From now to the end of the transaction nobody else takes a unit into this stock: two who look at once would both find the number
 * free, and the second would be a fault where it is a plain refusal.
 */
export const holdStock = async (tx: Tx, organisationId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`stock ${organisationId}`}, 0))`)
}

const takenBy = async (tx: Tx, stockNumber: string): Promise<string | undefined> => {
  const [row] = await tx
    .select({ id: units.id })
    .from(units)
    .where(and(eq(units.stockNumber, stockNumber)))
  return row?.id
}

/** Takes a unit into stock. The same stock number twice is refused: `stock-number-taken`. */
export const stockUnit = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  wish: UnitWish,
): Promise<Result<UnitNow, Objection>> => {
  await holdStock(tx, caller.organisationId)
  const { policy } = await policyInForce(tx)
  const currency = wish.currency ?? policy.currency
  const problems = problemsOf({ ...wish, currency }, wish.paper, policy)
  if (problems.length > 0) return refuse(wrongFigures(problems))
  if (await takenBy(tx, wish.stockNumber)) {
    return refuse({
      code: "stock-number-taken",
      message: `Stock number ${wish.stockNumber} is in the book already.`,
      remedy: "Change that unit, or give this one a number of its own.",
    })
  }
  const unitId = parts.newId()
  const context = contextOf(parts, caller.actor, policy)
  const command: UnitCommand = {
    kind: "stock-unit",
    stockNumber: wish.stockNumber,
    title: wish.title,
    currency,
    ...(wish.ask && { ask: wish.ask }),
    stockedOn: wish.stockedOn ?? dayIn(context.now, policy.timeZone).toString(),
    paper: wish.paper,
  }
  const target = { organisationId: caller.organisationId, streamId: unitId, expectedVersion: 0 }
  const ran = await runCommand(tx, parts.log, unitModel, target, command, context)
  return ran.ok ? ok({ unitId, unit: ran.value.state as StockedUnit, version: ran.value.version }) : ran
}

/** Where a unit's line lies today, and how it falls by day; by what was learnt of buyers where its paper is silent. */
export const lineOfUnit = (
  unit: StockedUnit,
  policy: Policy,
  now: Date,
  learnt?: LearntDemand,
): Result<LineOutput, Unadvisable> => {
  const value = valueOfUnit(unit, policy, now, learnt)
  return value.ok ? ok(value.value.line) : value
}
