// The page says what the command says: for the same scenario, strategies and seed every match and every standing are the same, to the last digit
// against the engine and to the digits that are written against `walkaway arena --json`; and a written result shows the same matches.

import { readFileSync } from "node:fs"
import {
  type MatchRecord,
  matchCount,
  playStretch,
  standingsOf,
  strategies,
  strategyNamed,
  type Tournament,
} from "@walkaway/engine/arena"
import { describe, expect, it } from "vitest"
import { run } from "../../../../cli/src/run-in-strings.ts"
import { arenaDesk } from "./arena-desk.ts"
import { type ArenaDesk, type MatchView, OWN, type PickedFile, type Setup, SHIPPED_IDS } from "./arena-types.ts"
import { shippedScenario } from "./shipped-scenarios.ts"

const NAMES = ["boulware", "conceder", "random", "micro"]
const SETUP: Setup = {
  scenario: "used-car",
  strategies: NAMES,
  rules: { rounds: 20, repetitions: 3, seed: 7, reservations: "uniform", information: "full", selfPlay: true },
}

const CAR = ["car.yml", "dealer.yml", "driver.yml"]
const example = (name: string): string =>
  readFileSync(new URL(`../../../../../examples/scenarios/used-car/${name}`, import.meta.url), "utf8")

const picked = (path: string, text: string): PickedFile => ({
  path,
  file: { size: text.length, text: () => Promise.resolve(text) },
})

/** Time goes by a step with every look at it. */
const ticking = (step: number) => {
  let now = 0
  return () => {
    now += step
    return now
  }
}

const playedOut = (desk: ArenaDesk, setup: Setup): number => {
  let { played, all } = desk.begin(setup)
  let moments = 0
  while (played < all) {
    ;({ played, all } = desk.playOn())
    moments += 1
  }
  return moments
}

const tournamentOf = ({ rules }: Setup): Tournament => ({
  scenarios: [shippedScenario("used-car")],
  strategies: NAMES.map((name) => {
    const found = strategyNamed(name)
    if (!found.ok) throw new Error(found.error.message)
    return found.value
  }),
  rules: { ...rules, trace: true },
})

const OPTIONS = ["--rounds", "20", "--repetitions", "3", "--seed", "7", "--reservations", "uniform"]

const byCommand = async (): Promise<string> => {
  const files = Object.fromEntries(CAR.map((name) => [`scenarios/used-car/${name}`, example(name)]))
  const args = ["--scenarios", "scenarios", "--strategies", NAMES.join(), ...OPTIONS, "--workers", "1"]
  const { out } = await run(["arena", ...args, "--trace", "--json"], { files })
  return out
}

/** What both a match played here and one from a file know. */
const shownOf = ({ strategies: who, end, endedBy, rounds, steps, first, plane }: MatchView) => ({
  who,
  end,
  endedBy,
  rounds,
  first,
  steps: steps.map(({ by, action, outcome }) => [by, action, outcome]),
  frontier: plane.frontier.length,
})

describe("the arena's page", () => {
  it("plays the engine's tournament, in however many moments", () => {
    const tournament = tournamentOf(SETUP)
    const records: MatchRecord[] = [...playStretch(tournament, { from: 0, to: matchCount(tournament) })]
    for (const step of [0.001, 45, 1_000]) {
      const desk = arenaDesk(ticking(step))
      const moments = playedOut(desk, SETUP)
      expect(moments > 10).toBe(step > 40)
      const { standings, matches } = desk.result()
      expect(matches).toBe(records.length)
      expect(standings).toEqual(standingsOf(tournament, records))
    }
  })

  it("plays a match again with the very offers that it had", () => {
    const tournament = tournamentOf(SETUP)
    const records = [...playStretch(tournament, { from: 0, to: matchCount(tournament) })]
    const desk = arenaDesk(ticking(1_000))
    playedOut(desk, SETUP)
    for (const index of [0, 5, 17, records.length - 1]) {
      const { trace = [], end, rounds, utilities } = records[index]
      const match = desk.match(index)!
      expect(match).toMatchObject({ end, rounds, utilities })
      expect(match.steps.map(({ outcome }) => outcome)).toEqual(
        trace.map((answer) => (answer >= 0 ? answer : undefined)),
      )
    }
    expect(desk.match(records.length)).toBeUndefined()
  })

  it("gives other offers with another seed, and the same with the same", () => {
    const desk = arenaDesk(ticking(1_000))
    playedOut(desk, SETUP)
    // The two who offer by chance.
    const index = NAMES.length * 2 + 2
    const stepsWith = (seed: number) => desk.match(index, seed)!.steps.map(({ outcome }) => outcome)
    expect(desk.match(index)!.strategies).toEqual(["random", "random"])
    expect(stepsWith(8)).not.toEqual(stepsWith(7))
    expect(stepsWith(8)).toEqual(stepsWith(8))
  })

  it("says what walkaway arena says, from files of one's own and from its result", async () => {
    const out = await byCommand()
    const desk = arenaDesk(ticking(1_000))
    const read = await desk.readScenarios(CAR.map((name) => picked(`scenarios/used-car/${name}`, example(name))))
    expect(read).toMatchObject({ ok: true, value: { scenarios: [{ name: "used-car", outcomes: 608 }] } })
    playedOut(desk, { ...SETUP, scenario: OWN })
    const here = desk.result()
    const matches = desk.matches({}, 0, 1_000).rows.map(({ index }) => shownOf(desk.match(index)!))
    const opened = await desk.openResult(picked("result.json", out))
    if (!opened.ok) throw new Error(opened.error[0].message)
    expect(desk.matches({}, 0, 1_000).rows.map(({ index }) => shownOf(desk.match(index)!))).toEqual(matches)
    expect(opened.value.standings.map(({ strategy }) => strategy)).toEqual(
      here.standings.map(({ strategy }) => strategy),
    )
    opened.value.standings.forEach((standing, place) => {
      expect(standing.advantage).toBeCloseTo(here.standings[place].advantage, 9)
      expect(standing.advantageInterval?.low).toBeCloseTo(here.standings[place].advantageInterval!.low, 9)
    })
    expect(opened.value.rules).toEqual(here.rules)
  })

  it("has the same solutions in a result as played here, though reservations were drawn", async () => {
    const desk = arenaDesk(ticking(1_000))
    playedOut(desk, SETUP)
    const here = desk.match(9)!
    await desk.openResult(picked("result.json", await byCommand()))
    const there = desk.match(9)!
    expect(there.plane.isPartly).toBe(true)
    for (const solution of ["nash", "kalai", "kalaiSmorodinsky", "welfare"] as const) {
      const [mine, theirs] = [here.plane.solutions[solution], there.plane.solutions[solution]]
      expect(theirs).toHaveLength(mine.length)
      mine.forEach((spot, i) => {
        expect(theirs[i][0]).toBeCloseTo(spot[0], 9)
      })
    }
  })

  it("looks at every scenario that it ships", () => {
    const desk = arenaDesk(ticking(1))
    for (const id of SHIPPED_IDS) {
      const { outcomes, efficient, reservations } = desk.lookAt(id)
      expect(efficient).toBeGreaterThan(5)
      expect(efficient).toBeLessThan(outcomes)
      // There is something to walk away for.
      expect(Math.min(...reservations)).toBeGreaterThan(0)
    }
    expect(desk.strategies()).toEqual(strategies.map(({ name }) => name))
  })
})

describe("against whom", () => {
  it("adds up to the standing", () => {
    const desk = arenaDesk(ticking(1_000))
    playedOut(desk, SETUP)
    for (const { strategy, advantage, n } of desk.result().standings) {
      const meetings = desk.against(strategy)
      expect(meetings.map(({ opponent }) => opponent).toSorted()).toEqual(NAMES.toSorted())
      expect(meetings.reduce((sum, meeting) => sum + meeting.n, 0)).toBe(n)
      const sum = meetings.reduce((total, meeting) => total + meeting.advantage * meeting.n, 0)
      expect(sum / n).toBeCloseTo(advantage, 9)
    }
  })

  it("lists the matches of the two alone", () => {
    const desk = arenaDesk(ticking(1_000))
    playedOut(desk, SETUP)
    const { rows, total } = desk.matches({ strategy: "micro", opponent: "random" }, 2, 3)
    expect([rows.length, total]).toEqual([3, 6])
    for (const { strategies: who } of rows) expect(who.toSorted()).toEqual(["micro", "random"])
  })
})

describe("a file that cannot be read", () => {
  it.each([
    ["no JSON", "{", "", /no whole JSON/],
    ["something else", '{"hello": 1}', "hello", /not known/],
    ["nothing", "{}", "rules", /missing/],
  ])("is told with its place: %s", async (_, text, place, why) => {
    const read = await arenaDesk(ticking(1)).openResult(picked("result.json", text))
    if (read.ok) throw new Error("it was read")
    const problem = read.error.find(({ path = "" }) => path === place)
    expect(problem?.message).toMatch(why)
    expect(read.error.every(({ file, remedy }) => file === "result.json" && remedy !== "")).toBe(true)
  })

  it("is told by its folder and line, and refuses the others with it", async () => {
    const broken = "name: dealer\nweights: [0.54\nvalues: 3"
    const files = [
      ...CAR.map((name) => picked(`mine/good/${name}`, example(name))),
      ...CAR.map((name) => picked(`mine/bad/${name}`, name === "dealer.yml" ? broken : example(name))),
    ]
    const read = await arenaDesk(ticking(1)).readScenarios(files)
    if (read.ok) throw new Error("it was read")
    expect(read.error[0]).toMatchObject({ file: "mine/bad/dealer.yml", line: expect.any(Number) })
  })

  it("says so where there is no scenario at all", async () => {
    const read = await arenaDesk(ticking(1)).readScenarios([picked("mine/photo.png", "")])
    expect(read).toMatchObject({ ok: false, error: [{ message: expect.stringMatching(/no scenario/) }] })
  })
})
