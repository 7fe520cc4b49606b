import { expect, test } from "vitest"
import { newPatience } from "./patience.ts"

test("it is asked for again ever more seldom, and at once as often as at first when something new is to come", () => {
  const patience = newPatience()
  let at = 1_000_000
  const waits = Array.from({ length: 7 }, () => {
    const wait = patience(true, at)
    at += wait === false ? 0 : wait
    // Asked for more than once between two answers.
    expect(patience(true, at)).not.toBe(false)
    return wait
  })
  expect(waits).toEqual([4_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000])
  expect(patience(false, at)).toBe(false)
  expect(patience(true, at)).toBe(4_000)
})
