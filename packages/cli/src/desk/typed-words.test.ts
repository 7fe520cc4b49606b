import { describe, expect, test } from "vitest"
import { stringShell } from "../string-shell.ts"
import { looksLikeDealId } from "./deal-id-words.ts"
import { deskFile, knownDesk, readUrl } from "./known-desk.ts"
import { momentOf } from "./moment.ts"

const NOW = new Date("2026-03-14T12:00:00Z")

describe("the id of a deal", () => {
  test.each([
    "0199f0a2",
    "0199f0a2-6d2e",
    "0199f0a26d2e",
    "0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a11",
    "0199F0A2-6D2E-7C1A-9B53-2F1F8D0C7A11",
  ])("may be %s", (text) => {
    expect(looksLikeDealId(text)).toBe(true)
  })

  test.each([
    "0199f0a",
    "advise",
    "deal.yaml",
    "-",
    "",
    "sell GBP",
    "0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a11f",
    "0199f0a2 6d2e",
  ])("is not %j", (text) => {
    expect(looksLikeDealId(text)).toBe(false)
  })
})

describe("a time", () => {
  test.each([
    ["+24h", "2026-03-15T12:00:00.000Z"],
    ["+2d", "2026-03-16T12:00:00.000Z"],
    ["2026-03-14T10:30Z", "2026-03-14T10:30:00.000Z"],
    ["2026-03-14 10:30:15+01:00", "2026-03-14T09:30:15.000Z"],
  ])("%s is %s", (text, moment) => {
    expect(momentOf(text, "--at", NOW)).toEqual({ ok: true, value: moment })
  })

  test.each(["yesterday", "2026-13-01", "2026-03-14T25:00", "24h", "", "+1w", "14.3.2026"])("%j is none", (text) => {
    expect(momentOf(text, "--at", NOW).ok).toBe(false)
  })
})

describe("the address of a desk", () => {
  test.each([
    ["http://localhost:4400/", "http://localhost:4400"],
    ["https://deals.example.com/desk/", "https://deals.example.com/desk"],
  ])("%s is kept as %s", (text, url) => {
    expect(readUrl(text, "URL")).toEqual({ ok: true, value: url })
  })

  test.each(["localhost:4400", "ftp://x", "http://user:secret@x", ""])("%j is none", (text) => {
    expect(readUrl(text, "URL").ok).toBe(false)
  })
})

describe("which desk", () => {
  const kept = { [deskFile("/home/tester")]: '{"url":"http://kept","key":"wak_kept"}' }

  test.each([
    ["the one that was kept", {}, { url: "http://kept", key: "wak_kept" }],
    [
      "the environment's before it",
      { WALKAWAY_URL: "http://env", WALKAWAY_KEY: "wak_env" },
      { url: "http://env", key: "wak_env" },
    ],
    ["another key at the same desk", { WALKAWAY_KEY: "wak_env" }, { url: "http://kept", key: "wak_env" }],
    [
      "the kept key when the address is its own",
      { WALKAWAY_URL: "http://kept" },
      { url: "http://kept", key: "wak_kept" },
    ],
  ])("is %s", async (_name, env, desk) => {
    expect(await knownDesk(stringShell({ files: kept, env: env as Record<string, string> }))).toEqual({
      ok: true,
      value: desk,
    })
  })

  test("is unknown when nothing was kept, or what was kept is broken", async () => {
    expect((await knownDesk(stringShell())).ok).toBe(false)
    expect((await knownDesk(stringShell({ files: { [deskFile("/home/tester")]: "{" } }))).ok).toBe(false)
  })
})
