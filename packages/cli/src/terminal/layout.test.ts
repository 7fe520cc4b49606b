import { expect, test } from "vitest"
import { columnsOf, cutTo, wrap } from "./layout.ts"

test("what would move the cursor or break a row is left out of names, and our own colours stay", () => {
  const sly = "a\u001b[2J\u0007\u009b1mb\nc"
  expect(cutTo(sly, 20)).toBe("a[2J1mb c")
  expect(wrap(`\u001b[1m${sly}\u001b[22m`, 20)).toBe("\u001b[1ma[2J1mb\nc\u001b[22m")
  expect(columnsOf([[sly, "x"]], ["left", "left"])).toBe("a[2J1mb c  x")
})
