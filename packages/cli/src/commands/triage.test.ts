import { type TriageOutput, triageOutputSchema } from "@walkaway/contract"
import { describe, expect, test } from "vitest"
import { run } from "../run-in-strings.ts"

const CSV = "id,title,worth,hours,odds\nhalf,Half,100,2,0.5\nbest,Best,300,3,0.5\nlast,Last,40,4,0.5\n"

const triage = (text: string, ...args: string[]) =>
  run(["triage", "-", "--hours-per-week", "5", ...args], { input: text, now: new Date("2026-03-01T12:00:00Z") })

const output = async (text: string, ...args: string[]): Promise<TriageOutput> => {
  const { status, out, err } = await triage(text, "--json", ...args)
  expect([status, err]).toEqual([0, ""])
  return triageOutputSchema.parse(JSON.parse(out))
}

describe("walkaway triage", () => {
  test("gives the price of an hour and every lead by its index", async () => {
    const { shadowPricePerHour, leads } = await output(CSV)
    expect(shadowPricePerHour).toBe(25)
    expect(leads).toMatchObject([
      { id: "best", indexPerHour: 50, verdict: "pursue", expectedValue: 75, hoursToCome: 3 },
      { id: "half", indexPerHour: 25, verdict: "pursue", expectedValue: 0 },
      {
        id: "last",
        indexPerHour: 5,
        verdict: "drop",
        expectedValue: -80,
        turnsAt: { worth: 200, passProbability: null },
      },
    ])
    expect(leads[2].reasons).toEqual([{ code: "hours-earn-more-elsewhere" }])
  })

  test("shows the same to a person", async () => {
    const { status, out } = await triage(CSV, "--currency", "GBP")
    expect(status).toBe(0)
    expect(out).toMatch(/^With 5 hours a week an hour is worth £25/)
    expect(out).toMatch(/1 {2}best Best +to come +pursue +£50 +£75 +3.0/)
    expect(out.replace(/\s+/g, " ")).toContain(
      "earns £5 an hour; the same hours earn £25 elsewhere; worth it from a worth of £200, or 0.8 hours to come",
    )
    for (const row of out.split("\n")) expect(row.length).toBeLessThanOrEqual(80)
  })

  test("reads the example, whatever the kinds of its rows", async () => {
    const ran = await run(["triage", "examples/leads.csv", "--hours-per-week", "12", "--json"], {
      now: new Date("2026-03-01T12:00:00Z"),
    })
    const { leads, skipped, rejected } = triageOutputSchema.parse(JSON.parse(ran.out))
    expect([leads.length, skipped.closed, rejected]).toEqual([24, 1, []])
    expect(new Set(leads.map(({ verdict }) => verdict))).toEqual(new Set(["pursue", "park", "drop"]))
    const shown = await run(["triage", "examples/leads.csv", "--hours-per-week", "12"])
    expect(shown.out).toContain("4 more leads not shown: 0 to pursue, 0 to park, 4 to drop; --all shows them.")
    expect((await run(["triage", "examples/leads.csv", "--hours-per-week", "12", "--all"])).out).not.toContain(
      "not shown",
    )
  })

  test("does its work beside rows that cannot be read, and lists every one of them", async () => {
    const broken = `${CSV}bad,Bad,soon,1,0.5\nworse,Worse,10,1,140%\n`
    const { status, out, err } = await triage(broken)
    expect(status).toBe(0)
    expect(err).toContain('standard input:5  worth\n  "soon" is not a number.')
    expect(err).toContain("standard input:6  odds")
    expect(out).toContain("2 rows could not be read.")
    const { rejected, leads } = triageOutputSchema.parse(JSON.parse((await triage(broken, "--json")).out))
    expect(leads).toHaveLength(3)
    expect(rejected).toMatchObject([
      { line: 5, column: "worth", code: "unreadable-cell" },
      { line: 6, column: "odds", code: "odds-out-of-range" },
    ])
  })

  test("writes names as they are", async () => {
    const { leads } = await output('id,title,worth\n"a""b","Größe\n\\ 😀",10\n')
    expect(leads[0]).toMatchObject({ id: 'a"b', title: "Größe\n\\ 😀" })
  })

  test("writes figures of every size", async () => {
    const { leads } = await output(
      "id,worth,hours,odds\na,5e12,1,1\nb,0.000001,1,1\nc,-3.25,1,1\nd,1999999.9999996,1,1\n",
      "--all",
    )
    expect(leads.map(({ indexPerHour }) => indexPerHour)).toEqual([5e12, 2_000_000, 0.000001, -3.25])
  })

  test("reads JSON as well, and says where it is wrong", async () => {
    const leads = [
      { id: "a", worth: [50, 100, 150], hours: 2, odds: 0.5 },
      { id: "b", amount: 1000, stage: "pitching", deadline: "2026-02-01" },
    ]
    const read = await output(JSON.stringify({ currency: "EUR", leads }))
    expect(read).toMatchObject({
      currency: "EUR",
      leads: [
        { id: "a", indexPerHour: 25 },
        { id: "b", verdict: "drop" },
      ],
    })
    const wrong = await triage(JSON.stringify([{ id: "a", worth: 1, hours: -2, odds: 0.5 }]))
    expect(wrong).toMatchObject({ status: 2, out: "" })
    expect(wrong.err).toContain("[0]")
    expect((await triage(JSON.stringify([{ id: "a", worht: 1 }]))).err).toContain('Did you mean "worth"?')
  })

  test("takes the house's own stages, its margin, and what an hour earns anyway", async () => {
    const files = { "stages.csv": "stage,hours,odds,cost\nvisit,1,0.5,0\nquote,2,0.5,0\n" }
    const args = ["triage", "-", "--hours-per-week", "40", "--stages", "stages.csv", "--margin", "20%", "--json"]
    const input = "id,stage,amount\na,quote,1000\n"
    const { out } = await run([...args, "--hour-earns", "30"], { input, files })
    expect(JSON.parse(out)).toMatchObject({ shadowPricePerHour: 30, leads: [{ indexPerHour: 50, verdict: "pursue" }] })
  })

  test.each([
    [["nowhere.csv", "--hours-per-week", "5"], "There is no such file."],
    [["-", "--hours-per-week", "0"], "--hours-per-week"],
    [["-", "--hours-per-week", "many"], '"many" is not hours of a week.'],
    [["-", "--hours-per-week", "5", "--margin", "140%"], "--margin"],
    [["-", "--hours-per-week", "5", "--currency", "POUND"], "--currency"],
    [["-", "--hours-per-week", "5", "--stages", "nowhere.csv"], "nowhere.csv"],
    [["-"], "--hours-per-week"],
  ])("%j is refused", async (args, said) => {
    const { status, out, err } = await run(["triage", ...args], { input: CSV })
    expect([status, out]).toEqual([2, ""])
    expect(err).toContain(said)
  })

  test.each([
    ["", "The file has no leads."],
    ["id,colour\na,red\n", "No column says what a lead is worth."],
  ])("a file such as %j is refused", async (text, said) => {
    const { status, err } = await triage(text)
    expect(status).toBe(2)
    expect(err).toContain(said)
  })

  test("says so when no lead could be read", async () => {
    const { out, err } = await triage("id,worth\na,lots\n")
    expect(out).toContain("no open lead")
    expect(err).toContain("not a number")
  })

  test("helps with an example", async () => {
    const { status, out } = await run(["triage", "--help"])
    expect(status).toBe(0)
    expect(out).toContain("walkaway triage examples/leads.csv --hours-per-week 30")
  })
})
