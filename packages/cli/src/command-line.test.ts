import { adviceOutputSchema, lineOutputSchema, worthOutputSchema } from "@walkaway/contract"
import { describe, expect, test } from "vitest"
import { COMMANDS } from "./commands/catalogue.ts"
import { run } from "./run-in-strings.ts"

const LINE = "sell GBP ask 9995 line 9250 | s9995 b8500 s9750"
const FILE = "side: sell\ncurrency: GBP\nask: 9995\ncost: 8100\nalternative: 650\nmoves: s9995 b8500\n"

describe("help", () => {
  test("without arguments is the list of commands", async () => {
    const { status, out, err } = await run([])
    expect({ status, err }).toEqual({ status: 0, err: "" })
    for (const { name } of COMMANDS) expect(out).toContain(`  ${name}`)
  })

  test.each(COMMANDS.map(({ name }) => name))("of %s has an example and --json, in 80 columns", async (name) => {
    const { status, out, err } = await run([name, "--help"])
    expect({ status, err }).toEqual({ status: 0, err: "" })
    expect(out).toContain(`walkaway ${name}`)
    expect(out).toContain("Example")
    expect(out).toContain("--json")
    expect(out.split("\n").filter((row) => row.length > 80)).toEqual([])
  })

  test("--version prints the version alone", async () => {
    expect((await run(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe("a deal", () => {
  test.each([
    ["a line", [LINE], ""],
    ["a line after the verb", ["advise", LINE], ""],
    ["a line in words of their own", ["sell", "GBP", "ask", "9995", "line", "9250"], ""],
    ["a line in capitals", ["SELL GBP ask 9995 line 9250"], ""],
    ["a file on standard input", ["advise", "-"], FILE],
    ["a line on standard input", ["advise", "-"], `${LINE}\n`],
    [
      "JSON on standard input",
      ["advise", "-"],
      '{"side": "sell", "currency": "GBP", "ask": "9995", "cost": 8100, "alternative": 650}',
    ],
    ["a path without the verb", ["examples/market-stall-handbag.yaml"], ""],
  ])("may come as %s", async (_form, args, input) => {
    const { status, out, err } = await run(args, { input })
    expect({ status, err }).toEqual({ status: 0, err: "" })
    expect(out.length).toBeGreaterThan(200)
  })

  test("in one line and in a file with the same line gives the same advice", async () => {
    const file = "side: sell\ncurrency: GBP\nask: 9995\nline: 9250\nmoves: [s9995, b8500, s9750]\n"
    const fromLine = await run(["advise", LINE, "--json"])
    expect((await run(["advise", "-", "--json"], { input: file })).out).toBe(fromLine.out)
  })

  test("without currency takes it from the option", async () => {
    const { status, out } = await run(["line", "-", "--currency", "eur", "--json"], {
      input: FILE.replace("currency: GBP\n", ""),
    })
    expect(status).toBe(0)
    expect(JSON.parse(out).currency).toBe("EUR")
  })
})

describe("--json", () => {
  test.each([
    ["worth", worthOutputSchema],
    ["line", lineOutputSchema],
    ["advise", adviceOutputSchema],
  ])("of %s is one document that its schema accepts", async (command, schema) => {
    const { out } = await run([command, "-", "--json"], { input: FILE })
    expect(schema.safeParse(JSON.parse(out)).error).toBeUndefined()
  })

  test("of worth adds up, and keeps what was spent out of it", async () => {
    const effort = `${FILE}effort: [{stage: meeting, hours: 6, money: 40}]\n`
    const plain = JSON.parse((await run(["worth", "-", "--json", "--price", "9000"], { input: FILE })).out)
    const spent = JSON.parse((await run(["worth", "-", "--json", "--price", "9000"], { input: effort })).out)
    expect(plain.worth.mean).toBe(900)
    expect(
      plain.parts.map(({ mean }: { mean: number }) => mean).reduce((sum: number, mean: number) => sum + mean),
    ).toBe(900)
    expect({ ...spent, sunk: plain.sunk }).toEqual(plain)
    expect(spent.sunk).toEqual({ money: 40, hours: 6 })
  })

  test("is the same twice, to the last digit", async () => {
    const [first, second] = [await run(["advise", LINE, "--json"]), await run(["advise", LINE, "--json"])]
    expect(second.out).toBe(first.out)
  })
})

test("a bug shows one line, and how to report it", async () => {
  const { status, out, err } = await run(["advise", "deal.yaml"], {
    files: new Proxy(
      {},
      {
        get: () => {
          throw new Error("the disk is made of cheese")
        },
      },
    ),
  })
  expect({ status, out }).toEqual({ status: 1, out: "" })
  expect(err).toContain("the disk is made of cheese")
  expect(err).toContain("report")
  expect(err).not.toMatch(/^\s+at /m)
})
