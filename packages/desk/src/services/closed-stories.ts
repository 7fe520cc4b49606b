// Everything that the log tells of a closed deal, brought together for the review: the deal's stream, the advice that was read, what
// became of its unit afterwards.

import type { AdviceOutput } from "@walkaway/contract"
import type { LearntFigures, PriorChoice } from "@walkaway/contract/brief"
import { amountOf } from "@walkaway/engine"
import { eq } from "drizzle-orm"
import type { DealEvent } from "../deal/events.ts"
import { type DealStep, evolve } from "../deal/evolve.ts"
import { type DealState, noDeal } from "../deal/state.ts"
import { dealEvents } from "../deal/upcast.ts"
import type { Written } from "../event-log/event-log.ts"
import type { DeskParts } from "../parts.ts"
import type { AdviceRead, ClosedStory, LaterSale, PolicySince } from "../review/closed-story.ts"
import { laterSaleOf, type UnitLeft } from "../review/later-sale.ts"
import { unitEvents } from "../stock/upcast.ts"
import type { Tx } from "../storage/storage.ts"
import { deals } from "../storage/tables.ts"
import { adviceStreamOf } from "./advice.ts"
import { ownerRoleOf } from "./owners.ts"

/** What is the same for all deals of an organisation. */
export interface Surroundings {
  readonly policies: readonly PolicySince[]
  readonly learnt: readonly LearntFigures[]
  readonly priors: readonly PriorChoice[]
}

const dealStep = ({ version, event, actor, occurredAt }: Written): DealStep => ({
  version,
  event: dealEvents.decode(event.type, event.schemaVersion, event.data) as DealEvent,
  actor,
  occurredAt,
})

const adviceRead = ({ event, occurredAt }: Written): AdviceRead => {
  const { dealVersion, advice } = event.data as { readonly dealVersion: number; readonly advice: AdviceOutput }
  return { dealVersion, at: occurredAt, advice }
}

interface UnitStory {
  readonly stockedOn?: string
  readonly left: readonly UnitLeft[]
}

/** Sales in another currency than the deal's say nothing that could be held against it. */
const unitStory = (written: readonly Written[], currency: string): UnitStory => {
  const left: UnitLeft[] = []
  let stockedOn: string | undefined
  for (const { event } of written) {
    const { type, data } = unitEvents.decode(event.type, event.schemaVersion, event.data)
    if (type === "UnitStocked") stockedOn = data.stockedOn
    if ((type !== "UnitSold" && type !== "UnitDisposed") || data.price.currency !== currency) continue
    const dealId = type === "UnitSold" ? data.dealId : undefined
    left.push({ price: amountOf(data.price), on: data.on, ...(dealId !== undefined && { dealId }) })
  }
  return { left, ...(stockedOn !== undefined && { stockedOn }) }
}

const customerOf = async (tx: Tx, dealId: string): Promise<string | null | undefined> => {
  const [row] = await tx.select({ customerId: deals.customerId }).from(deals).where(eq(deals.id, dealId))
  return row?.customerId
}

const saleOf = async (
  tx: Tx,
  dealId: string,
  closedOn: string,
  customerId: string | undefined,
  { left }: UnitStory,
): Promise<LaterSale | undefined> => {
  const sale = laterSaleOf(left, dealId, closedOn)
  if (!sale) return undefined
  const buyer = sale.dealId === undefined ? undefined : await customerOf(tx, sale.dealId)
  return { price: sale.price, on: sale.on, toSame: customerId !== undefined && buyer === customerId }
}

/** The story of a deal, if it is closed; `closedOn` is the calendar day on which it was. */
export const closedStoryOf = async (
  tx: Tx,
  { log }: DeskParts,
  dealId: string,
  closedOnOf: (at: Date) => string,
  surroundings: Surroundings,
): Promise<ClosedStory | undefined> => {
  const steps = (await log.readStream(tx, dealId)).filter(({ streamKind }) => streamKind === "deal").map(dealStep)
  const deal = steps.reduce<DealState>(evolve, noDeal)
  if (deal.kind === "none" || !deal.closed) return undefined
  const advice = (await log.readStream(tx, adviceStreamOf(dealId))).map(adviceRead)
  const unit =
    deal.unitId === undefined ? { left: [] } : unitStory(await log.readStream(tx, deal.unitId), deal.currency)
  const isLost = deal.closed.outcome !== "won"
  const closedOn = closedOnOf(deal.closed.at)
  const laterSale = isLost ? await saleOf(tx, dealId, closedOn, deal.customerId, unit) : undefined
  return {
    dealId,
    steps,
    deal: { ...deal, closed: deal.closed },
    advice,
    ...surroundings,
    ownerRole: await ownerRoleOf(tx, deal.ownerId),
    ...(laterSale && { laterSale }),
    ...(unit.stockedOn !== undefined && { stockedOn: unit.stockedOn }),
  }
}
