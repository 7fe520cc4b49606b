import { readdirSync, readFileSync } from "node:fs"
import { type ArenaOutput, arenaOutputSchema } from "@walkaway/contract"
import { describe, expect, test } from "vitest"
import { run } from "../run-in-strings.ts"

/** Three of the examples, one a format, whatever else stands beside them. */
const EXAMPLES = new URL("../../../../examples/scenarios/", import.meta.url)
const FILES = Object.fromEntries(
  ["cleaning-contract", "market-pitch", "van-sale"].flatMap((folder) =>
    readdirSync(new URL(folder, EXAMPLES)).map((name) => [
      `three/${folder}/${name}`,
      readFileSync(new URL(`${folder}/${name}`, EXAMPLES), "utf8"),
    ]),
  ),
)

const arena = (...args: string[]) => run(["arena", "--scenarios", "three", "--workers", "1", ...args], { files: FILES })

const output = async (...args: string[]): Promise<ArenaOutput> => {
  const { status, out, err } = await arena(...args, "--json")
  expect([status, err]).toEqual([0, ""])
  return arenaOutputSchema.parse(JSON.parse(out))
}

const THREE = ["--strategies", "boulware,linear,random", "--rounds", "20"]

describe("walkaway arena", () => {
  test("lets everyone meet everyone on both sides of every scenario", async () => {
    const { scenarios, standings, matches, rules } = await output(...THREE, "--repetitions", "2")
    expect(scenarios.map(({ name, outcomes }) => [name, outcomes])).toEqual([
      ["cleaning-contract", 1428],
      ["market-pitch", 144],
      ["van-sale", 1512],
    ])
    expect(matches).toHaveLength(3 * 2 * 9)
    expect(standings.map(({ n }) => n)).toEqual([36, 36, 36])
    expect(standings.map(({ strategy }) => strategy).sort()).toEqual(["boulware", "linear", "random"])
    expect(rules).toEqual({
      rounds: 20,
      repetitions: 2,
      seed: 1,
      reservations: "files",
      information: "full",
      selfPlay: true,
    })
    const advantages = standings.map(({ advantage }) => advantage)
    expect(advantages).toEqual([...advantages].sort((a, b) => b - a))
  })

  test("says of each match what came of it, and its advantage follows", async () => {
    const { matches } = await output(...THREE, "--reservations", "uniform", "--repetitions", "4")
    for (const { agreement, values, end, utilities, reservations, advantages, fault } of matches) {
      expect([agreement === null, values === null]).toEqual([end !== "agreement", end !== "agreement"])
      expect(fault).toBeUndefined()
      for (const side of [0, 1]) {
        const gained = (utilities[side] - reservations[side]) / (1 - reservations[side])
        expect(advantages[side]).toBeCloseTo(agreement === null ? 0 : gained, 9)
        if (agreement === null) expect(utilities[side]).toBe(reservations[side])
      }
    }
    expect(new Set(matches.map(({ end }) => end)).size).toBeGreaterThan(1)
  })

  test("gives the same with any number of threads, and another luck with another seed", async () => {
    const args = [...THREE, "--reservations", "uniform", "--repetitions", "4", "--trace", "--json"]
    const [alone, threads, other] = [
      await arena(...args),
      await arena(...args, "--workers", "2"),
      await arena(...args, "--seed", "2"),
    ]
    expect(threads).toEqual(alone)
    expect(other.out).not.toBe(alone.out)
  })

  test("traces every offer", async () => {
    const { matches } = await output(...THREE, "--trace")
    for (const { trace = [], rounds, end, first, agreement } of matches) {
      expect(Math.ceil(trace.length / 2)).toBe(rounds)
      expect(trace[0]).toMatchObject({ by: first, action: "offer" })
      if (end === "agreement") expect(trace.at(-2)?.outcome).toBe(agreement)
    }
    expect((await output(...THREE)).matches[0].trace).toBeUndefined()
  })

  test("shows the standings to a person", async () => {
    const { status, out, err } = await arena(...THREE)
    expect([status, err]).toEqual([0, ""])
    const words = out.replaceAll(/\s+/g, " ")
    expect(words).toMatch(/^3 strategies in 3 scenarios: 27 matches of up to 20 rounds, 1 repetition, seed 1\./)
    expect(words).toContain("boulware is ahead of linear by 0.")
    expect(words).toContain("3 situations are few: take the intervals as rough.")
    expect(out).toMatch(/1 {2}\w+ +0\.\d{3} {2}0\.\d{3} to 0\.\d{3} +0\.\d{3} +\d+% +0\.\d{3} +18\n/)
    for (const row of out.split("\n")) expect(row.length).toBeLessThanOrEqual(80)
    const traced = await arena("--strategies", "hardliner", "--rounds", "3", "--trace")
    expect(traced.out).toMatch(
      /van-sale, hardliner \(van_buyer\) and hardliner \(van_dealer\): no deal after 3\s+rounds/,
    )
    expect(traced.out).toMatch(/3 {2}hardliner {2}offer {2}1\.000 0\.\d{3} {2}24 months, four new/)
    expect(traced.out).toContain("None has more than another: 1 strategy met only itself.")
  })

  test("says how to come to more than one situation", async () => {
    const one = ["arena", "--scenarios", "three/van-sale", "--workers", "1", ...THREE]
    const told = async (...more: string[]) =>
      (await run([...one, ...more], { files: FILES })).out.replaceAll(/\s+/g, " ")
    expect(await told()).toContain("add scenarios, or --reservations uniform with --repetitions.")
    expect(await told("--reservations", "uniform")).toContain("add scenarios, or --repetitions.")
  })

  test("keeps the offers of no more matches than fit into memory", async () => {
    const { status, err } = await arena(...THREE, "--trace", "--rounds", "10000", "--repetitions", "1000")
    expect(status).toBe(2)
    expect(err).toContain("27000 matches; we play up to 2500 of so many rounds with --trace.")
  })

  test("plays the profiles that were asked for", async () => {
    const { scenarios } = await output(...THREE, "--profiles", "2,1")
    expect(scenarios.map(({ profiles: [first] }) => first.name)).toEqual(["office", "Trader", "van_dealer"])
  })

  test("passes over files of other things beside scenarios, and says what was read leniently", async () => {
    const trade = {
      "mine/notes/deal.yaml": "side: sell\nask: 9995\n",
      "mine/trade/Trade.yml": "issues:\n- {name: Price, type: ContiguousIssue, values: [1, 3]}\n",
      "mine/trade/A.yml": "weights: [1]\nvalues: [{mapping: {1: 0, 2: 0.5, 3: 1}, type: TableFun}]\n",
      "mine/trade/B.yml": "weights: [1]\nvalues: [{mapping: {1: 2, 2: 1}, type: TableFun}]\n",
    }
    const { out, status } = await run(
      ["arena", "--scenarios", "mine", "--strategies", "boulware", "--workers", "1", "--json"],
      { files: trade },
    )
    expect(status).toBe(0)
    expect(arenaOutputSchema.parse(JSON.parse(out)).scenarios).toMatchObject([
      {
        name: "trade",
        outcomes: 3,
        notes: [
          'B.yml: values[0] says nothing of "3": taken as 0',
          "B.yml: utilities left the range from 0 to 1: scaled into it",
        ],
      },
    ])
  })
})
