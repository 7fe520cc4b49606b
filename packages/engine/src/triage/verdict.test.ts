import { describe, expect, test } from "vitest"
import { must } from "../units/index.ts"
import type { Lead, LeadDraft } from "./lead.ts"
import { leadOf } from "./lead.ts"
import { plainLead, plainStages, range, sure } from "./lead-fixtures.ts"
import { projectOf } from "./project.ts"
import { type RankedLead, type Triage, triage, triageAt } from "./triage.ts"

const at = (pricePerHour: number) => ({ pricePerHour, hoursPerWeekPerLead: 7, later: [] })
const codes = ({ reasons }: Pick<RankedLead, "reasons">) => reasons.map(({ code }) => code)
const byId = ({ leads }: Triage) => Object.fromEntries(leads.map((lead) => [lead.id, lead]))
const typed = { kind: "typed" } as const

// 2 hours, half of them die: 100 x 0.5 / 2 = 25 an hour.
const half = (more: Partial<LeadDraft> = {}): Lead => plainLead("half", 100, [[2, 0, 0.5]], more)

describe("a lead at a price of an hour", () => {
  test.each([
    [24, "pursue", 2],
    [25, "pursue", 0],
    [26, "drop", -2],
  ] as const)("at %i an hour: %s, %i over the hours elsewhere", (price, verdict, value) => {
    const lead = triageAt(half(), at(price))
    expect(lead).toMatchObject({ verdict, expectedValue: value })
    expect(lead.turningPoints.pricePerHour).toBe(25)
  })

  test("that turns says at which worth, odds and hours", () => {
    const { turningPoints, reasons } = triageAt(half(), at(40))
    expect(turningPoints).toEqual({ worth: 160, passProbability: 0.8, hoursToCome: 1.25, pricePerHour: 25 })
    expect(reasons).toEqual([{ code: "hours-earn-more-elsewhere", indexPerHour: 25, pricePerHour: 40 }])
  })

  test("that no odds would save says so", () => {
    expect(triageAt(half(), at(60)).turningPoints.passProbability).toBeUndefined()
  })

  test("whose money is lost is dropped at any price", () => {
    const lead = triageAt(plainLead("dear", 100, [[2, 60, 0.5]]), at(0))
    expect(lead).toMatchObject({ verdict: "drop", reasons: [{ code: "never-pays", money: -10 }] })
    expect(lead.turningPoints).toMatchObject({ pricePerHour: undefined, worth: 120 })
  })

  test("that earns nothing gets no hour, even a free one", () => {
    expect(triageAt(plainLead("nothing", 0, [[2, 0, 0.5]]), at(0)).verdict).toBe("drop")
  })

  test("whose band reaches over the price says that it could go either way", () => {
    const lead = must(leadOf({ id: "wide", worth: range(50, 100, 150), stages: plainStages([[2, 0, 0.5]]) }))
    expect(triageAt(lead, at(20))).toMatchObject({ straddles: true })
    expect(codes(triageAt(lead, at(20)))).toContain("could-go-either-way")
    expect(triageAt(lead, at(10)).straddles).toBe(false)
  })

  test("that stands on defaults says on how many", () => {
    const worth = { ...sure(100), source: { kind: "default" } as const }
    const lead = must(leadOf({ id: "guess", worth, stages: plainStages([[2, 0, 0.5]]) }))
    expect(triageAt(lead, at(20)).reasons.at(-1)).toEqual({ code: "rests-on-guesses", guesses: 1, figures: 3 })
  })
})

describe("a lead and the calendar", () => {
  // Seven hours a week on one lead: an hour a day, so two days for the two hours.
  test.each([
    [-1, "drop", "deadline-passed"],
    [1, "drop", "deadline-tight"],
    [2, "pursue", "earns-its-hours"],
  ] as const)("to be won by day %i: %s", (deadlineDay, verdict, first) => {
    const lead = triageAt(half({ deadlineDay }), at(20))
    expect(lead.verdict).toBe(verdict)
    expect(codes(lead)).toContain(first)
  })

  test("hours that may or may not do are odds, not a cliff", () => {
    const stages = [{ name: "one", hours: range(1, 2, 3), cost: sure(0), passProbability: sure(0.5) }]
    const lead = must(leadOf({ id: "maybe", worth: sure(100), stages, deadlineDay: 2 }))
    expect(projectOf(lead, 7).inTimeProbability).toBeCloseTo(0.5, 12)
  })

  test("fading odds and worth are lost over the days that it takes", () => {
    const decay = { survivalPerDay: 0.9, worthKeptPerDay: 0.5, source: typed }
    const { winProbability, money } = projectOf(half({ decay }), 7)
    expect(winProbability).toBeCloseTo(0.5 * 0.81, 12)
    expect(money).toBeCloseTo(0.5 * 0.81 * 100 * 0.25, 12)
    const lead = triageAt(half({ decay: { ...decay, worthKeptPerDay: 1 } }), at(10))
    expect(lead.waitingCostPerDay).toBeCloseTo(0.1 * lead.expectedValue, 12)
    expect(codes(lead)).toContain("fades")
  })

  test("a day in which they keep us waiting counts like one of work", () => {
    const decay = { survivalPerDay: 0.9, worthKeptPerDay: 1, source: typed }
    const [stage] = plainStages([[2, 0, 0.5]])
    const lead = must(leadOf({ id: "slow", worth: sure(100), stages: [{ ...stage, waitDays: sure(3) }], decay }))
    expect(projectOf(lead, 7).winProbability).toBeCloseTo(0.5 * 0.9 ** 5, 12)
  })

  test("parks what an event will make worth its hours, and wakes it on that day", () => {
    const events = [{ code: "price-fall", day: 10, probability: 0.5, worth: sure(200) }]
    const lead = triageAt(half({ events }), at(40))
    // With the event 200 x 0.5 - 40 x 2 = 20, and it comes in one of two cases.
    expect(lead).toMatchObject({
      verdict: "park",
      trigger: { kind: "event", code: "price-fall", day: 10, valueThen: 10 },
    })
    expect(codes(lead)).toEqual(["waits-for-event", "hours-earn-more-elsewhere"])
  })

  test("drops what no event saves", () => {
    const events = [{ code: "price-fall", day: 10, probability: 1, worth: sure(150) }]
    expect(triageAt(half({ events }), at(40)).verdict).toBe("drop")
  })

  test("parks a lead that is worth its hours now and more later; the hours go to the next", () => {
    const events = [{ code: "budget", day: 3, probability: 1, worth: sure(400) }]
    const other = plainLead("other", 40, [[2, 0, 0.5]])
    const result = must(triage([half({ events }), other], { hoursPerWeek: 2, hoursPerWeekPerLead: 2 }))
    expect(byId(result)).toMatchObject({ half: { verdict: "park", rank: 1 }, other: { verdict: "pursue", rank: 2 } })
    expect(result.shadowPricePerHour).toBe(10)
  })

  test("starts now what an event would hardly improve while it may die waiting", () => {
    const decay = { survivalPerDay: 0.9, worthKeptPerDay: 1, source: typed }
    const events = [{ code: "budget", day: 3, probability: 1, worth: sure(101) }]
    expect(triageAt(half({ decay, events }), at(5)).verdict).toBe("pursue")
  })
})

describe("the hours of a week", () => {
  const leads = [half(), plainLead("best", 300, [[3, 0, 0.5]]), plainLead("last", 40, [[4, 0, 0.5]])]

  test.each([
    [1, 50, ["best"]],
    [3, 50, ["best"]],
    [3.5, 25, ["best", "half"]],
    [5, 25, ["best", "half"]],
    [6, 5, ["best", "half", "last"]],
    [50, 0, ["best", "half", "last"]],
  ])("%d hours: the last one earns %d", (hoursPerWeek, price, pursued) => {
    const result = must(triage(leads, { hoursPerWeek }))
    expect(result.shadowPricePerHour).toBe(price)
    expect(result.leads.filter(({ verdict }) => verdict === "pursue").map(({ id }) => id)).toEqual(pursued)
  })

  test("what is as good as the last hour waits for a free one", () => {
    const twin = plainLead("twin", 100, [[2, 0, 0.5]])
    const { leads: ranked } = must(triage([half(), twin], { hoursPerWeek: 2 }))
    expect(ranked.map(({ id, verdict }) => [id, verdict])).toEqual([
      ["half", "pursue"],
      ["twin", "park"],
    ])
    expect(codes(ranked[0])).toEqual(["earns-its-hours", "last-hour"])
    expect(ranked[1]).toMatchObject({ trigger: { kind: "hour-price", belowPerHour: 25 } })
    expect(codes(ranked[1])).toEqual(["no-hour-left", "earns-its-hours"])
  })

  test("more hours from a day on wake what has none now, unless its time is up by then", () => {
    const late = plainLead("late", 38, [[4, 0, 0.5]], { deadlineDay: 9 })
    const capacity = { hoursPerWeek: 3, changes: [{ day: 7, hoursPerWeek: 60 }] }
    expect(byId(must(triage([...leads, late], capacity)))).toMatchObject({
      best: { verdict: "pursue" },
      half: { verdict: "park", trigger: { kind: "capacity", day: 7, pricePerHour: 0, valueThen: 50 } },
      last: { verdict: "park" },
      late: { verdict: "drop" },
    })
  })

  test("an hour that earns something anyway sets the least price", () => {
    const result = must(triage(leads, { hoursPerWeek: 50, floorPerHour: 6 }))
    expect(result.shadowPricePerHour).toBe(6)
    expect(byId(result).last.verdict).toBe("drop")
    expect(result.hoursPursued).toBe(5)
  })

  test("no leads: the price is the floor", () => {
    expect(must(triage([], { hoursPerWeek: 5 }))).toMatchObject({ shadowPricePerHour: 0, leads: [] })
  })

  test.each([
    [{ hoursPerWeek: 0 }, "hours-not-positive", "hoursPerWeek"],
    [{ hoursPerWeek: Number.NaN }, "hours-not-positive", "hoursPerWeek"],
    [{ hoursPerWeek: 1, hoursPerWeekPerLead: -1 }, "hours-not-positive", "hoursPerWeekPerLead"],
    [{ hoursPerWeek: 1, floorPerHour: -1 }, "floor-negative", "floorPerHour"],
    [{ hoursPerWeek: 1, changes: [{ day: 0, hoursPerWeek: 3 }] }, "change-in-the-past", "changes[0].day"],
    [{ hoursPerWeek: 1, changes: [{ day: 1, hoursPerWeek: 0 }] }, "hours-not-positive", "changes[0].hoursPerWeek"],
  ])("refuses %j", (capacity, code, path) => {
    expect(triage([], capacity)).toMatchObject({ ok: false, error: { code, path } })
  })
})

test.each([
  ["worth", { worth: range(0, 100, 300) }, [100, 0.5, 2]],
  ["odds", { passProbability: range(0.1, 0.5, 0.7) }, [100, 0.5, 2]],
  ["hours", { hours: range(1, 2, 6) }, [100, 0.5, 2]],
  ["cost", { cost: range(0, 5, 30) }, [100, 0.5, 2]],
])("the band is exact when only the %s is uncertain", (_, uncertain, [worth, odds, hours]) => {
  const stage = { name: "one", hours: sure(hours), cost: sure(0), passProbability: sure(odds), ...uncertain }
  const rest = plainStages([
    [1, 0, 1],
    [3, 2, 0.6],
  ])[1]
  const lead = (end: "p10" | "p90" | "all") => {
    const pin = (figure: typeof stage.hours) => (end === "all" ? figure : sure(figure[end]))
    const pinned = {
      ...stage,
      hours: pin(stage.hours),
      cost: pin(stage.cost),
      passProbability: pin(stage.passProbability),
    }
    const money = "worth" in uncertain ? pin(uncertain.worth as typeof stage.hours) : sure(worth)
    return projectOf(must(leadOf({ id: "x", worth: money, stages: [pinned, rest] })), 7)
  }
  const ends = [lead("p10"), lead("p90")].map(({ money, hours: spent }) => money / spent).sort((x, y) => x - y)
  expect(lead("all").indexLow).toBeCloseTo(Math.min(ends[0], lead("all").indexPerHour), 9)
  expect(lead("all").indexHigh).toBeCloseTo(ends[1], 9)
})
