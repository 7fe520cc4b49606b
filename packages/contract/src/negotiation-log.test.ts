import { existsSync, readFileSync } from "node:fs"
import { bargainingPoints } from "@walkaway/engine"
import { describe, expect, it } from "vitest"
import { formatNegotiationLine, parseNegotiationLine, parseNegotiationLog } from "./negotiation-log.ts"

const SAMPLE = new URL("../../../../shared/data/negotiations/craigslist-dev.jsonl", import.meta.url)

const MINIMAL =
  '{"id":"a","listing":1000,"moves":[{"by":"buyer","kind":"offer","price":800},{"by":"seller","kind":"accept","price":null}]}'

describe("a line of a negotiation log", () => {
  it("needs little: id, listing and moves", () => {
    const read = parseNegotiationLine(MINIMAL, 1)
    expect(read).toMatchObject({
      ok: true,
      value: { id: "a", post: "a", targets: { buyer: null, seller: 1000 }, outcome: { deal: true, price: 800 } },
    })
  })

  it("lets unknown fields by", () => {
    const odd = MINIMAL.replace('"id"', '"flags":["x"],"mood":{"deep":1},"id"').replace(
      '"kind"',
      '"implied":"mid","kind"',
    )
    expect(parseNegotiationLine(odd, 1)).toEqual(parseNegotiationLine(MINIMAL, 1))
  })

  it.each([
    ["a talk that goes on has no outcome", '[{"by":"buyer","kind":"offer","price":800}]', null],
    ["a quit ends without a deal", '[{"by":"buyer","kind":"quit"}]', { deal: false, price: null }],
    [
      "an accept takes the other side's last price",
      '[{"by":"buyer","kind":"offer","price":800},{"by":"seller","kind":"offer","price":900},{"by":"buyer","kind":"accept"}]',
      { deal: true, price: 900 },
    ],
    [
      "what is said after the end changes nothing",
      '[{"by":"buyer","kind":"offer","price":800},{"by":"seller","kind":"reject"},{"by":"buyer","kind":"offer","price":900},{"by":"buyer","kind":"quit"}]',
      { deal: false, price: null },
    ],
  ])("%s", (_name, moves, outcome) => {
    const read = parseNegotiationLine(`{"id":"a","listing":1000,"moves":${moves}}`, 1)
    expect(read.ok && read.value.outcome).toEqual(outcome)
  })

  it("believes the outcome that is written, whatever the moves say, and refuses moves that tell two ends without one", () => {
    const line =
      '{"id":"a","listing":9,"moves":[{"by":"buyer","kind":"offer","price":8},{"by":"seller","kind":"reject"},{"by":"seller","kind":"accept"}]'
    const read = parseNegotiationLine(`${line},"outcome":{"deal":true,"price":8}}`, 7)
    expect(read.ok && read.value.outcome).toEqual({ deal: true, price: 8 })
    expect(read.ok && bargainingPoints(read.value)).toHaveLength(1)
    expect(parseNegotiationLine(`${line}}`, 7)).toMatchObject({
      ok: false,
      error: { path: "line 7, moves[2].kind", remedy: expect.stringContaining("outcome") },
    })
  })

  it.each([
    ["no JSON", "{", "not-json", "line 7"],
    ["a list", "[]", "wrong-value", "line 7"],
    ["no listing", '{"id":"a","moves":[]}', "missing", "line 7, listing"],
    ["a listing of nothing", '{"id":"a","listing":0,"moves":[]}', "wrong-value", "line 7, listing"],
    ["a listing of next to nothing", '{"id":"a","listing":1e-300,"moves":[]}', "wrong-value", "line 7, listing"],
    ["no moves", '{"id":"a","listing":9}', "missing", "line 7, moves"],
    [
      "a price that nobody pays",
      '{"id":"a","listing":9,"moves":[{"by":"buyer","kind":"offer","price":1e300}]}',
      "wrong-value",
      "line 7, moves[0].price",
    ],
    [
      "a deal at less than nothing",
      '{"id":"a","listing":9,"moves":[],"outcome":{"deal":true,"price":-50}}',
      "wrong-value",
      "line 7, outcome.price",
    ],
    [
      "an unknown side",
      '{"id":"a","listing":9,"moves":[{"by":"bank","kind":"offer","price":3}]}',
      "wrong-value",
      "line 7, moves[0].by",
    ],
    [
      "an unknown kind",
      '{"id":"a","listing":9,"moves":[{"by":"buyer","kind":"shout"}]}',
      "wrong-value",
      "line 7, moves[0].kind",
    ],
    [
      "an offer without a price",
      '{"id":"a","listing":9,"moves":[{"by":"buyer","kind":"offer"}]}',
      "wrong-value",
      "line 7, moves[0].price",
    ],
    [
      "a price in words",
      '{"id":"a","listing":9,"moves":[{"by":"buyer","kind":"offer","price":"nine"}]}',
      "wrong-value",
      "line 7, moves[0].price",
    ],
  ])("refuses %s, naming line and field", (_name, line, code, path) => {
    const read = parseNegotiationLine(line, 7)
    expect(read.ok ? undefined : { code: read.error.code, path: read.error.path }).toEqual({ code, path })
    expect(read.ok ? "" : read.error.message).toMatch(/^Line 7/)
    expect(read.ok ? undefined : read.error.remedy).toBeTruthy()
  })

  it("reads the good lines around a bad one, and lets empty lines and a byte order mark by", () => {
    const { negotiations, refusals } = parseNegotiationLog(`\uFEFF${MINIMAL}\r\n\r\nnonsense\n${MINIMAL}\n`)
    expect(negotiations).toHaveLength(2)
    expect(refusals.map(({ path }) => path)).toEqual(["line 3"])
  })

  it("is written back as it was read", () => {
    const read = parseNegotiationLine(MINIMAL, 1)
    expect(read.ok && parseNegotiationLine(formatNegotiationLine(read.value), 1)).toEqual(read)
  })

  it("keeps the part of the trade and whose records it is, where the line says so", () => {
    const told = MINIMAL.replace('"id"', '"category":"car","channel":"phone","customer":"trade","self":"seller","id"')
    const read = parseNegotiationLine(told, 1)
    expect(read).toMatchObject({
      ok: true,
      value: { category: "car", channel: "phone", customer: "trade", self: "seller" },
    })
    expect(read.ok && parseNegotiationLine(formatNegotiationLine(read.value), 1)).toEqual(read)
    expect(parseNegotiationLine(told.replace("seller", "bank"), 3)).toMatchObject({
      ok: false,
      error: { path: "line 3, self" },
    })
  })

  it("reads all 597 negotiations of the sample and writes them back", (context) => {
    if (!existsSync(SAMPLE)) return context.skip("../shared/data is absent")
    const { negotiations, refusals } = parseNegotiationLog(readFileSync(SAMPLE, "utf8"))
    expect(refusals).toEqual([])
    expect(negotiations).toHaveLength(597)
    expect(negotiations.reduce((sum, one) => sum + Math.min(6, bargainingPoints(one).length), 0)).toBe(1417)
    expect(parseNegotiationLog(negotiations.map(formatNegotiationLine).join("\n")).negotiations).toEqual(negotiations)
  })
})
