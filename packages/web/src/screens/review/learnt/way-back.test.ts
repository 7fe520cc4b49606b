import { expect, test } from "vitest"
import type { Learning } from "../../../desk/types.ts"
import { newestTaken, wayBack } from "./way-back.ts"

const learning = (choice: number, inForce: number, keys: object = {}): Learning =>
  ({
    choice,
    inForce: { version: inForce },
    coming: null,
    latest: { version: 2, outcome: "moved" },
    follows: inForce === 2,
    ...keys,
  }) as unknown as Learning

test("a choice is taken back to what was in force, and new versions come again as they did", () => {
  expect(wayBack(learning(4, 2), learning(5, 1))).toEqual({ version: 2, waits: false })
  const refused = { latest: { version: 3, outcome: "no-better" } }
  expect(wayBack(learning(4, 2, refused), learning(5, 0, refused))).toEqual({ version: 2, waits: false })
})

test("whoever stayed where he was while a version was to come has nothing to take back", () => {
  const before = learning(1, 0, { coming: { version: 1 }, follows: true })
  expect(wayBack(before, learning(2, 0))).toBeUndefined()
})

test("a version that was only to come, and was put in force earlier, cannot be made to come again", () => {
  const before = learning(4, 1, { coming: { version: 2 }, follows: true })
  expect(wayBack(before, learning(5, 2))).toBeUndefined()
})

test("what somebody else chose meanwhile is not chosen over", () => {
  expect(wayBack(learning(4, 2), learning(6, 1))).toBeUndefined()
})

test("it is said when new versions will wait: a newer one was learnt meanwhile", () => {
  const now = learning(5, 1, { latest: { version: 3, outcome: "moved" } })
  expect(wayBack(learning(4, 2), now)).toEqual({ version: 2, waits: true })
})

test("the newest that was taken is not the last that was refused", () => {
  expect(newestTaken(learning(4, 2, { latest: { version: 3, outcome: "too-few" } }))).toBe(2)
})
