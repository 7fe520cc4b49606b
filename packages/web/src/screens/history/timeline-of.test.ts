// Advice stands after what it was given for, and is not said twice.

import { expect, test } from "vitest"
import type { AdviceSaid, Happening } from "./history-query.ts"
import { timelineOf } from "./timeline-of.ts"

const happening = (version: number): Happening => ({ version, occurredAt: "2026-03-14T10:00:00Z" }) as Happening
const said = (version: number, dealVersion: number, move: string, price: number | null): AdviceSaid =>
  ({ version, dealVersion, givenAt: "2026-03-14T10:01:00Z", recommended: { move, price } }) as AdviceSaid

test("events and advice in one order", () => {
  const advice = [said(3, 5, "accept", 9400), said(1, 2, "counter", 9850), said(2, 3, "counter", 9850)]
  const entries = timelineOf([happening(1), happening(2), happening(3), happening(5)], advice)
  const short = entries.map((entry) => (entry.kind === "event" ? entry.happening.version : entry.said.recommended.move))
  expect(short).toEqual([1, 2, "counter", 3, 5, "accept"])
})
