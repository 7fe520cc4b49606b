// What the desk does by itself, each chore for one organisation and one moment: reminders that fall due, offers that lapse, the
// lines of the stock, what is known of its buyers, and the values of open deals once a day. A chore can be done twice, late, or by two desks at once without
// harm: it goes through the same deciders as people do, which answer "nothing to do" the second time.

import { ENGINE_VERSION } from "@walkaway/engine"
import { and, asc, eq, exists, gt, inArray, isNotNull, lte, ne, not, or, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import { adviseDeal } from "../advising/advise-deal.ts"
import { dayIn } from "../clock.ts"
import type { DeskParts } from "../parts.ts"
import { DESK_ACTOR } from "../services/contexts.ts"
import { commandDeal, findDeal } from "../services/deals.ts"
import { demandOn, learnDemandOfDay } from "../services/demand.ts"
import { latestLearntFigures } from "../services/learnt-figures.ts"
import { ownerRoleOf } from "../services/owners.ts"
import { policyInForce } from "../services/policies.ts"
import { priorsFrom } from "../services/priors.ts"
import { daysBefore, keepLine, unitOnDay } from "../services/unit-values.ts"
import { findUnit } from "../services/units.ts"
import type { Tx } from "../storage/storage.ts"
import { callBacks, dealMoves, deals, dealValues, unitLines, units } from "../storage/tables.ts"
import { valueLeads } from "./lead-chores.ts"

const asDesk = (organisationId: string) => ({ organisationId, actor: DESK_ACTOR })

/** Reminders whose hour has come. Gives how many fell due. */
export const callBacksDue = (parts: DeskParts, organisationId: string): Promise<number> =>
  parts.storage.inOrganisation(organisationId, async (tx) => {
    const due = await tx
      .select({ dealId: callBacks.dealId, callBackId: callBacks.callBackId })
      .from(callBacks)
      .where(and(eq(callBacks.status, "planned"), lte(callBacks.dueAt, parts.clock())))
      .orderBy(asc(callBacks.dueAt))
      .limit(500)
    for (const { dealId, callBackId } of due) {
      await commandDeal(tx, parts, asDesk(organisationId), { dealId }, { kind: "call-back-due", callBackId })
    }
    return due.length
  })

/** Offers whose time has run out while they stood. Gives how many lapsed. */
export const offersExpire = (parts: DeskParts, organisationId: string): Promise<number> =>
  parts.storage.inOrganisation(organisationId, async (tx) => {
    const later = alias(dealMoves, "later")
    const replaced = tx
      .select({ one: sql`1` })
      .from(later)
      .where(
        and(
          eq(later.organisationId, dealMoves.organisationId),
          eq(later.dealId, dealMoves.dealId),
          gt(later.version, dealMoves.version),
          eq(later.by, dealMoves.by),
          inArray(later.kind, ["offer", "call", "expire"]),
        ),
      )
    const lapsed = await tx
      .select({ dealId: dealMoves.dealId, by: dealMoves.by })
      .from(dealMoves)
      .innerJoin(deals, and(eq(deals.organisationId, dealMoves.organisationId), eq(deals.id, dealMoves.dealId)))
      .where(
        and(
          isNotNull(dealMoves.expiresAt),
          lte(dealMoves.expiresAt, parts.clock()),
          or(eq(deals.phase, "talking"), eq(deals.phase, "away")),
          not(exists(replaced)),
        ),
      )
      .limit(500)
    for (const { dealId, by } of lapsed) {
      await commandDeal(
        tx,
        parts,
        asDesk(organisationId),
        { dealId },
        { kind: "log-move", move: { kind: "expire", by } },
      )
    }
    return lapsed.length
  })

const VALUED_AT_ONCE = 20

/** Units whose line of this day is not known yet, or was worked out before they changed. */
const unvaluedUnits = (tx: Tx, day: string) => {
  const known = tx
    .select({ one: sql`1` })
    .from(unitLines)
    .where(
      and(
        eq(unitLines.organisationId, units.organisationId),
        eq(unitLines.unitId, units.id),
        eq(unitLines.day, day),
        eq(unitLines.unitVersion, units.version),
      ),
    )
  return tx
    .select({ id: units.id })
    .from(units)
    .where(and(inArray(units.status, ["in-stock", "reserved"]), not(exists(known))))
    .orderBy(asc(units.id))
    .limit(VALUED_AT_ONCE)
}

const unvaluedDeals = (tx: Tx, day: string) => {
  const known = tx
    .select({ one: sql`1` })
    .from(dealValues)
    .where(
      and(
        eq(dealValues.organisationId, deals.organisationId),
        eq(dealValues.dealId, deals.id),
        eq(dealValues.day, day),
      ),
    )
  return tx
    .select({ id: deals.id })
    .from(deals)
    .where(and(ne(deals.phase, "closed"), not(exists(known))))
    .orderBy(asc(deals.id))
    .limit(VALUED_AT_ONCE)
}

const valueUnits = async (tx: Tx, parts: DeskParts, organisationId: string, ids: readonly string[], day: string) => {
  const { policy } = await policyInForce(tx)
  const now = parts.clock()
  const { learnt } = await demandOn(tx, day)
  const before = await daysBefore(tx, ids, day)
  for (const unitId of ids) {
    const found = await findUnit(tx, parts, unitId)
    if (!found.ok) continue
    const valued = unitOnDay(found.value.unit, { policy, now, learnt }, before.get(unitId))
    await keepLine(tx, organisationId, found.value, day, now, valued.ok ? valued.value : undefined)
  }
}

const valueDeal = async (tx: Tx, parts: DeskParts, organisationId: string, dealId: string, day: string) => {
  const { policy } = await policyInForce(tx)
  const found = await findDeal(tx, parts, dealId)
  if (!found.ok) return
  const { deal } = found.value
  const ownerRole = await ownerRoleOf(tx, deal.ownerId)
  const learnt = await latestLearntFigures(tx)
  const now = parts.clock()
  const priors = await priorsFrom(tx, now)
  const given = adviseDeal(deal, { policy, now, ownerRole, learnt, priors })
  const advice = given.ok ? given.value.advice : undefined
  const best = advice?.moves.find(({ move }) => move === advice.recommended.move)
  await tx
    .insert(dealValues)
    .values({
      organisationId,
      dealId,
      day,
      computedAt: now,
      engine: advice?.engine ?? ENGINE_VERSION,
      walkAwayPrice: advice?.walkAwayPrice ?? null,
      expectedValue: best?.expectedValue ?? null,
      dealProbability: best?.dealProbability ?? null,
      recommended: advice?.recommended.move ?? null,
    })
    .onConflictDoNothing()
}

/**
 * The lines of all units in stock and the values of all open deals and leads for the organisation's day of today. In small transactions, so
 * that people are never kept waiting behind it and a stop in the middle is taken up again. Gives how many were valued.
 */
export const revalue = async (parts: DeskParts, organisationId: string): Promise<number> => {
  let valued = 0
  for (;;) {
    const count = await parts.storage.inOrganisation(organisationId, async (tx) => {
      const { policy } = await policyInForce(tx)
      const day = dayIn(parts.clock(), policy.timeZone).toString()
      await learnDemandOfDay(tx, organisationId, day, policy.timeZone, parts.clock())
      const unitRows = await unvaluedUnits(tx, day)
      const ids = unitRows.map(({ id }) => id)
      await valueUnits(tx, parts, organisationId, ids, day)
      const dealRows = await unvaluedDeals(tx, day)
      for (const { id } of dealRows) await valueDeal(tx, parts, organisationId, id, day)
      return unitRows.length + dealRows.length
    })
    valued += count
    if (count === 0) return valued + (await valueLeads(parts, organisationId))
  }
}
