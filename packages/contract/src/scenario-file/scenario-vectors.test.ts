// Every vector of conformance/scenarios: files as they come, and what they mean, worked out independently of this code.

import { readdirSync, readFileSync } from "node:fs"
import { must } from "@walkaway/engine"
import { describe, expect, test } from "vitest"
import { readScenarioFolder } from "./index.ts"

interface ScenarioVector {
  readonly about: string
  readonly source: string
  readonly files: Readonly<Record<string, string>>
  readonly expected: {
    readonly issues: readonly string[]
    readonly outcomes: number
    readonly profiles: readonly string[]
    readonly reservations: readonly number[]
    readonly discounts: readonly number[]
    readonly utilities: readonly (readonly [number, number])[]
  }
  readonly tolerance: number
}

const folder = new URL("../../../../conformance/scenarios/", import.meta.url)

describe("conformance/scenarios", () => {
  test.each(readdirSync(folder))("%s", (name) => {
    const vector: ScenarioVector = JSON.parse(readFileSync(new URL(name, folder), "utf8"))
    expect(vector.source && vector.about, "a vector says where it comes from").toBeTruthy()
    const files = Object.entries(vector.files).map(([file, text]) => ({ name: file, text }))
    const read = readScenarioFolder(name, files)
    expect(read.ok, JSON.stringify(read)).toBe(true)
    if (!read.ok) return
    const [scenario] = read.value.scenarios
    const { expected, tolerance } = vector
    const [a, b] = scenario.profiles
    expect(scenario.issues.map((issue) => issue.name)).toEqual(expected.issues)
    expect(scenario.profiles.map((profile) => profile.name)).toEqual(expected.profiles)
    expect(scenario.profiles.map(({ discount }) => discount)).toEqual(expected.discounts)
    expect([a.utilities.length, expected.utilities.length]).toEqual([expected.outcomes, expected.outcomes])
    const off = [a, b].map(({ utilities, reservation }, side) =>
      Math.max(
        Math.abs(reservation - expected.reservations[side]),
        ...utilities.map((utility, outcome) => Math.abs(utility - expected.utilities[outcome][side])),
      ),
    )
    expect(Math.max(...off)).toBeLessThanOrEqual(tolerance)
  })

  test("the order in which files are handed in changes nothing", () => {
    const vector: ScenarioVector = JSON.parse(readFileSync(new URL("genius-sloppy.json", folder), "utf8"))
    const files = Object.entries(vector.files).map(([name, text]) => ({ name, text }))
    expect(must(readScenarioFolder("s", [...files].reverse()) as never)).toEqual(
      must(readScenarioFolder("s", files) as never),
    )
  })
})
