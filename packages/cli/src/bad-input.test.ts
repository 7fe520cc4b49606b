// Every broken input of conformance/bad-input, through the same path as the command line: exit status 2, the place named, a
// remedy given, nothing on standard output, and never a stack trace.

import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { run } from "./run-in-strings.ts"

interface BadCase {
  readonly name?: string
  readonly input?: string
  readonly arguments?: readonly string[]
  readonly files?: Readonly<Record<string, string>>
  readonly place: string
  readonly message: string
  readonly remedy: string
}

const casesOf = (file: string): readonly BadCase[] =>
  JSON.parse(readFileSync(new URL(`../../../conformance/bad-input/${file}.json`, import.meta.url), "utf8")).cases

const check = async (args: readonly string[], input: string, bad: BadCase): Promise<void> => {
  const { status, out, err } = await run(args, { input, ...(bad.files && { files: bad.files }) })
  expect.soft(status).toBe(2)
  expect.soft(out).toBe("")
  expect.soft(err).toContain(bad.place)
  expect.soft(err).toContain(bad.message)
  expect.soft(err).toContain(bad.remedy)
  expect.soft(err).not.toMatch(/^\s+at .+:\d+/m)
}

describe("broken deal files", () => {
  test.each(casesOf("deal-files").map((bad) => [bad.name ?? "", bad] as const))("%s", async (_name, bad) => {
    await check(["line", "-"], bad.input ?? "", bad)
  })
})

describe("broken notation", () => {
  test.each(casesOf("notations").map((bad) => [bad.input ?? "", bad] as const))("%s", async (input, bad) => {
    await check(["advise", input], "", bad)
  })
})

describe("broken logs", () => {
  test.each(casesOf("logs").map((bad) => [bad.name ?? "", bad] as const))("%s", async (_name, bad) => {
    await check(["replay", "-"], bad.input ?? "", bad)
  })
})

describe("broken scenarios", () => {
  test.each(casesOf("scenarios").map((bad) => [bad.name ?? "", bad] as const))("%s", async (_name, bad) => {
    await check(["arena", "--scenarios", "D", "--workers", "1", ...(bad.arguments ?? [])], "", bad)
  })
})

describe("wrong usage", () => {
  test.each(casesOf("arguments").map((bad) => [(bad.arguments ?? []).join(" "), bad] as const))(
    "%s",
    async (_name, bad) => {
      await check(bad.arguments ?? [], "", bad)
    },
  )
})

test("the corpus stays large", () => {
  const counts = ["deal-files", "notations", "logs", "arguments"].map((file) => casesOf(file).length)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(150)
})
