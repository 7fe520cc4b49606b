// Whether a text that came from outside can be a place in the log: "transaction:position", both within what the database counts in. A
// reader with any other would make every look at the log fail, and would wait for ever.

import type { Cursor } from "./event-log.ts"

const TRANSACTION_MAX = 2n ** 64n - 1n
const POSITION_MAX = 2n ** 63n - 1n

export const isCursor = (text: string): text is Cursor => {
  if (text === "") return true
  const [, transaction, position] = /^(\d{1,20}):(\d{1,19})$/.exec(text) ?? []
  return (
    transaction !== undefined &&
    position !== undefined &&
    BigInt(transaction) <= TRANSACTION_MAX &&
    BigInt(position) <= POSITION_MAX
  )
}
