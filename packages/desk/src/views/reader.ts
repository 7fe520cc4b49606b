// Who reads a view: what his role may see of the line decides what is in it.

import type { Caller } from "../caller.ts"
import type { LineSight, Policy } from "../policy/policy.ts"
import { bandOf, sightOf } from "../policy/sight.ts"
import type { Role } from "../recorded.ts"

export interface Reader {
  readonly id: string
  readonly role: Role
  readonly sight: LineSight
  readonly lineBand: number
}

export const readerOf = ({ actor }: Caller, policy: Policy): Reader => ({
  id: actor.id,
  role: actor.role,
  sight: sightOf(policy, actor.role),
  lineBand: policy.lineBand,
})

/** Decimal text of a figure from which a line could be worked out: only for whoever sees the line exactly. */
export const onlyExact = <T>(reader: Reader, value: T): T | null => (reader.sight === "exact" ? value : null)

const plain = (amount: number): string => String(Number(amount.toFixed(2)))

export type LineShort =
  | { readonly sight: "exact"; readonly price: string }
  | { readonly sight: "banded"; readonly from: string; readonly to: string }
  | { readonly sight: "hidden" }

/** A line as this reader sees it in a list. */
export const lineInShort = (reader: Reader, price: string): LineShort => {
  if (reader.sight === "exact") return { sight: "exact", price }
  if (reader.sight === "hidden") return { sight: "hidden" }
  const band = bandOf(Number(price), reader.lineBand)
  return { sight: "banded", from: plain(band.from), to: plain(band.to) }
}
