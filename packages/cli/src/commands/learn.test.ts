import { priorFileSchema, readPrior } from "@walkaway/contract"
import { describe, expect, test } from "vitest"
import { run } from "../run-in-strings.ts"

const offer = (by: string, price: number) => ({ by, kind: "offer", price })

/** Buyers who open near the label and take the first figure under it. */
const firm = (count: number, category = "car"): string =>
  Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      id: `${category}-${i}`,
      post: `unit-${category}-${i}`,
      category,
      self: "seller",
      listing: 10_000,
      moves: [offer("buyer", 9150 + 20 * (i % 9)), offer("seller", 9800), { by: "buyer", kind: "accept" }],
      outcome: { deal: true, price: 9800 },
    }),
  ).join("\n")

describe("learn", () => {
  test("writes the prior whole, and says how much it has learnt", async () => {
    const { status, out, err, files } = await run(["learn", "-", "--out", "prior.json"], { input: firm(40) })
    expect({ status, err }).toEqual({ status: 0, err: "" })
    const prior = priorFileSchema.parse(JSON.parse(files["prior.json"]))
    expect(prior.sides.buyer.evidence).toMatchObject({ verdict: "moved", deals: 40 })
    const told = out.replaceAll(/\s+/g, " ")
    for (const text of [
      "40 negotiations",
      "Buyers",
      "Learnt from 40 deals",
      "times as likely",
      "limit",
      "prior.json",
    ]) {
      expect.soft(told).toContain(text)
    }
    expect(out).not.toContain("Sellers")
    const deal = "sell GBP ask 9995 line 9250 | s9995 b8500"
    const advised = await run(["advise", deal, "--prior", "prior.json", "--json"], { files })
    expect(JSON.parse(advised.out).prior).toEqual({ id: "learnt-1", deals: 40 })
    const [known, unknown] = [
      await run(["practice", deal, "--prior", "prior.json", "--seed", "7", "--json"], { files, input: "leave\n" }),
      await run(["practice", deal, "--seed", "7", "--json"], { input: "leave\n" }),
    ]
    expect(JSON.parse(known.out).judgement.limit).not.toEqual(JSON.parse(unknown.out).judgement.limit)
    expect(out.split("\n").filter((row) => [...row].length > 80)).toEqual([])
  })

  test("says that it is not enough, and how many more deals it takes to try", async () => {
    const { status, out, files } = await run(["learn", "-", "--out", "prior.json"], { input: firm(6) })
    expect(status).toBe(0)
    expect(out.replaceAll(/\s+/g, " ")).toContain("Not enough data: 6 deals in which a buyer answered, and it takes 20")
    expect(JSON.parse(files["prior.json"]).sides.buyer.prior.name).toBe("shipped-2")
  })

  test("--json is the prior, --segments divides, --name names it, and replay reads it", async () => {
    const input = `${firm(24)}\n${firm(4, "bike")}`
    const args = ["learn", "-", "--json", "--segments", "category", "--name", "house-3"]
    const { out } = await run(args, { input })
    const prior = priorFileSchema.parse(JSON.parse(out))
    expect(prior.id).toBe("house-3")
    expect(prior.sides.buyer.segments.map(({ segment, evidence }) => [segment.category, evidence.verdict])).toEqual([
      ["bike", "too-few"],
      ["car", expect.any(String)],
    ])
    const replay = ["replay", "-", "--limit", "2", "--prior", "house-3.json", "--json"]
    const replayed = await run(replay, { input, files: { "house-3.json": out } })
    expect(replayed.status).toBe(0)
    expect(JSON.parse(replayed.out)).toMatchObject({ prior: { id: "house-3", deals: 28 } })
  })

  test.each([
    ["nowhere to write", ["-"], "--out", "Write --out PRIOR.json"],
    ["a dash for a file", ["-", "--out", "-"], "--out", "--json writes to standard output"],
    ["a key that divides nothing", ["-", "--json", "--segments", "age"], "--segments", "category,channel,customer"],
    ["a key twice", ["-", "--json", "--segments", "category,category"], "--segments", "twice"],
    ["no name", ["-", "--json", "--name", " "], "--name", "Write a name"],
  ])("refuses %s", async (_, args, place, says) => {
    const { status, out, err } = await run(["learn", ...args], { input: firm(2) })
    expect({ status, out }).toEqual({ status: 2, out: "" })
    expect(err).toContain(place)
    expect(err).toContain(says)
  })

  test.each([
    ["advise", "sell GBP ask 9995 line 9250", "nowhere.json"],
    ["packages", "examples/dealership/deals/golf-walks-at-8500.yaml", "nowhere.json"],
    ["practice", "sell GBP ask 9995 line 9250", "nowhere.json"],
    ["advise", "0199f0a2-6d2e", "--prior"],
    ["practice", "0199f0a2-6d2e", "--prior"],
  ])("%s of %s refuses a prior that it cannot take", async (command, deal, place) => {
    const { status, out, err } = await run([command, deal, "--prior", "nowhere.json"])
    expect({ status, out }).toEqual({ status: 2, out: "" })
    expect(err).toContain(place)
  })

  test("an empty prior is no empty deal, wherever it comes from", async () => {
    const { status, err } = await run(["advise", "sell GBP ask 9995 line 9250", "--prior", "-"], { input: "" })
    expect(status).toBe(2)
    expect(err).toContain("standard input:1:1")
    expect(err).toContain("Give a file that walkaway learn wrote.")
  })

  test("points at the line of the log that cannot be used, or goes past it", async () => {
    const input = `${firm(2)}\n{"id": "x", "listing": -1, "moves": []}`
    const { status, err } = await run(["learn", "-", "--json"], { input })
    expect(status).toBe(2)
    expect(err).toContain("standard input:3")
    const lenient = await run(["learn", "-", "--json", "--lenient"], { input })
    expect({ status: lenient.status, err: lenient.err }).toEqual({
      status: 0,
      err: "standard input: 1 line could not be used.\n",
    })
    expect(JSON.parse(lenient.out).negotiations).toBe(2)
  })

  test("refuses a log of which no line can be used, lenient or not", async () => {
    const { status, out, err } = await run(["learn", "-", "--json", "--lenient"], { input: "nonsense\n{}\n" })
    expect({ status, out }).toEqual({ status: 2, out: "" })
    expect(err).toContain("standard input:1")
    expect(err).toContain("standard input:2")
  })

  test("what it learns of the widest figures that a log may hold is read again, and replay bears them", async () => {
    const prices = [0, 0.01, 1, 1e6, 1e12]
    const line = (i: number) => ({
      id: `n${i}`,
      listing: i % 2 === 0 ? 0.01 : 1e12,
      moves: [
        offer("buyer", prices[i % 5]),
        offer("seller", prices[(3 * i + 2) % 5]),
        offer("buyer", prices[(i + 1) % 5]),
      ],
      outcome: { deal: i % 3 === 0, price: i % 3 === 0 ? prices[i % 5] : null },
    })
    const input = Array.from({ length: 24 }, (_, i) => JSON.stringify(line(i))).join("\n")
    const { status, out } = await run(["learn", "-", "--json"], { input })
    expect(status).toBe(0)
    expect(readPrior(JSON.parse(out))).toMatchObject({ ok: true })
    expect(await run(["replay", "-", "--limit", "2", "--json"], { input })).toMatchObject({ status: 0, err: "" })
  })

  test.each([
    ["another version", { version: 2 }, "version"],
    ["a share that is none", { sides: { buyer: { prior: { family: { shares: [0.9, 0.9, 0.9] } } } } }, "shares"],
  ])("replay refuses %s", async (_, change, says) => {
    const { out } = await run(["learn", "-", "--json"], { input: firm(1) })
    const merge = (into: Record<string, unknown>, from: Record<string, unknown>): void => {
      for (const [key, value] of Object.entries(from)) {
        if (typeof value === "object" && value !== null && !Array.isArray(value)) {
          merge(into[key] as Record<string, unknown>, value as Record<string, unknown>)
        } else into[key] = value
      }
    }
    const broken = JSON.parse(out)
    merge(broken, change)
    const replay = ["replay", "-", "--prior", "p.json"]
    const { status, err } = await run(replay, { input: firm(1), files: { "p.json": JSON.stringify(broken) } })
    expect(status).toBe(2)
    expect(err).toContain(says)
  })
})
