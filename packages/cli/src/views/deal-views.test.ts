// Worth and line at 80 columns without colours, from a file whose figures are exact or simply given.

import { expect, test } from "vitest"
import { run } from "../run-in-strings.ts"

const FILE = `
title: A bicycle with a motor
side: sell
currency: EUR
ask: 2400
cost: {low: 1500, middle: 1600, high: 1700, source: workshop}
costs: [{item: delivery, amount: 60}]
giveAways: [{item: lock, cost: 35, value: 60}]
alternatives:
  - {kind: trade, item: the bicycle exchange, price: [1850, 1900, 1950], fees: 40, fallPerDay: 4}
  - {kind: named, item: my neighbour, worth: 420, odds: 40%, cost: 10}
effort: [{stage: meeting, hours: 2, note: long talk}, {stage: preparation, money: 45}]
moves: s2400 b1900 s2300
`

const print = async (...args: string[]): Promise<string> => (await run(args, { input: FILE })).out

test("worth", async () => {
  expect(await print("worth", "-")).toMatchInlineSnapshot(`
    "A bicycle with a motor · worth at €1,900

      Price                €1,900
      Stand-in cost       −€1,600  −€1,700 to −€1,500  workshop
      delivery               −€60
      Give-aways at cost     −€35
      ───────────────────────────
      Left for us            €205  €105 to €305

    Do we want this customer at this price? No, at €1,900 this customer leaves €109
    less than what we would do otherwise (sure to 92%). The answer is yes from
    €2,009.

    Already spent, and therefore out of every sum:
      ~meeting (long talk): 2 hours~
      ~preparation: €45~
    "
  `)
})

test("worth at a price", async () => {
  expect(await print("worth", "-", "--price", "2250.50")).toContain("worth at €2,250.50")
})

test("line", async () => {
  expect(await print("line", "-")).toMatchInlineSnapshot(`
    "A bicycle with a motor · the line, from here

    Walk away below €2,009.
    As far as the figures are known it lies between €1,979 and €2,039.

    Without this deal, what is left for us:
      the bicycle exchange  €260  €210 to €310
      my neighbour          €158                40% likely, first choice
      Tried one after the other, the best first, they are worth €314.

    The line by day (bars show the change, not the size):
      today  €2,009  ████████████████████████████████████████
      +3 d   €2,002  ████████████████████████████████████▋
      +7 d   €1,993  ████████████████████████████████▏
      +14 d  €1,976  ████████████████████████▏
      +21 d  €1,959  ████████████████▎
      +28 d  €1,942  ████████▎
      +30 d  €1,937  ██████
    "
  `)
})

test("the slip of giving an alternative in money paid is noticed", async () => {
  const slip = "side: sell\ncurrency: GBP\nask: 9995\ncost: 8100\nalternative: 8600\n"
  expect((await run(["line", "-"], { input: slip })).out).toContain("not with what is paid")
})
