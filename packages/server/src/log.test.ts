import { expect, test } from "vitest"
import { errorWithoutValues } from "./log.ts"

test("a failed query is logged by its cause and place, never with the values that it was given", () => {
  const cause = Object.assign(new Error("value too long"), { code: "22001", detail: "Key (name)=(Mr Adeyemi)" })
  const failed = Object.assign(new Error("Failed query: insert … params: Mr Adeyemi", { cause }), {
    query: "insert …",
    params: ["Mr Adeyemi"],
  })
  const logged = JSON.stringify(errorWithoutValues(failed))
  expect(logged).not.toContain("Adeyemi")
  expect(logged).toContain("a query failed: value too long")
  expect(logged).toContain("22001")
  expect(logged).toContain("log.test.ts")
})

test("any other fault is logged with its causes", () => {
  const logged = errorWithoutValues(new Error("no answer", { cause: new Error("the line was cut") }))
  expect(logged).toMatchObject({ message: "no answer", cause: { message: "the line was cut" } })
  expect(errorWithoutValues("thrown text")).toEqual({ message: "thrown text" })
})
