import { describe, expect, test } from "vitest"
import { dayText } from "./days.ts"
import { assumedBy, type LearntFigures, learntOn, withLearnt } from "./learnt-figures.ts"

const figures = (fromDay: string, cases = 12): LearntFigures => ({
  fromDay,
  returnPerDay: { value: 0.08, cases },
  callHeard: { value: 0.4, cases: 0 },
  calledBack: { value: 0.2, cases },
})

describe("the figures of a day", () => {
  const [monday, tuesday] = [figures("2026-03-02"), figures("2026-03-03")]

  test.each([
    ["before there were any", "2026-03-01", undefined],
    ["on the day from which they count", "2026-03-02", monday],
    ["on the day of the next", "2026-03-03", tuesday],
    ["long after", "2027-01-01", tuesday],
  ])("%s", (_, day, expected) => {
    expect(learntOn([tuesday, monday], day)).toBe(expected)
  })

  test.each([
    ["in London", "Europe/London", "2026-03-03"],
    ["in Auckland it is tomorrow", "Pacific/Auckland", "2026-03-04"],
    ["in Newfoundland too late for the day yet", "America/St_Johns", "2026-03-03"],
  ])("go by the calendar of the place: %s", (_, zone, expected) => {
    expect(dayText(new Date("2026-03-03T20:00:00Z"), zone)).toBe(expected)
  })
})

describe("a paper", () => {
  test("takes what was learnt where it is silent", () => {
    const paper = { cost: 1, assumptions: { calledBack: 0.5, costPerRound: 3 } }
    expect(withLearnt(paper, figures("2026-03-02"))).toEqual({
      cost: 1,
      assumptions: { calledBack: 0.5, costPerRound: 3, returnPerDay: 0.08 },
    })
  })

  test("is left alone by figures without a record, and without figures", () => {
    const paper = { cost: 1 }
    expect(withLearnt(paper, figures("2026-03-02", 0))).toBe(paper)
    expect(withLearnt(paper, undefined)).toBe(paper)
  })

  test("says of each figure who says it", () => {
    const paper = { assumptions: { calledBack: 0.5 } }
    expect(assumedBy(paper, figures("2026-03-02"))).toEqual({
      fromDay: "2026-03-02",
      figures: {
        returnPerDay: { source: "learnt", cases: 12 },
        callHeard: { source: "guess", cases: 0 },
        calledBack: { source: "typed", cases: 0 },
      },
    })
  })
})
