// The table of addresses says what the operations say.

import { expect, test } from "vitest"
import { ADDRESSES } from "./addresses.ts"
import { operations } from "./operations.ts"

test("every operation is where the table says", () => {
  const wanted = Object.entries(operations).map(([id, { method, path }]) => [id, `${method.toUpperCase()} ${path}`])
  expect(ADDRESSES).toEqual(Object.fromEntries(wanted))
})
