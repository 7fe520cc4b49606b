// The groups that somebody names to have them compared: two to six, each with a name and customers. Nobody stands in two.

import type { RequestFor } from "@walkaway/contract/client"

export const GROUPS_LEAST = 2
export const GROUPS_MOST = 6

export interface Chosen {
  readonly id: string
  readonly name: string
}

export interface Group {
  /** Of the form, not of the desk. */
  readonly key: string
  readonly name: string
  readonly customers: readonly Chosen[]
}

export const emptyGroup = (key: string): Group => ({ key, name: "", customers: [] })

/** Puts customers into a group and out of any other. */
export const joined = (groups: readonly Group[], key: string, customers: readonly Chosen[]): readonly Group[] => {
  const ids = new Set(customers.map(({ id }) => id))
  return groups.map((group) => {
    const others = group.customers.filter(({ id }) => !ids.has(id))
    return group.key === key ? { ...group, customers: [...others, ...customers] } : { ...group, customers: others }
  })
}

export const without = (groups: readonly Group[], key: string, customerId: string): readonly Group[] =>
  groups.map((group) =>
    group.key === key ? { ...group, customers: group.customers.filter(({ id }) => id !== customerId) } : group,
  )

export const renamed = (groups: readonly Group[], key: string, name: string): readonly Group[] =>
  groups.map((group) => (group.key === key ? { ...group, name } : group))

/** One name a line; blank lines and repetitions are dropped. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n;]/)
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  ),
]

type Question = NonNullable<RequestFor<"reportFairness">["body"]>

export const questionOf = (groups: readonly Group[], from: string, to: string): Question => ({
  ...(from !== "" && { from }),
  ...(to !== "" && { to }),
  groups: groups.map(({ name, customers }) => ({ name: name.trim(), customerIds: customers.map(({ id }) => id) })),
})
