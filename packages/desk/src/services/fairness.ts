// The fairness report: labels come in with the question, are laid on the won deals of the span in memory, and are gone with the answer.
// Nothing is written but that somebody asked: not even the names of the groups, which may say more than a name should.

import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import { type FairnessReport, fairness } from "@walkaway/engine/review"
import type { Caller } from "../caller.ts"
import type { DeskParts } from "../parts.ts"
import { audit } from "../people/audit.ts"
import type { Tx } from "../storage/storage.ts"
import { type DaySpan, type FactsRow, reviewRows } from "./review-rows.ts"

export interface Group {
  readonly name: string
  readonly customerIds?: readonly string[] | undefined
  readonly dealIds?: readonly string[] | undefined
}

export interface FairnessAnswer {
  readonly report: FairnessReport
  readonly groups: readonly { readonly name: string; readonly deals: number; readonly without: number }[]
}

const twice = (name: string): Refusal => ({
  code: "group-twice",
  message: `Two groups are called "${name}".`,
  remedy: "Give each its own name.",
  path: "groups",
})

const inTwo = (one: string, other: string): Refusal => ({
  code: "in-two-groups",
  message: `Somebody stands in "${one}" and in "${other}".`,
  remedy: "Let every customer and every deal stand in one group at most.",
  path: "groups",
})

/** The groups' labels by id. Codes: `in-two-groups`. */
const labelled = (
  groups: readonly Group[],
  idsOf: (group: Group) => readonly string[] | undefined,
): Result<ReadonlyMap<string, string>, Refusal> => {
  const labels = new Map<string, string>()
  for (const group of groups) {
    for (const id of idsOf(group) ?? []) {
      const before = labels.get(id.toLowerCase())
      if (before !== undefined && before !== group.name) return refuse(inTwo(before, group.name))
      labels.set(id.toLowerCase(), group.name)
    }
  }
  return ok(labels)
}

/** The label of each won deal. Codes: `in-two-groups`. */
const labelsOf = (won: readonly FactsRow[], groups: readonly Group[]): Result<ReadonlyMap<string, string>, Refusal> => {
  const byCustomer = labelled(groups, ({ customerIds }) => customerIds)
  if (!byCustomer.ok) return byCustomer
  const byDeal = labelled(groups, ({ dealIds }) => dealIds)
  if (!byDeal.ok) return byDeal
  const labels = new Map<string, string>()
  for (const { dealId, customerId } of won) {
    const [own, through] = [
      byDeal.value.get(dealId),
      customerId === null ? undefined : byCustomer.value.get(customerId),
    ]
    if (own !== undefined && through !== undefined && own !== through) return refuse(inTwo(own, through))
    const label = own ?? through
    if (label !== undefined) labels.set(dealId, label)
  }
  return ok(labels)
}

const countsOf = (won: readonly FactsRow[], labels: ReadonlyMap<string, string>, group: Group) => {
  const own = won.filter(({ dealId }) => labels.get(dealId) === group.name)
  const found = new Set(own.flatMap(({ dealId, customerId }) => [dealId, ...(customerId === null ? [] : [customerId])]))
  const ids = new Set([...(group.customerIds ?? []), ...(group.dealIds ?? [])].map((id) => id.toLowerCase()))
  return { name: group.name, deals: own.length, without: [...ids].filter((id) => !found.has(id)).length }
}

/** Codes: `group-twice`, `in-two-groups`. */
export const reportFairness = async (
  tx: Tx,
  parts: DeskParts,
  { organisationId, actor, address }: Caller,
  span: DaySpan,
  currency: string,
  groups: readonly Group[],
): Promise<Result<FairnessAnswer, Refusal>> => {
  const again = groups.find(({ name }, index) => groups.findIndex((one) => one.name === name) < index)
  if (again) return refuse(twice(again.name))
  const rows = await reviewRows(tx, { ...span, currency })
  const won = rows.filter(({ facts }) => facts.deal.outcome === "won")
  const labels = labelsOf(won, groups)
  if (!labels.ok) return labels
  await audit(tx, { organisationId, at: parts.clock(), actor, action: "fairness-asked", address })
  const report = fairness(
    won.map(({ facts }) => facts.deal),
    labels.value,
  )
  return ok({ report, groups: groups.map((group) => countsOf(won, labels.value, group)) })
}
