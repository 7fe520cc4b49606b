import { describe, expect, test } from "vitest"
import { run } from "../run-in-strings.ts"

describe("the tour", () => {
  test("tells the story from before the talk to the end, in 80 columns", async () => {
    const { status, out, err } = await run(["tour"])
    expect({ status, err }).toEqual({ status: 0, err: "" })
    const chapters = ["1  Before you talk", "2  What happens if we do not", "3  The talk", "4  The end", "Your turn"]
    expect(chapters.map((title) => out.includes(title))).toEqual(chapters.map(() => true))
    expect(out.split("\n").filter((row) => [...row].length > 80)).toEqual([])
  })

  test("has the walk-out at 8,500, the call back, the struck-out hours and the ledger", async () => {
    const { out } = await run(["tour"])
    for (const text of [
      "They offer £8,500",
      "They get up and leave",
      "We call back with",
      "~meeting: 1 hour~",
      "came back",
    ]) {
      expect.soft(out).toContain(text)
    }
  })

  test("ends in a deal above the line", async () => {
    const steps = JSON.parse((await run(["tour", "--json"])).out)
    expect(steps.at(-1)).toMatchObject({ advice: null })
    expect(steps.at(-1).happened.at(-1)).toMatch(/accept$/)
  })
})
