// Versions of what a house has learnt, for tests that need one and not hundreds of deals: written as the desk writes them, with the figures of
// people who stop lower than the shipped ones and leave sooner.

import { priorsToAdvise } from "@walkaway/contract/brief"
import { ENGINE_VERSION, type LearntPrior, SHIPPED_PRIORS } from "@walkaway/engine"
import { learnPrior } from "@walkaway/engine/learning"
import { max } from "drizzle-orm"
import type { Storage, Tx } from "../storage/storage.ts"
import { priorChoices, priorVersions } from "../storage/tables.ts"

const NOTHING = learnPrior([])

const { family } = SHIPPED_PRIORS.buyer

const SEEN = { limit: 43.1, opening: 61.7, exponent: 30.4, patience: 13.8, reciprocity: 34.9 }

/** What a house of harder buyers would have learnt, whichever way they come. */
export const harderBuyers = (id: string): LearntPrior => {
  const { buyer } = NOTHING.sides
  const seen = { deals: 120, answers: 402, walkOuts: 81, strength: 20, seen: SEEN, gain: 0.21, gainError: 0.06 }
  const evidence = { ...buyer.evidence, ...seen, verdict: "moved", moreDeals: 0 } as const
  const prior = {
    ...SHIPPED_PRIORS.buyer,
    name: id,
    family: { ...family, openingRatio: [0.54, 0.92], shares: [0.49, 0.35, 0.16] } as const,
    limit: { shift: -0.9, stretch: 0.8 },
    walking: 1.8,
    deals: 120,
  }
  return { ...NOTHING, id, negotiations: 131, sides: { ...NOTHING.sides, buyer: { prior, evidence, segments: [] } } }
}

/** The same with parts of the trade: of those who phone something was learnt, of the others not enough, or nothing of their own. */
export const harderOnThePhone = (id: string): LearntPrior => {
  const whole = harderBuyers(id)
  const { buyer } = whole.sides
  const part = (channel: string, more: Partial<typeof buyer.evidence>, own?: Partial<typeof buyer.prior>) => {
    const segment = { category: "car", channel }
    const prior = own ? { ...buyer.prior, ...own, segment } : buyer.prior
    return { segment, prior, evidence: { ...buyer.evidence, ...more } }
  }
  const segments = [
    {
      segment: { category: "car" },
      prior: buyer.prior,
      evidence: { ...buyer.evidence, verdict: "no-better", moreDeals: 90 } as const,
    },
    part("phone", { deals: 46, answers: 171, walkOuts: 40 }, { limit: { shift: -1.5, stretch: 0.7 }, deals: 46 }),
    part("walk-in", { deals: 53, answers: 160, walkOuts: 30, verdict: "no-better", moreDeals: null }),
    part("web", { deals: 12, answers: 40, walkOuts: 8, verdict: "too-few", moreDeals: 8 }),
  ]
  return { ...whole, sides: { ...whole.sides, buyer: { ...buyer, segments } } }
}

interface Planted {
  readonly learn?: (id: string) => LearntPrior
  /** When it was learnt. */
  readonly at?: Date
  /** From when the desk has put it in force; left out: nobody has. */
  readonly from?: Date
}

const nextVersion = async (tx: Tx): Promise<number> => {
  const [last] = await tx.select({ version: max(priorVersions.version) }).from(priorVersions)
  return (last?.version ?? 0) + 1
}

/** The next version of a house, taken. Gives its number. */
export const plantPriorVersion = async (
  storage: Storage,
  { id: organisationId }: { readonly id: string },
  { learn = harderBuyers, at = new Date(), from }: Planted = {},
): Promise<number> =>
  await storage.inOrganisation(organisationId, async (tx) => {
    const version = await nextVersion(tx)
    const learnt = learn(`learnt-${version}`)
    const of = {
      deals: learnt.negotiations,
      logDigest: `planted ${version}`,
      outcome: "moved",
      engine: ENGINE_VERSION,
    } as const
    const priors = priorsToAdvise(learnt)
    await tx.insert(priorVersions).values({ organisationId, version, createdAt: at, ...of, learnt, priors })
    if (from) {
      const actor = { kind: "desk", id: "jobs" } as const
      const choice = { number: version, version, fromAt: from, chosenAt: at, actor }
      await tx.insert(priorChoices).values({ organisationId, ...choice })
    }
    return version
  })
