import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Estimate, must } from "../units/index.ts"
import { type LeadDraft, leadOf, type StageToCome } from "./lead.ts"
import { anyDraft, patientDraft, sure } from "./lead-fixtures.ts"
import { projectOf } from "./project.ts"
import { gittinsRate } from "./stages.ts"
import { type Triage, triage, triageAt } from "./triage.ts"
import { valueAt } from "./verdict.ts"

const hoursArbitrary = fc.double({ min: 0.5, max: 80, noNaN: true })
const leadsArbitrary = fc.array(anyDraft, { minLength: 1, maxLength: 8 })
const capacity = (hoursPerWeek: number) => ({ hoursPerWeek, hoursPerWeekPerLead: 10 })

const triageOf = (drafts: readonly LeadDraft[], hoursPerWeek: number): Triage =>
  must(
    triage(
      drafts.map((draft) => must(leadOf(draft))),
      capacity(hoursPerWeek),
    ),
  )
const indexOf = (draft: LeadDraft): number => projectOf(must(leadOf(draft)), 10).indexPerHour

const scaled = (figure: Estimate, by: number): Estimate => ({
  ...figure,
  p10: figure.p10 * by,
  p50: figure.p50 * by,
  p90: figure.p90 * by,
})
const withStage = (draft: LeadDraft, at: number, change: (stage: StageToCome) => Partial<StageToCome>): LeadDraft => {
  const i = at % draft.stages.length
  return { ...draft, stages: draft.stages.with(i, { ...draft.stages[i], ...change(draft.stages[i]) }) }
}
const NOISE = 1e-9
const notAbove = (left: number, right: number) =>
  expect(left).toBeLessThanOrEqual(right + NOISE * (1 + Math.abs(right)))

describe("triage of leads", () => {
  test("effort that is behind a lead moves nothing", () => {
    fc.assert(
      fc.property(leadsArbitrary, fc.integer({ min: 1, max: 900 }), hoursArbitrary, (drafts, spent, hours) => {
        const behind: StageToCome = {
          name: "behind",
          hours: sure(spent),
          cost: sure(7 * spent),
          passProbability: sure(0.01),
        }
        const later = drafts.map((draft) => ({
          ...draft,
          stages: [behind, ...draft.stages],
          standsIn: draft.stages[0].name,
        }))
        expect(triageOf(later, hours)).toEqual(triageOf(drafts, hours))
      }),
    )
  })

  test("more worth never lowers an index", () => {
    fc.assert(
      fc.property(anyDraft, fc.double({ min: 0, max: 500, noNaN: true }), (draft, more) => {
        const { p10, p50, p90, source } = draft.worth
        const richer = { ...draft, worth: { p10: p10 + more, p50: p50 + more, p90: p90 + more, source } }
        notAbove(indexOf(draft), indexOf(richer))
      }),
    )
  })

  test("better odds never lower the index of a lead that pays", () => {
    fc.assert(
      fc.property(anyDraft, fc.nat(3), fc.double({ min: 0, max: 1, noNaN: true }), (draft, at, share) => {
        fc.pre(indexOf(draft) > 0)
        const better = withStage(draft, at, ({ passProbability: odds }) => ({
          passProbability: {
            ...odds,
            p10: odds.p10 + share * (1 - odds.p10),
            p50: odds.p50 + share * (1 - odds.p50),
            p90: odds.p90 + share * (1 - odds.p90),
          },
        }))
        notAbove(indexOf(draft), indexOf(better))
      }),
    )
  })

  test("more hours or money to spend never raise the index of a lead that pays", () => {
    fc.assert(
      fc.property(anyDraft, fc.nat(3), fc.double({ min: 1, max: 4, noNaN: true }), (draft, at, by) => {
        fc.pre(indexOf(draft) > 0)
        const slower = withStage(draft, at, ({ hours }) => ({ hours: scaled(hours, by) }))
        const dearer = withStage(draft, at, ({ cost }) => ({ cost: scaled(cost, by) }))
        for (const worse of [slower, dearer]) notAbove(indexOf(worse), indexOf(draft))
      }),
    )
  })

  test("more hours a week never raise the price of an hour, as long as they win no lead sooner", () => {
    fc.assert(
      fc.property(leadsArbitrary, hoursArbitrary, hoursArbitrary, (drafts, hours, more) => {
        const price = (hoursPerWeek: number) => triageOf(drafts, hoursPerWeek).shadowPricePerHour
        notAbove(price(10 + hours + more), price(10 + hours))
      }),
    )
    fc.assert(
      fc.property(fc.array(patientDraft), hoursArbitrary, hoursArbitrary, (drafts, hours, more) => {
        const price = (hoursPerWeek: number) => triageOf(drafts, hoursPerWeek).shadowPricePerHour
        notAbove(price(hours + more), price(hours))
      }),
    )
  })

  test("the currency's scale changes no verdict and scales every price", () => {
    fc.assert(
      fc.property(leadsArbitrary, hoursArbitrary, (drafts, hours) => {
        const pence = drafts.map((draft) => ({
          ...draft,
          worth: scaled(draft.worth, 128),
          stages: draft.stages.map((stage) => ({ ...stage, cost: scaled(stage.cost, 128) })),
          events: (draft.events ?? []).map((event) => ({ ...event, worth: scaled(event.worth as Estimate, 128) })),
        }))
        const [small, large] = [triageOf(drafts, hours), triageOf(pence, hours)]
        expect(large.shadowPricePerHour).toBeCloseTo(128 * small.shadowPricePerHour, 6)
        expect(large.leads.map(({ id, verdict }) => [id, verdict])).toEqual(
          small.leads.map(({ id, verdict }) => [id, verdict]),
        )
      }),
    )
  })

  test("the same leads get the same answer, and twins stay in their order", () => {
    fc.assert(
      fc.property(leadsArbitrary, hoursArbitrary, (drafts, hours) => {
        const twins = drafts.flatMap((draft) => [draft, { ...draft, id: `${draft.id} again` }])
        const once = triageOf(twins, hours)
        expect(triageOf(twins, hours)).toEqual(once)
        const rankOf = new Map(once.leads.map(({ id, rank }) => [id, rank]))
        for (const { id } of drafts) {
          expect(rankOf.get(id)).toBeLessThan(rankOf.get(`${id} again`) as number)
        }
      }),
    )
  })

  test("ranks fall with the index, hours are filled, and verdicts follow from the price", () => {
    fc.assert(
      fc.property(leadsArbitrary, hoursArbitrary, (drafts, hours) => {
        const { leads, shadowPricePerHour: price, hoursPursued } = triageOf(drafts, hours)
        for (const [i, lead] of leads.entries()) {
          expect(lead.rank).toBe(i + 1)
          if (i > 0) notAbove(lead.project.indexPerHour, leads[i - 1].project.indexPerHour)
          if (lead.verdict === "pursue") expect(lead.expectedValue).toBeGreaterThanOrEqual(0)
          if (lead.verdict === "drop") notAbove(lead.expectedValue, 0)
          expect(lead.trigger === undefined).toBe(lead.verdict !== "park")
          expect(lead.project.indexLow).toBeLessThanOrEqual(lead.project.indexPerHour)
          expect(lead.project.indexHigh).toBeGreaterThanOrEqual(lead.project.indexPerHour)
        }
        const pursued = leads.filter(({ verdict }) => verdict === "pursue")
        if (price > 0) expect(hoursPursued).toBeGreaterThanOrEqual(hours * (1 - NOISE))
        const largest = Math.max(0, ...pursued.map(({ project }) => project.hours))
        notAbove(hoursPursued, hours + largest)
      }),
    )
  })

  test("a what-if at the price of the whole says what the whole says", () => {
    fc.assert(
      fc.property(leadsArbitrary, hoursArbitrary, (drafts, hours) => {
        const whole = triageOf(drafts, hours)
        for (const { rank: _, ...lead } of whole.leads) {
          const draft = drafts.find(({ id }) => id === lead.id) as LeadDraft
          const alone = triageAt(must(leadOf(draft)), whole.prices)
          expect(alone.expectedValue).toBe(lead.expectedValue)
          if (lead.trigger?.kind !== "hour-price") expect(alone.verdict).toBe(lead.verdict)
        }
      }),
    )
  })
})

describe("the index of a lead", () => {
  test("is Gittins' rate of its means when it waits for us", () => {
    fc.assert(
      fc.property(patientDraft, (draft) => {
        const flat = (figure: Estimate) => projectOfWorth(figure)
        const stages = draft.stages.map(({ hours, cost, passProbability }) => ({
          hours: flat(hours),
          cost: flat(cost),
          passProbability: flat(passProbability),
        }))
        expect(indexOf(draft)).toBeCloseTo(gittinsRate({ stages, reward: flat(draft.worth) }), 6)
      }),
    )
  })

  test("turns exactly where it is said to turn", () => {
    fc.assert(
      fc.property(anyDraft, fc.double({ min: 0.1, max: 200, noNaN: true }), (draft, pricePerHour) => {
        const prices = { pricePerHour, hoursPerWeekPerLead: 10, later: [] }
        const eventless = { ...draft, events: [], worth: sure(Math.max(1, draft.worth.p50)) }
        const lead = triageAt(must(leadOf(eventless)), prices)
        const { worth, passProbability, pricePerHour: price } = lead.turningPoints
        const valueWith = (changed: LeadDraft, at = pricePerHour) =>
          valueAt(projectOf(must(leadOf(changed)), 10), at) / (1 + lead.project.cost + at * lead.project.hours)
        if (worth !== undefined) expect(valueWith({ ...eventless, worth: sure(worth) })).toBeCloseTo(0, 7)
        if (price !== undefined) expect(valueWith(eventless, price)).toBeCloseTo(0, 7)
        if (passProbability !== undefined) {
          const turned = withStage(eventless, 0, () => ({ passProbability: sure(passProbability) }))
          expect(valueWith(turned)).toBeCloseTo(0, 7)
        }
      }),
    )
  })
})

/** Mean of a range, by the worth of a lead that is won at once and for certain. */
const projectOfWorth = (figure: Estimate): number => {
  const stage = { name: "one", hours: sure(1), cost: sure(0), passProbability: sure(1) }
  return projectOf(must(leadOf({ id: "mean", worth: figure, stages: [stage] })), 10).money
}
