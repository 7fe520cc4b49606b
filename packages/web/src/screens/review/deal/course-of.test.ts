// The course of a deal is in the order of time, loses nothing, and has the advice before what was done upon it.

import { describe, expect, it } from "vitest"
import type { DealReview } from "../../../desk/types.ts"
import { courseOf } from "./course-of.ts"

const at = (minute: number): string => `2026-03-02T10:${String(minute).padStart(2, "0")}:00.000Z`

const reviewWith = (parts: object): DealReview =>
  ({ steps: [], moves: [], lineMoves: null, effort: [], ...parts }) as never

describe("the course of a closed deal", () => {
  it("is in the order of time, whatever it is", () => {
    const course = courseOf(
      reviewWith({
        moves: [{ occurredAt: at(9) }, { occurredAt: at(3) }],
        steps: [{ at: at(5) }],
        effort: [{ at: at(4) }],
        lineMoves: [{ at: at(1) }],
      }),
    )
    expect(course.map(({ kind }) => kind)).toEqual(["line", "move", "effort", "step", "move"])
  })

  it("has the advice before what was done upon it", () => {
    const course = courseOf(reviewWith({ moves: [{ occurredAt: at(5) }], steps: [{ at: at(5) }] }))
    expect(course.map(({ kind }) => kind)).toEqual(["step", "move"])
  })

  it("does without the moves of a line that is not for one's role", () => {
    expect(courseOf(reviewWith({ moves: [{ occurredAt: at(1) }] }))).toHaveLength(1)
  })
})
