import { expect, test } from "vitest"
import type { Lead } from "../../desk/types.ts"
import { figuresBody, typedOf } from "./figures-form.ts"

const figure = (value: number, source: "stated" | "learnt" | "default") => ({ value, source, count: null })

const LEAD = {
  worth: { low: "250", middle: "600", high: "900", source: "stated" },
  deadline: "2026-12-24",
  decay: null,
  stages: [
    {
      code: "meeting",
      label: "Meeting",
      state: "current",
      hours: figure(1.5, "stated"),
      cost: figure(0, "default"),
      odds: figure(0.6, "learnt"),
    },
    {
      code: "negotiation",
      label: "Negotiation",
      state: "ahead",
      hours: figure(1, "default"),
      cost: figure(20, "stated"),
      odds: figure(0.6, "default"),
    },
  ],
  events: [{ code: "decision", on: "2026-12-01", odds: 0.8, worth: null, passOdds: 0.5 }],
} as unknown as Lead

test("only what somebody said goes back, never what was learnt or guessed", () => {
  expect(figuresBody(typedOf(LEAD), true)).toEqual({
    worth: { low: "250", middle: "600", high: "900" },
    deadline: "2026-12-24",
    stages: [
      { code: "meeting", hours: 1.5 },
      { code: "negotiation", cost: "20" },
    ],
    events: [{ code: "decision", on: "2026-12-01", odds: 0.8, passOdds: 0.5 }],
  })
})

test("whoever does not see the worth says nothing of it", () => {
  const body = figuresBody(typedOf({ ...LEAD, worth: null }), false)
  expect(body).not.toHaveProperty("worth")
  expect(body).not.toHaveProperty("events")
  expect(body.deadline).toBe("2026-12-24")
})

test("what is emptied is sent as not said, and fading takes nothing where only one of the two is given", () => {
  const typed = { ...typedOf(LEAD), deadline: "", worth: { low: null, middle: null, high: null }, lostPerWeek: 0.1 }
  const body = figuresBody(typed, true)
  expect(body).not.toHaveProperty("worth")
  expect(body).not.toHaveProperty("deadline")
  expect(body.decay).toEqual({ lostPerWeek: 0.1, worthLostPerWeek: 0 })
})
