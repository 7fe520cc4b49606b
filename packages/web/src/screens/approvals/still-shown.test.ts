// Questions keep their places while one looks at them.

import { describe, expect, test } from "vitest"
import type { Approval } from "../../desk/types.ts"
import { shownOf, withNew } from "./still-shown.ts"

const asked = (id: string, askedAt: string): Approval => ({ id, askedAt }) as Approval
const [first, second, third] = [asked("a", "2026-01-01"), asked("b", "2026-01-02"), asked("c", "2026-01-03")]

describe("questions for leave", () => {
  test("stand with the oldest first, and new ones come at the end", () => {
    const seen = withNew([], [second, first])
    expect(seen).toEqual([first, second])
    expect(withNew(seen, [third, second, first])).toEqual([first, second, third])
  })

  test("are the same list when nothing is new", () => {
    const seen = [first, second]
    expect(withNew(seen, [second])).toBe(seen)
  })

  test("stay in their places when they were answered", () => {
    expect(shownOf([first, second], [second])).toEqual([
      { approval: first, isGone: true },
      { approval: second, isGone: false },
    ])
  })
})
