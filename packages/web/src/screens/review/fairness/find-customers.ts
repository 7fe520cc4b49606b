// Customers by their exact names, as a pasted list has them: asked for one by one, capitals aside. Of namesakes all are taken, since the list
// cannot tell them apart.

import { ask } from "../../../desk/client.ts"
import type { Chosen } from "./groups.ts"

export interface FoundCustomers {
  readonly found: readonly Chosen[]
  readonly missing: readonly string[]
}

const PAGE = "50"

const named = async (name: string): Promise<readonly Chosen[]> => {
  const { items } = await ask("listCustomers", { query: { q: name, limit: PAGE } })
  const wanted = name.toLocaleLowerCase()
  return items.flatMap(({ id, name: known }) =>
    known !== null && known.toLocaleLowerCase() === wanted ? [{ id, name: known }] : [],
  )
}

export const findCustomers = async (names: readonly string[]): Promise<FoundCustomers> => {
  const found: Chosen[] = []
  const missing: string[] = []
  for (const name of names) {
    const these = await named(name)
    if (these.length === 0) missing.push(name)
    else found.push(...these)
  }
  return { found, missing }
}
