import { adviceOn, briefOf, plainDraft, sure, worthBrief } from "@walkaway/testkit"
import { describe, expect, test } from "vitest"
import { must, parseCurrency } from "../units/index.ts"
import type { Advice, AdvisedMove, ReasonCode } from "./advice.ts"
import { adviseOn, ENGINE_VERSION } from "./advise.ts"

const pounds = (amount: number) => ({ currency: must(parseCurrency("GBP")), minor: BigInt(Math.round(amount * 100)) })
const moveOf = (advice: Advice, wanted: AdvisedMove) => advice.moves.find(({ move }) => move === wanted)
const minor = (advice: Advice) => Number(advice.recommended.price?.minor)

interface Story {
  readonly name: string
  readonly deal: string
  readonly move: AdvisedMove
  /** The figure lies between these, in pounds. */
  readonly between?: readonly [low: number, high: number]
  readonly reasons: readonly ReasonCode[]
}

const STORIES: readonly Story[] = [
  {
    name: "he walks at 8,500 on a car at 9,995: call him back, not below the line and not above what was asked",
    deal: "sell GBP ask 9995 line 9250 limit 8600/9300/9900 | b8500 s9750 bwalk",
    move: "call-back",
    between: [9250, 9750],
    reasons: ["offer-below-line", "they-left-may-return", "return-rates-assumed"],
  },
  {
    name: "the same seen by the buyer: the seller hung up, ring him with a better figure inside the line",
    deal: "buy GBP ask 9995 line 9250 limit 8400/8900/9500 | b8500 s9600 b8700 swalk",
    move: "call-back",
    between: [8700, 9250],
    reasons: ["they-left-may-return"],
  },
  {
    name: "an offer above every likely limit: take it",
    deal: "sell GBP ask 9995 line 9250 limit 8600/9200/9700 | s9995 b9950",
    move: "accept",
    between: [9950, 9950],
    reasons: ["offer-clears-line", "offer-near-their-limit"],
  },
  {
    name: "they offer more than we ask: take it",
    deal: "sell GBP line 9250 limit 8600/9300/9900 | s9750 b9800",
    move: "accept",
    between: [9800, 9800],
    reasons: ["offer-clears-line"],
  },
  {
    name: "a first offer below the line is not taken and not walked out on: there is room",
    deal: "sell GBP ask 9995 line 9250 limit 8600/9200/9800 | b8500",
    move: "counter",
    between: [9250, 9995],
    reasons: ["offer-below-line", "more-to-get"],
  },
  {
    name: "a buyer answers a dear first price with one of his own",
    deal: "buy GBP line 9250 limit 8600/9000/9400 | s9995",
    move: "counter",
    between: [8000, 9250],
    reasons: ["offer-below-line", "first-figure-anchors"],
  },
  {
    name: "before anybody has spoken: open above the line, knowing that the first figure anchors",
    deal: "sell GBP line 8900 limit 8600/9200/9800",
    move: "counter",
    between: [9200, 10_500],
    reasons: ["first-figure-anchors"],
  },
  {
    name: "a weak alternative: what is on the table clears the line by far and there is still more to get",
    deal: "sell GBP ask 9995 line 7000 limit 8600/9200/9800 | b8500",
    move: "counter",
    between: [8500, 9995],
    reasons: ["offer-clears-line", "more-to-get"],
  },
  {
    name: "hopeless: nobody like them pays our line",
    deal: "sell GBP ask 9995 line 9800 limit 8300/8700/9100 | b7800 s9900 b7900",
    move: "walk",
    reasons: ["offer-below-line", "no-room", "walking-may-be-a-mistake"],
  },
  {
    name: "hopeless for a buyer",
    deal: "buy GBP ask 9995 line 8000 limit 8900/9300/9700 | b7500 s9900 b7600 s9850",
    move: "walk",
    reasons: ["offer-below-line", "no-room", "walking-may-be-a-mistake"],
  },
  {
    name: "our word is past the line already: nothing to be had that we may say",
    deal: "sell GBP line 9250 limit 8600/9000/9400 | s9100 b8500",
    move: "walk",
    reasons: ["figure-past-line-refused", "walking-may-be-a-mistake"],
  },
]

describe("stories", () => {
  test.each(STORIES)("$name", ({ deal, move, between, reasons }) => {
    const advice = adviceOn(deal)
    expect(advice.recommended.move).toBe(move)
    if (between) {
      expect(minor(advice) / 100).toBeGreaterThanOrEqual(between[0])
      expect(minor(advice) / 100).toBeLessThanOrEqual(between[1])
    } else expect(advice.recommended.price).toBeUndefined()
    expect(advice.reasons.map(({ code }) => code)).toEqual(expect.arrayContaining([...reasons]))
    expect(advice.engine).toBe(ENGINE_VERSION)
  })
})

describe("when they have left", () => {
  const gone = adviceOn("sell GBP ask 9995 line 9250 limit 8600/9300/9900 | b8500 s9750 bwalk")

  test("only leaving, letting them and calling can be done", () => {
    expect(gone.moves.filter(({ available }) => available).map(({ move }) => move)).toEqual([
      "walk",
      "let-walk",
      "call-back",
    ])
    expect(gone.switchPoints).toEqual([])
    expect(gone.leave).toBeUndefined()
  })

  test("the plan of calls comes down, ends, and says when to stop", () => {
    const plan = gone.callBack!
    const prices = plan.calls.map(({ price }) => Number(price.minor))
    expect(prices).toEqual([...prices].sort((left, right) => right - left))
    expect(prices[0]).toBe(Number(gone.recommended.price!.minor))
    expect(prices.at(-1)!).toBeGreaterThanOrEqual(925_000)
    expect(plan.stopAfterDays).toBeGreaterThan(plan.calls.at(-1)!.afterDays)
    expect(plan.expectedValue).toBeCloseTo(moveOf(gone, "call-back")!.expectedValue, 9)
  })

  test("every silent day makes a call worth less", () => {
    const silent = (days: number) =>
      moveOf(adviceOn(`sell GBP ask 9995 line 9250 limit 8600/9300/9900 | b8500 s9750 bwalk +${days}d`), "call-back")!
    expect(silent(3).expectedValue).toBeLessThan(moveOf(gone, "call-back")!.expectedValue)
    expect(silent(6).expectedValue).toBeLessThan(silent(3).expectedValue)
    expect(silent(6).dealProbability).toBeLessThan(silent(3).dealProbability)
  })

  test("a call that went unanswered makes the next worth less and no dearer", () => {
    const again = adviceOn("sell GBP ask 9995 line 9250 limit 8600/9300/9900 | b8500 s9750 bwalk scall9500 +1d")
    expect(moveOf(again, "call-back")!.expectedValue).toBeLessThan(moveOf(gone, "call-back")!.expectedValue)
    expect(Number(again.callBack!.calls[0].price.minor)).toBeLessThanOrEqual(950_000)
  })

  test("who never picks up is not called: what is left is to let them walk", () => {
    const brief = briefOf("sell GBP ask 9995 line 8500 limit 8600/9300/9900 | b9300 s9750 bwalk")
    const advice = must(adviseOn({ ...brief, assumptions: { returnPerDay: 0.4, callHeard: 0 } }))
    expect(advice.recommended.move).toBe("let-walk")
    expect(advice.callBack).toBeUndefined()
    expect(moveOf(advice, "let-walk")!.expectedValue).toBeGreaterThan(0)
  })

  test("who is likely to return by himself is given time before he is called", () => {
    const brief = briefOf("sell GBP ask 9995 line 8500 limit 8600/9300/9900 | b9300 s9750 bwalk")
    const firstCall = (returnPerDay: number) =>
      must(adviseOn({ ...brief, assumptions: { returnPerDay, lostPerDay: 0.01, callHeard: 0.3 } })).callBack!.calls[0]
    expect(firstCall(0.02).afterDays).toBe(0)
    expect(firstCall(0.8).afterDays).toBeGreaterThan(0)
  })

  test("back at the table they are talked to again", () => {
    const back = adviceOn("sell GBP ask 9995 line 9250 limit 8600/9300/9900 | b8500 s9750 bwalk +1d breturn")
    expect(back.recommended.move).toBe("counter")
    expect(moveOf(back, "call-back")?.available).toBe(false)
  })
})

describe("walking has a price too", () => {
  test("a walk from people who might pay shows what it throws away and the chance that it is a mistake", () => {
    const advice = adviceOn("sell GBP ask 9995 line 9600 limit 8500/9000/9500 | b8000 s9700 b8050 s9625 b8075")
    expect(advice.recommended.move).toBe("walk")
    const mistake = advice.reasons.find(({ code }) => code === "walking-may-be-a-mistake")!
    expect(mistake.probability).toBeCloseTo(advice.belief.zopaProbability, 12)
    expect(mistake.probability).toBeGreaterThan(0)
    expect(mistake.amount).toBeCloseTo(moveOf(advice, "walk")!.valueAtRisk, 9)
    expect(mistake.amount).toBeGreaterThan(0)
  })

  test("leaving an offer worth taking needs a likelier call back than leaving one that is not", () => {
    const question = (offer: number) => adviceOn(`sell GBP ask 9995 line 9250 limit 8600/9200/9800 | b${offer}`).leave!
    expect(question(9600).breakEvenCallBack).toBeGreaterThan(question(8500).breakEvenCallBack)
    expect(question(9600).atRisk).toBeCloseTo(350, 6)
    expect(question(8500).atRisk).toBe(0)
    // Not on an assumed rate: only where there is nothing to lose.
    expect(question(9600).leave || question(8500).leave).toBe(false)
  })
})

describe("points at which the advice switches", () => {
  const advice = adviceOn("sell GBP ask 9995 line 9250 limit 8600/9200/9800 | b8500")

  test("an offer beyond the point is taken: it lies between the line and what we ask", () => {
    const point = advice.switchPoints.find(({ when }) => when.figure === "standing-offer")!
    expect(point.then).toBe("accept")
    expect(point.when.turns).toBe("above")
    expect(Number(point.when.price.minor)).toBeGreaterThanOrEqual(925_000)
    expect(Number(point.when.price.minor)).toBeLessThanOrEqual(999_500)
  })

  test("with a line beyond the point we walk, with one well short of it we do not", () => {
    const point = advice.switchPoints.find(({ when }) => when.figure === "line")!
    expect(point.then).toBe("walk")
    const at = Number(point.when.price.minor) / 100
    const withLine = (line: number) =>
      adviceOn(`sell GBP ask 9995 line ${Math.round(line)} limit 8600/9200/9800 | b8500`).recommended.move
    expect(withLine(at + 150)).toBe("walk")
    expect(withLine(at - 150)).not.toBe("walk")
  })
})

describe("a deal without an answer", () => {
  test.each([
    { name: "agreed", deal: "sell GBP line 9250 | b9500 saccept", code: "already-over" },
    { name: "off for good", deal: "sell GBP line 9250 | b9500 bleave", code: "already-over" },
    { name: "with moves that do not follow", deal: "sell GBP line 9250 | saccept", code: "nothing-to-accept" },
    { name: "without a line or a worth", deal: "sell GBP ask 9995 | b8500", code: "no-line" },
    { name: "about nothing", deal: "sell GBP line 0", code: "no-market" },
  ])("$name is refused: $code", ({ deal, code }) => {
    const advice = adviseOn(briefOf(deal))
    expect(advice).toMatchObject({ ok: false, error: { code } })
    expect(!advice.ok && advice.error.remedy).toBeTruthy()
  })
})

describe("what we believe where nobody said", () => {
  test("the limit is a share of the price asked, and the advice says that it was assumed", () => {
    const advice = adviceOn("sell GBP ask 9995 line 9250")
    expect(advice.reasons.map(({ code }) => code)).toContain("limit-assumed")
    expect(advice.belief.limit.p50 / 9995).toBeCloseTo(0.93, 2)
    expect(adviceOn("sell GBP ask 9995 line 9250 limit 8600/9200/9800").reasons.map(({ code }) => code)).not.toContain(
      "limit-assumed",
    )
  })

  test("a committed line far from the worth is kept and said to differ", () => {
    const { deal } = briefOf("sell GBP ask 9995 line 9000 limit 8600/9200/9800 | b8500")
    const brief = worthBrief(deal, plainDraft(deal, 8800), [{ id: "d", kind: "do-without", value: sure(600) }])
    const advice = must(adviseOn(brief))
    expect(advice.walkAwayPrice).toEqual(pounds(9000))
    const gap = advice.reasons.find(({ code }) => code === "line-differs-from-worth")
    expect(gap?.price).toBeCloseTo(9400, 6)
    expect(gap?.amount).toBeCloseTo(400, 6)
  })
})
