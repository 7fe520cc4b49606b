import { expect, test } from "vitest"
import { invariant } from "./invariant.ts"
import { must, ok, refuse } from "./result.ts"

test("must hands out what is there and throws a refusal with its code", () => {
  expect(must(ok(3))).toBe(3)
  expect(() => must(refuse({ code: "no-side", message: "Which side?" }))).toThrow("no-side: Which side?")
})

test("an invariant that holds is silent and a broken one is a bug", () => {
  expect(() => invariant(true, "two is two")).not.toThrow()
  expect(() => invariant(false, "two is three")).toThrow("bug: two is three")
})
