import { SHIPPED_PRIORS } from "@walkaway/engine"
import { figuresOfPrior } from "@walkaway/engine/learning"
import { describe, expect, test } from "vitest"
import { harderBuyers } from "../../../../../desk/src/testing/planted-priors.ts"
import { figuresBefore, mannersDiffer, tellingsOf } from "./tellings.ts"

const shipped = figuresOfPrior(SHIPPED_PRIORS.buyer, "buyer", { category: "car" })
const harder = figuresOfPrior(harderBuyers("learnt-1").sides.buyer.prior, "buyer", { category: "car" })

describe("what is told of a change", () => {
  test("is every figure that differs, in one order, with its way", () => {
    const told = tellingsOf(shipped, harder)
    expect(told.map(({ key, way }) => `${key} ${way}`)).toEqual(["limit lower", "opening higher", "leaving higher"])
    expect(told[0]).toMatchObject({ before: 0.93, after: 0.85 })
    expect(told[1]).toMatchObject({ before: 0.23, after: 0.27 })
    expect(told[2]).toMatchObject({ before: 1, after: 1.8 })
    expect([mannersDiffer(shipped, harder), mannersDiffer(shipped, shipped)]).toEqual([true, false])
  })

  test("is nothing where nothing would show", () => {
    expect(tellingsOf(shipped, shipped)).toEqual([])
    expect(tellingsOf(shipped, { ...shipped, leaving: 1.04 })).toEqual([])
  })

  test("says sooner of those who have given more half-way", () => {
    const [sooner] = tellingsOf(shipped, { ...shipped, hurry: 1 })
    expect(sooner).toEqual({ key: "hurry", way: "lower", before: 0.41, after: 0.5 })
  })

  test("starts from the figures before the changes", () => {
    const changes = [{ figure: "leaving", before: 1, after: 1.8 }] as const
    expect(figuresBefore(harder, [...changes])).toEqual({ ...harder, leaving: 1 })
  })
})
