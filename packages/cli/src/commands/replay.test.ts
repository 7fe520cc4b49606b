import { existsSync } from "node:fs"
import { replayOutputSchema } from "@walkaway/contract"
import { describe, expect, test } from "vitest"
import { run } from "../run-in-strings.ts"

const offer = (by: string, price: number) => ({ by, kind: "offer", price })
const LOG = [
  {
    id: "n1",
    listing: 100,
    moves: [offer("buyer", 70), offer("seller", 90), offer("buyer", 85), { by: "seller", kind: "accept" }],
  },
  { id: "n,2", listing: 400, category: "bike", moves: [offer("buyer", 150), { by: "buyer", kind: "quit" }] },
  { id: "n3", listing: 50, moves: [] },
]
  .map((line) => JSON.stringify(line))
  .join("\n")

describe("replay", () => {
  test("shows every negotiation and sums up", async () => {
    const { status, out, err } = await run(["replay", "-"], { input: LOG })
    expect({ status, err }).toEqual({ status: 0, err: "" })
    for (const text of [
      "n1",
      "deal at $85",
      "no deal",
      "no price was named",
      "Summary",
      "3 negotiations, 2 with prices",
    ]) {
      expect.soft(out).toContain(text)
    }
    expect(out.split("\n").filter((row) => [...row].length > 80)).toEqual([])
  })

  test("--json is what its schema says, and advises after prices of theirs only", async () => {
    const { out } = await run(["replay", "-", "--json", "--side", "seller"], { input: LOG })
    const { negotiations } = replayOutputSchema.parse(JSON.parse(out))
    expect(negotiations[0].points.map(({ by, advice }) => [by, advice !== null])).toEqual([
      ["buyer", true],
      ["seller", false],
      ["buyer", true],
    ])
  })

  test("names in a log move nobody's cursor", async () => {
    const sly = { id: "n\u001b[2J\u0007\n1", listing: 100, category: "car\u001b]0;x\u0007", moves: [] }
    const { out } = await run(["replay", "-"], { input: JSON.stringify(sly) })
    expect(out).toMatch(/^n\[2J 1 {2}car\]0;x, listed \$100; still open\n/)
  })

  test("--predict writes a row a point and keeps standard output short", async () => {
    const { out, files } = await run(["replay", "-", "--predict", "p.csv", "--side", "buyer"], { input: LOG })
    const rows = files["p.csv"].trimEnd().split("\n")
    expect(rows[0]).toBe("id,k,side,pDeal,price,lo,hi")
    expect(rows.slice(1).map((row) => row.split(/,(?=\d+,buyer)/)[0])).toEqual(["n1", "n1", "n1", '"n,2"'])
    expect(rows[1]).toMatch(/^n1,1,buyer,0\.\d+,\d\.?\d*,\d\.?\d*,\d\.?\d*$/)
    expect(out).toMatch(/^Summary/)
  })

  test("--limit takes the first ones, --lenient goes past what is broken", async () => {
    const broken = `${LOG}\nnot json\n`
    expect((await run(["replay", "-"], { input: broken })).status).toBe(2)
    const { status, out } = await run(["replay", "-", "--lenient", "--limit", "1", "--json"], { input: broken })
    expect(status).toBe(0)
    expect(JSON.parse(out).negotiations).toHaveLength(1)
  })
})

const CRAIGSLIST = new URL("../../../../../shared/data/negotiations/craigslist-dev.jsonl", import.meta.url)

describe.skipIf(!existsSync(CRAIGSLIST))("597 human negotiations (skipped where the data are not)", () => {
  test("are all predicted, 1,417 points", { timeout: 120_000 }, async () => {
    const { status, files } = await run(["replay", CRAIGSLIST.pathname, "--predict", "p.csv"])
    expect(status).toBe(0)
    expect(files["p.csv"].trimEnd().split("\n")).toHaveLength(1 + 1417)
  })
})
