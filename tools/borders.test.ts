import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { crossingOf, ENGINE_ROOMS, findCrossings } from "./borders.ts"

const root = fileURLToPath(new URL("..", import.meta.url))

describe("borders between rooms", () => {
  test("nothing in the house crosses one", () => {
    expect(findCrossings(root)).toEqual([])
  })

  test.each([
    ["a room reaches for a later one", "engine", "deal/deal.ts", "../advice/index.ts", "comes later"],
    ["a room imports the door of the engine", "engine", "belief/belief.ts", "../index.ts", "name the room"],
    ["the engine imports Node", "engine", "units/money.ts", "node:fs", "may not import"],
    ["the contract imports the command line", "contract", "index.ts", "@walkaway/cli", "may not import"],
    ["a screen imports the desk", "web", "figures/figures-of.ts", "@walkaway/desk", "may not import"],
    ["a screen imports Node", "web", "screens/today/today-screen.tsx", "node:fs", "may not import"],
  ])("refused: %s", (_, packageName, file, target, why) => {
    expect(crossingOf(packageName, file, target)).toContain(why)
  })

  test.each([
    ["an earlier room", "engine", "advice/advise.ts", "../worth/index.ts"],
    ["its own room", "engine", "advice/advise.ts", "./plan.ts"],
    ["the brief that desk and browser share", "web", "figures/figures-of.ts", "@walkaway/contract/brief"],
    ["a numeric library", "engine", "units/normal.ts", "@stdlib/math-base-special-erfc"],
  ])("allowed: %s", (_, packageName, file, target) => {
    expect(crossingOf(packageName, file, target)).toBeUndefined()
  })
})

describe("the map", () => {
  const map = readFileSync(join(root, "ARCHITECTURE.md"), "utf8")

  test("has a paragraph for every room of the engine that exists, and for no other", () => {
    const rooms = readdirSync(join(root, "packages/engine/src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
    expect(ENGINE_ROOMS).toEqual(expect.arrayContaining(rooms))
    const described = [...map.matchAll(/^### engine\/(\S+)/gm)].map(([, room]) => room)
    expect(described).toEqual(ENGINE_ROOMS.filter((room) => rooms.includes(room)))
  })

  test("has a paragraph for every package", () => {
    const described = [...map.matchAll(/^## (?:packages\/)(\S+)/gm)].map(([, name]) => name)
    expect(described.sort()).toEqual(readdirSync(join(root, "packages")).sort())
  })

  test("names only files that exist", () => {
    const named = [...map.matchAll(/`((?:packages|tools|bench|conformance|docs|examples)\/[^`\s]+)`/g)].map(
      ([, path]) => path,
    )
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})
