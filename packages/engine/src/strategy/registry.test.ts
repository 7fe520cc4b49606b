import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { strategies, strategyNamed } from "./registry.ts"

test("names are in kebab-case, and each stands for one strategy", () => {
  const names = strategies.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([])
})

test("every strategy's source stands in docs/sources.md", () => {
  const sources = readFileSync(new URL("../../../../docs/sources.md", import.meta.url), "utf8")
  expect(strategies.filter(({ source }) => !sources.includes(`| ${source} |`)).map(({ name }) => name)).toEqual([])
})

test("every strategy stands in the guide to them", () => {
  const guide = readFileSync(new URL("../../../../docs/strategies.md", import.meta.url), "utf8")
  expect(strategies.filter(({ name }) => !guide.includes(`\`${name}\``)).map(({ name }) => name)).toEqual([])
})

test("a strategy is found by its name", () => {
  expect(strategyNamed("boulware")).toMatchObject({ ok: true, value: { name: "boulware" } })
})

test.each([
  ["bolware", 'Did you mean "boulware"?'],
  ["MiCRO", 'Did you mean "micro"?'],
  ["best", "Give one of boulware, linear,"],
])("%s is refused with what was meant", (name, remedy) => {
  const answer = strategyNamed(name)
  expect(answer).toMatchObject({ ok: false, error: { code: "unknown-strategy" } })
  expect(!answer.ok && answer.error.remedy).toContain(remedy)
})
