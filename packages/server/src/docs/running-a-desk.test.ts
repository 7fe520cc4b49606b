// docs/running-a-desk.md against the code: every setting stands in its table, with the default that holds, and so do the limits that a
// constant decides.

import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { RATE_LIMITS } from "../frame/rate-limit.ts"
import { BODY_LIMIT, LARGE_BODY_LIMIT } from "../frame/read-body.ts"
import { LIVE_OPTIONS } from "../live.ts"
import { settingsOf } from "../settings.ts"

const guide = readFileSync(new URL("../../../../docs/running-a-desk.md", import.meta.url), "utf8")
const source = readFileSync(new URL("../settings.ts", import.meta.url), "utf8")

const rowOf = (name: string): string => guide.split("\n").find((row) => row.startsWith("|") && row.includes(name)) ?? ""

describe("settings", () => {
  const names = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name]) => name)
  const read = settingsOf({})
  const defaults: Readonly<Record<string, unknown>> = "settings" in read ? read.settings : {}

  test("there are some", () => {
    expect(names.length).toBeGreaterThan(6)
  })

  test.each(names)("%s stands in the table with its default", (name) => {
    expect(rowOf(`\`${name}\``)).not.toBe("")
    if (defaults[name] !== undefined) expect(rowOf(`\`${name}\``)).toContain(String(defaults[name]))
  })
})

test.each([
  ["requests a minute", RATE_LIMITS.perCaller.toLocaleString("en-GB")],
  ["requests a minute", RATE_LIMITS.perAddress.toLocaleString("en-GB")],
  ["sign-in, set-up", String(RATE_LIMITS.publicWrites)],
  ["body of a request", `${BODY_LIMIT / 1024} kB`],
  ["body of a request", `${LARGE_BODY_LIMIT / 1024 / 1024} MB`],
  ["live feeds", String(LIVE_OPTIONS.connectionsPerCaller)],
])("the limit of %s is %s", (what, amount) => {
  expect(rowOf(what)).toContain(amount)
})
