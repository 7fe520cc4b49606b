import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { choiceAt, choiceToCome, type FitOutcome, follows, type MadeChoice, statusOf } from "./choices.ts"
import { nextFitAt } from "./fit-due.ts"

const NIGHT = "2026-03-02T02:00:00Z"
const NOON = "2026-03-02T12:00:00Z"
const TOMORROW = "2026-03-03T00:00:00Z"
const AFTER = "2026-03-03T09:00:00Z"

/** The desk chooses for tomorrow, people choose from now. */
const choice = (number: number, version: number, at: string, from = at): MadeChoice => ({
  number,
  version,
  fromAt: new Date(from),
  chosenAt: new Date(at),
  actor: from === at ? { kind: "person", id: "olga", role: "owner" } : { kind: "desk", id: "jobs" },
  reason: from === at ? "not like us" : null,
})
const versions = (...outcomes: FitOutcome[]) => outcomes.map((outcome, index) => ({ version: index + 1, outcome }))
const statuses = (choices: readonly MadeChoice[], now: string, ...outcomes: FitOutcome[]) =>
  versions(...outcomes).map((version) => statusOf(version, choices, new Date(now)))

const LEARNT_AT_NIGHT = [choice(1, 1, "2026-02-01T02:00:00Z", "2026-02-02T00:00:00Z"), choice(2, 2, NIGHT, TOMORROW)]

describe("which version counts", () => {
  test.each([
    ["what was learnt at night does not count before the day is over", LEARNT_AT_NIGHT, NOON, 1],
    ["it counts from the next day on", LEARNT_AT_NIGHT, AFTER, 2],
    ["going back counts at once", [...LEARNT_AT_NIGHT, choice(3, 0, NOON)], NOON, 0],
    ["and is not overruled by what was to come", [...LEARNT_AT_NIGHT, choice(3, 0, NOON)], AFTER, 0],
    ["nothing before anything was chosen", LEARNT_AT_NIGHT, "2026-01-01T00:00:00Z", undefined],
  ])("%s", (_, choices, now, version) => {
    expect(choiceAt(choices, new Date(now))?.version).toBe(version)
  })

  test("what is to come is the last choice, until it has begun", () => {
    expect(choiceToCome(LEARNT_AT_NIGHT, new Date(NOON))?.version).toBe(2)
    expect(choiceToCome(LEARNT_AT_NIGHT, new Date(AFTER))).toBeUndefined()
  })

  test("never changes but where a choice begins, whatever was chosen", () => {
    const made = fc.array(fc.record({ version: fc.nat(5), hour: fc.integer({ min: 0, max: 90 }), waits: fc.boolean() }))
    fc.assert(
      fc.property(made, fc.integer({ min: 0, max: 120 }), (rows, hour) => {
        const at = (hours: number) => new Date(Date.UTC(2026, 2, 2, hours))
        const choices = rows
          .toSorted((one, other) => one.hour - other.hour)
          .map(({ version, hour: made, waits }, index) =>
            choice(
              index + 1,
              version,
              at(made).toISOString(),
              at(waits ? made + 24 - (made % 24) : made).toISOString(),
            ),
          )
        const begun = choices.filter(({ fromAt }) => fromAt <= at(hour))
        expect(choiceAt(choices, at(hour))).toMatchObject(begun.at(-1) ?? {})
        expect(choiceAt(choices, at(hour)) === undefined).toBe(begun.length === 0)
        // What had not been chosen yet changes nothing afterwards: advice of a day can be worked out again.
        const known = choices.filter(({ chosenAt }) => chosenAt <= at(hour))
        expect(choiceAt(known, at(hour))).toEqual(choiceAt(choices, at(hour)))
      }),
    )
  })
})

describe("a new version", () => {
  test.each([
    ["comes into force by itself while nobody has chosen", [], ["moved"], true],
    ["and behind the newest", LEARNT_AT_NIGHT, ["moved", "moved"], true],
    ["and when the last fits were not taken", LEARNT_AT_NIGHT, ["moved", "moved", "no-better"], true],
    ["waits when somebody went back", [...LEARNT_AT_NIGHT, choice(3, 1, NOON)], ["moved", "moved"], false],
    ["or back to what is shipped", [...LEARNT_AT_NIGHT, choice(3, 0, NOON)], ["moved", "moved"], false],
    ["and comes again once the newest was chosen", [...LEARNT_AT_NIGHT, choice(3, 2, NOON)], ["moved", "moved"], true],
  ] as const)("%s", (_, choices, outcomes, expected) => {
    expect(follows(choices, versions(...outcomes))).toBe(expected)
  })

  test.each([
    ["in force, and to come", LEARNT_AT_NIGHT, NOON, ["in-force", "coming"]],
    ["replaced by a newer one", LEARNT_AT_NIGHT, AFTER, ["replaced", "in-force"]],
    ["rolled back", [...LEARNT_AT_NIGHT, choice(3, 1, AFTER)], AFTER, ["in-force", "rolled-back"]],
    ["rolled back before it began", [...LEARNT_AT_NIGHT, choice(3, 1, NOON)], NOON, ["in-force", "rolled-back"]],
  ] as const)("stands: %s", (_, choices, now, expected) => {
    expect(statuses(choices, now, "moved", "moved")).toEqual(expected)
  })

  test("that was not taken is refused, and one that nobody chose waits", () => {
    expect(statuses([], NOON, "too-few", "moved", "no-better")).toEqual(["refused", "waiting", "refused"])
  })
})

test.each([
  ["the first time", undefined, 20],
  ["after few", 20, 30],
  ["after many, when one in twenty is new", 1000, 1050],
  ["after a fit that somebody asked for too early", 3, 20],
])("learns again %s", (_, read, expected) => {
  expect(nextFitAt(read)).toBe(expected)
})
