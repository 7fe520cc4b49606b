import { expect, test } from "vitest"
import { agreementTrap } from "./agreement-trap.ts"
import { deal, left, mirrored } from "./review-fixtures.ts"

const shift = (to: number, informational: boolean) => ({
  day: 20_000,
  committed: 9250,
  shifts: [{ day: 20_002, from: 9250, to, informational }],
})

test.each([
  ["a deal that kept the line", deal(), 0, 0],
  ["a deal beyond the line", deal({ price: 9100 }), 1, 150],
  ["a line that slid after the offer does not excuse it", deal({ price: 9100, line: shift(9050, false) }), 1, 150],
  ["a line that a survey had moved does", deal({ price: 9100, line: shift(9050, true) }), 0, 0],
])("%s", (_, one, count, money) => {
  for (const side of [one, mirrored(one)]) {
    const { trapped, trappedMoney } = agreementTrap([side])
    expect(trapped).toMatchObject({ count, of: 1 })
    expect(trappedMoney).toBe(money)
  }
})

test("leavings: proven gains at the low end, what advice feared in the middle, what may have been at the high end", () => {
  const offered = left({ lastTheirs: 9400 })
  const elsewhere = left({ learnt: [{ kind: "they-bought-elsewhere", price: 9300 }] })
  const { leftGains, leftGainsMoney } = agreementTrap([offered, elsewhere, left(), deal()])
  expect(leftGains).toMatchObject({ count: 2, of: 3 })
  expect(leftGainsMoney.low).toBe(150 + 50)
  expect(leftGainsMoney.middle).toBe(150 + 60 + 60)
  expect(leftGainsMoney.high).toBeGreaterThan(leftGainsMoney.middle)
})

test("one person's alone, and nobody's as an open share", () => {
  expect(agreementTrap([deal({ person: "ben", price: 9000 }), deal()], "ben").trapped).toMatchObject({
    count: 1,
    of: 1,
  })
  expect(agreementTrap([]).trapped).toMatchObject({ low: 0, high: 1, of: 0 })
})
