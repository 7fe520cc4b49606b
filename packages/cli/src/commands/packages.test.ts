import { type PackagesOutput, packagesOutputSchema } from "@walkaway/contract"
import { describe, expect, test } from "vitest"
import { run } from "../run-in-strings.ts"

const GOLF = "examples/dealership/deals/golf-walks-at-8500.yaml"
const packages = (deal: string, ...args: string[]) => run(["packages", deal, ...args])

const output = async (deal: string, ...args: string[]): Promise<PackagesOutput> => {
  const { status, out, err } = await packages(deal, "--json", ...args)
  expect([status, err]).toEqual([0, ""])
  return packagesOutputSchema.parse(JSON.parse(out))
}

describe("walkaway packages", () => {
  test("gives three offers that leave the same, and what to trade", async () => {
    const { keep, leaves, walkAwayPrice, packages: offers, exchanges } = await output(GOLF, "--keep", "9500")
    expect(keep).toBe(9500)
    expect(offers).toHaveLength(3)
    for (const offer of offers) {
      expect(Math.abs(offer.leaves - leaves)).toBeLessThan(0.01)
      expect(offer.said).toBeGreaterThanOrEqual(offer.price)
      expect(offer.price).toBeGreaterThanOrEqual(walkAwayPrice)
    }
    expect(exchanges.map(({ way }) => way).sort()).toEqual(["ask", "give"])
  })

  test("keeps what is to be left in place of a price", async () => {
    const { leaves } = await output(GOLF, "--keep", "9500")
    expect((await output(GOLF, "--value", leaves.toFixed(2))).keep).toBeCloseTo(9500, 1)
  })

  test("shows the same to a person, and says what is a guess", async () => {
    const { status, out } = await packages(GOLF, "--keep", "9500")
    expect(status).toBe(0)
    const said = out.replace(/\s+/g, " ")
    expect(said).toMatch(/Each leaves us at least £\d+, as £9,500 alone does\. That is \+£\d+ over walking away\./)
    expect(said).toMatch(
      /For £\d+ on the price, give: 12 months more warranty \(costs us about £\d+; worth .* a guess\)\./,
    )
    expect(said).toContain("a guess where nobody typed or recorded it")
    for (const row of out.split("\n")) expect(row.length).toBeLessThanOrEqual(80)
  })

  test("says where there is nothing to trade", async () => {
    const line = await packages("sell GBP ask 9995 line 9250 | s9995 b8500")
    expect(line.out).toContain("Nothing to trade: the deal says where the line is")
    const { untradable, packages: offers } = await output("examples/market-stall-handbag.yaml")
    expect([untradable, offers.map((one) => one.with)]).toEqual(["price-only", [[]]])
  })

  test.each([
    ["past the line", ["--keep", "8000"], "--keep\n  That is past our line."],
    ["what is no money", ["--keep", "cheap"], "--keep"],
    ["both at once", ["--keep", "9500", "--value", "700"], "--value\n  --keep and --value say the same thing twice."],
  ])("refuses %s", async (_, args, words) => {
    const { status, out, err } = await packages(GOLF, ...args)
    expect([status, out]).toEqual([2, ""])
    expect(err).toContain(words)
  })
})
