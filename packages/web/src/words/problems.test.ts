import { PROBLEMS } from "@walkaway/contract/api"
import { describe, expect, test } from "vitest"
import { problems as german } from "./de/problems.ts"
import { problems as english } from "./en/problems.ts"

/** Of places in a form, and of no answer at all. */
const BESIDES = ["missing", "wrong-value", "unknown-key", "not-allowed", "unreached"]

const CODES = [...new Set([...Object.keys(PROBLEMS), ...BESIDES])].toSorted()

describe("words for refusals", () => {
  test.each([
    ["English", english],
    ["German", german],
  ])("%s has a sentence for every code and for nothing else", (_, problems) => {
    expect(Object.keys(problems).toSorted()).toEqual(CODES)
    expect(Object.values(problems).filter((sentence) => !/^\p{Lu}.*[.?]$/u.test(sentence))).toEqual([])
  })
})
