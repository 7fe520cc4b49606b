// Deals as people work with them: opening one (bare, from a unit in stock, or from a whole deal file) and everything that is then
// said and done. Figures are checked here, against the policy of the moment; what is allowed is decided by the pure decider.

import { formatPath, type Problem } from "@walkaway/contract"
import { problemsOfPaper } from "@walkaway/contract/brief"
import { formatDecimal, ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import type { Caller } from "../caller.ts"
import { dayIn } from "../clock.ts"
import type { DealCommand, LimitOfThem, OpenDeal, Paper } from "../deal/commands.ts"
import type { DealEvent } from "../deal/events.ts"
import { type Held, heldOf } from "../deal/held.ts"
import { dealModel } from "../deal/model.ts"
import type { DealState, OpenedDeal } from "../deal/state.ts"
import type { DeskParts } from "../parts.ts"
import type { Policy } from "../policy/policy.ts"
import type { Actor } from "../recorded.ts"
import { leavesToHouse } from "../stock/fill-demand.ts"
import { unitModel } from "../stock/model.ts"
import type { StockedUnit } from "../stock/state.ts"
import { filledPaper, NOTHING_LEARNT } from "../stock/value-of-unit.ts"
import type { Tx } from "../storage/storage.ts"
import { loadStream, type Ran, runCommand } from "../streams/run-command.ts"
import { contextOf } from "./contexts.ts"
import { addCustomer } from "./customers.ts"
import { demandOn } from "./demand.ts"
import { tieNotesToCustomer } from "./notes.ts"
import { policyInForce } from "./policies.ts"

/** A refusal that may name several places of what was sent. */
export type Objection = Refusal & { readonly problems?: readonly Problem[] }

export interface DealNow {
  readonly dealId: string
  readonly deal: OpenedDeal
  readonly version: number
}

export interface DealDone extends DealNow {
  /** Set when a step across the line was held back instead of made. */
  readonly held?: Held
  /** Under which it was done. */
  readonly policy: Policy
}

export const DEAL_NOT_FOUND: Refusal = {
  code: "not-found",
  message: "There is no such deal here.",
  remedy: "Look it up in the list of deals.",
}

export const findDeal = async (tx: Tx, { log }: DeskParts, dealId: string): Promise<Result<DealNow, Refusal>> => {
  const { state, version } = await loadStream(tx, log, dealModel, dealId)
  return state.kind === "none" ? refuse(DEAL_NOT_FOUND) : ok({ dealId, deal: state, version })
}

export interface DealTarget {
  readonly dealId: string
  readonly expectedVersion?: number
  readonly occurredAt?: Date
}

const done = (dealId: string, ran: Ran<unknown, DealEvent>, policy: Policy): DealDone => {
  const held = heldOf(ran.events)
  return { dealId, deal: ran.state as OpenedDeal, version: ran.version, policy, ...(held && { held }) }
}

const wrongPaper = (problems: readonly Problem[]): Objection => ({
  code: "worth-wrong",
  message: `The worth statement does not hold together: ${formatPath(problems[0].path)}: ${problems[0].message}`,
  ...(problems[0].remedy !== undefined && { remedy: problems[0].remedy }),
  problems: problems.map((problem) => ({ ...problem, path: ["worth", ...problem.path] })),
})

type DealCommandOfLife = Exclude<DealCommand, OpenDeal>

/** What somebody wants done with a deal, or how it follows from the deal: its figures are in a currency that only the deal knows. */
export type DealCommandWish = DealCommandOfLife | ((deal: OpenedDeal) => Result<DealCommandOfLife, Refusal>)

const inDeal =
  (wish: (deal: OpenedDeal) => Result<DealCommandOfLife, Refusal>) =>
  (state: DealState): Result<DealCommandOfLife, Refusal> =>
    state.kind === "none" ? refuse(DEAL_NOT_FOUND) : wish(state)

/** A command by somebody on a deal that exists; the unit that is sold with it leaves the stock in the same transaction. */
export const commandDeal = async (
  tx: Tx,
  parts: DeskParts,
  by: { readonly organisationId: string; readonly actor: Actor },
  target: DealTarget,
  wish: DealCommandWish,
): Promise<Result<DealDone, Objection>> => {
  const { dealId, expectedVersion, occurredAt } = target
  const { policy } = await policyInForce(tx)
  const context = contextOf(parts, by.actor, policy, occurredAt)
  const command = typeof wish === "function" ? undefined : wish
  if (command?.kind === "state-worth") {
    const found = await findDeal(tx, parts, dealId)
    if (!found.ok) return found
    const figures = { ...found.value.deal, ...(command.limit && { limit: command.limit }) }
    const problems = problemsOfPaper(figures, command.paper, policy)
    if (problems.length > 0) return refuse(wrongPaper(problems))
  }
  const place = { organisationId: by.organisationId, streamId: dealId }
  const ran = await runCommand(
    tx,
    parts.log,
    dealModel,
    { ...place, ...(expectedVersion !== undefined && { expectedVersion }) },
    typeof wish === "function" ? inDeal(wish) : wish,
    context,
  )
  if (!ran.ok) return ran.error.code === "no-such-deal" ? refuse(DEAL_NOT_FOUND) : ran
  const moved = await moveUnitWithDeal(tx, parts, by.organisationId, dealId, ran.value, context)
  if (!moved.ok) return moved
  if (command?.kind === "name-customer") await tieNotesToCustomer(tx, dealId, command.customerId)
  return ok(done(dealId, ran.value, policy))
}

/** Won: the unit is sold. Reopened, after it fell through: the unit is back. */
const moveUnitWithDeal = async (
  tx: Tx,
  parts: DeskParts,
  organisationId: string,
  dealId: string,
  ran: Ran<unknown, DealEvent>,
  context: ReturnType<typeof contextOf>,
): Promise<Result<undefined, Refusal>> => {
  const { unitId } = ran.state as OpenedDeal
  if (unitId === undefined) return ok(undefined)
  const on = context.occurredAt
  for (const event of ran.events) {
    const won = event.type === "DealClosed" && event.data.outcome === "won" ? event.data.price : undefined
    const command = won
      ? ({ kind: "sell-unit", dealId, price: won, on } as const)
      : event.type === "DealReopened"
        ? ({ kind: "return-unit", dealId } as const)
        : undefined
    if (!command) continue
    const unit = await runCommand(tx, parts.log, unitModel, { organisationId, streamId: unitId }, command, context)
    if (!unit.ok && event.type === "DealClosed") return unit
  }
  return ok(undefined)
}

export interface DealWish {
  /** Whose deal it is; the caller's when left out. */
  readonly ownerId?: string
  readonly title?: string
  readonly side: OpenDeal["side"]
  readonly currency?: string
  readonly template: OpenDeal["template"]
  readonly ask?: OpenDeal["ask"]
  readonly limit?: LimitOfThem
  readonly roundsMax?: number
  readonly customerId?: string
  readonly unitId?: string
  readonly channel?: OpenDeal["channel"]
  readonly customerKind?: OpenDeal["customerKind"]
  readonly paper: Paper
  readonly occurredAt?: Date
}

/** The unit's figures as they stand today, with what was learnt of its buyers; what the wish says itself wins. */
const paperWithUnit = async (tx: Tx, unit: StockedUnit, wish: DealWish, policy: Policy, now: Date): Promise<Paper> => {
  const known = leavesToHouse(unit.paper) ? await demandOn(tx, dayIn(now, policy.timeZone).toString()) : undefined
  return { ...filledPaper(unit, policy, now, known?.learnt ?? NOTHING_LEARNT).paper, ...wish.paper }
}

/** A customer's name has no place in the log: it becomes a customer's, and the paper keeps only what he costs to serve. */
const withoutName = (paper: Paper): { readonly paper: Paper; readonly name?: string; readonly remarks?: string } => {
  const { customer, ...rest } = paper
  if (typeof customer !== "object" || customer === null || Array.isArray(customer)) return { paper }
  const { name, note, ...figures } = customer as Record<string, Paper[string]>
  return {
    paper: Object.keys(figures).length > 0 ? { ...rest, customer: figures } : rest,
    ...(typeof name === "string" && { name }),
    ...(typeof note === "string" && { remarks: note }),
  }
}

const findUnit = async (tx: Tx, { log }: DeskParts, unitId: string): Promise<Result<StockedUnit, Refusal>> => {
  const { state } = await loadStream(tx, log, unitModel, unitId)
  if (state.kind === "none") {
    return refuse({ code: "not-found", message: "There is no such unit here.", remedy: "Look it up in the stock." })
  }
  return state.status === "sold" || state.status === "disposed"
    ? refuse({
        code: "unit-gone",
        message: `Unit ${state.stockNumber} has left the stock.`,
        remedy: "Choose another unit.",
      })
    : ok(state)
}

export const openDeal = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  wish: DealWish,
): Promise<Result<DealDone, Objection>> => {
  const { policy } = await policyInForce(tx)
  const context = contextOf(parts, caller.actor, policy, wish.occurredAt)
  const unit = wish.unitId === undefined ? undefined : await findUnit(tx, parts, wish.unitId)
  if (unit && !unit.ok) return unit
  const merged = unit ? await paperWithUnit(tx, unit.value, wish, policy, context.now) : wish.paper
  const { paper, name, remarks } = withoutName(merged)
  const ask = wish.ask ?? unit?.value.ask
  const currency = wish.currency ?? unit?.value.currency ?? policy.currency
  const { side, template, limit, roundsMax, channel, customerKind } = wish
  const figures = {
    side,
    template,
    currency,
    ...(ask && { ask }),
    ...(limit && { limit }),
    ...(roundsMax !== undefined && { roundsMax }),
  }
  const problems = problemsOfPaper(figures, paper, policy)
  if (problems.length > 0) return refuse(wrongPaper(problems))
  const customerId =
    wish.customerId ??
    (name === undefined ? undefined : await addCustomer(tx, parts, caller, { name, ...(remarks && { remarks }) }))
  const dealId = parts.newId()
  const command: OpenDeal = {
    kind: "open-deal",
    title: wish.title ?? unit?.value.title ?? (ask ? `Deal at ${formatDecimal(ask)} ${currency}` : "Deal"),
    side,
    currency,
    template,
    ownerId: wish.ownerId ?? caller.actor.id,
    paper,
    ...(ask && { ask }),
    ...(limit && { limit }),
    ...(roundsMax !== undefined && { roundsMax }),
    ...(customerId !== undefined && { customerId }),
    ...(wish.unitId !== undefined && { unitId: wish.unitId }),
    ...(channel && { channel }),
    ...(customerKind && { customerKind }),
  }
  const target = { organisationId: caller.organisationId, streamId: dealId, expectedVersion: 0 }
  const ran = await runCommand(tx, parts.log, dealModel, target, command, context)
  return ran.ok ? ok(done(dealId, ran.value, policy)) : ran
}
