import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { meanOf, seededRandom, Z90 } from "../units/index.ts"
import { leadOf } from "./lead.ts"
import { plainStages, sure } from "./lead-fixtures.ts"
import { type LearntStage, learnStages, type StageRecord, stagesLearnt } from "./learn-stages.ts"
import { STAGE_DEFAULTS, UNKNOWN_STAGE } from "./stage-defaults.ts"

const meeting = (passed: boolean, more: Partial<StageRecord> = {}): StageRecord => ({
  stage: "meeting",
  passed,
  ...more,
})
const stageOf = (stages: readonly LearntStage[], name = "meeting") =>
  stages.find((stage) => stage.name === name) as LearntStage

describe("stages learnt from records", () => {
  test("without records everything is the default", () => {
    const { team, people } = learnStages([], STAGE_DEFAULTS)
    expect(stagesLearnt({ team, people })).toEqual(STAGE_DEFAULTS)
    expect(stageOf(team).hours.n).toBe(0)
  })

  test("a uniform prior and one pass of two: the quantiles of Beta(2, 2)", () => {
    const even = plainStages([[1, 0, 0.5]]).map((stage) => ({ ...stage, name: "meeting" }))
    const strengths = { teamTowardsDefaults: 2, personTowardsTeam: 2 }
    const { p10, p50, p90 } = stageOf(learnStages([meeting(true), meeting(false)], even, strengths).team)
      .passProbability.estimate
    const cdf = (x: number) => 3 * x ** 2 - 2 * x ** 3
    expect([cdf(p10), p50, cdf(p90)]).toEqual([expect.closeTo(0.1, 9), expect.closeTo(0.5, 9), expect.closeTo(0.9, 9)])
  })

  test("hours: the geometric mean, half-way to the default at equal weight, as wide as the next lead", () => {
    const [stage] = plainStages([[1, 0, 0.5]])
    const records = Array.from({ length: 4 }, () => ({ stage: "one", passed: true, hours: 4 }))
    const { estimate, n } = stageOf(
      learnStages(records, [stage], { teamTowardsDefaults: 4, personTowardsTeam: 1 }).team,
      "one",
    ).hours
    expect(n).toBe(4)
    expect(estimate.p50).toBeCloseTo(2, 12)
    const variance = (2 * Math.log(4) ** 2) / 8
    expect(Math.log(estimate.p90 / estimate.p50) / Z90).toBeCloseTo(Math.sqrt(variance * (1 + 1 / 8)), 12)
  })

  test("money: the plain mean with the default weighed in", () => {
    const records = [10, 0, 50].map((cost) => meeting(true, { cost }))
    const { estimate } = stageOf(learnStages(records, STAGE_DEFAULTS).team).cost
    expect(estimate.p50).toBeCloseTo(60 / 13, 12)
    expect(estimate.p10).toBeGreaterThanOrEqual(0)
  })

  test("hours that nobody logged teach nothing", () => {
    expect(stageOf(learnStages([meeting(true), meeting(true, { hours: 0 })], STAGE_DEFAULTS).team).hours.n).toBe(0)
  })

  test("a person is drawn to the team, the team to the defaults", () => {
    const many = Array.from({ length: 200 }, (_, i) => meeting(i % 10 !== 0, { person: "team mate" }))
    const own = Array.from({ length: 5 }, () => meeting(false, { person: "ann" }))
    const { team, people } = learnStages([...many, ...own], STAGE_DEFAULTS)
    const odds = (stage: LearntStage) => meanOf(stage.passProbability.estimate)
    const ann = stageOf(people.get("ann") ?? [])
    expect(odds(stageOf(team))).toBeGreaterThan(0.84)
    expect(odds(ann)).toBeLessThan(odds(stageOf(team)))
    expect(odds(ann)).toBeGreaterThan(0.5)
    expect(ann.passProbability).toMatchObject({ n: 5, towards: stageOf(team).passProbability.estimate })
    expect(stagesLearnt({ team, people }, "nobody")).toEqual(stagesLearnt({ team, people }))
  })

  test("a stage of the organisation's own is learnt from what is usual", () => {
    const { team } = learnStages([{ stage: "tender", passed: true }], STAGE_DEFAULTS)
    expect(stageOf(team, "tender").passProbability.towards).toEqual(UNKNOWN_STAGE.passProbability)
  })

  test("enough records find the truth, whatever was guessed", () => {
    const random = seededRandom(3)
    const records = Array.from({ length: 4000 }, () =>
      meeting(random.uniform() < 0.2, {
        hours: Math.exp(0.7 + 0.5 * random.normal()),
        cost: 12 * random.exponential(),
      }),
    )
    const { passProbability, hours, cost } = stageOf(learnStages(records, STAGE_DEFAULTS).team)
    expect(meanOf(passProbability.estimate)).toBeCloseTo(0.2, 1)
    expect(passProbability.estimate.p90 - passProbability.estimate.p10).toBeLessThan(0.02)
    expect(Math.log(hours.estimate.p50)).toBeCloseTo(0.7, 1)
    expect(Math.log(hours.estimate.p90 / hours.estimate.p50) / Z90).toBeCloseTo(0.5, 1)
    expect(meanOf(cost.estimate)).toBeGreaterThan(11)
    expect(meanOf(cost.estimate)).toBeLessThan(13)
  })

  test("the order of the records does not matter, and what is learnt can be triaged", () => {
    const record = fc.record({
      stage: fc.constantFrom("meeting", "pitching", "tender"),
      person: fc.constantFrom("ann", "bob"),
      passed: fc.boolean(),
      hours: fc.double({ min: 0, max: 40, noNaN: true }),
      cost: fc.double({ min: 0, max: 400, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(record, { maxLength: 30 }), (records) => {
        const there = stagesLearnt(learnStages(records, STAGE_DEFAULTS), "ann")
        const back = stagesLearnt(learnStages(records.toReversed(), STAGE_DEFAULTS), "ann")
        for (const [i, stage] of there.entries()) {
          expect(back[i].hours.p50).toBeCloseTo(stage.hours.p50, 9)
          expect(back[i].cost.p90).toBeCloseTo(stage.cost.p90, 6)
          expect(back[i].passProbability.p10).toBeCloseTo(stage.passProbability.p10, 9)
        }
        expect(leadOf({ id: "a", worth: sure(1), stages: there }).ok).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
