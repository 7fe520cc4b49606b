// The policy while it is being changed: what somebody changed of it, part by part, and how that is laid over a policy that another one has
// set meanwhile. What both changed stays as it was typed here; it is shown, and nothing is saved before it was looked at.

import type { Policy } from "../../desk/types.ts"

export type Part = keyof Policy

/** In the order of the page. */
export const PARTS = [
  "costPerHour",
  "holdingCostPerDay",
  "approval",
  "lineBeforeOffers",
  "reasons",
  "lineSight",
  "lineBand",
  "callBack",
  "leads",
  "timeZone",
  "currency",
] as const satisfies readonly Part[]

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Values of a policy come from JSON, so equal text is equal value. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

export const changedParts = (before: Policy, after: Policy): readonly Part[] =>
  PARTS.filter((part) => !same(before[part], after[part]))

const laidOver = (base: unknown, mine: unknown, theirs: unknown): unknown => {
  if (same(base, mine)) return theirs
  if (!isGroup(base) || !isGroup(mine) || !isGroup(theirs)) return mine
  return Object.fromEntries(Object.keys(theirs).map((key) => [key, laidOver(base[key], mine[key], theirs[key])]))
}

/** `theirs`, with whatever `mine` changed of `base` on top. */
export const rebased = (base: Policy, mine: Policy, theirs: Policy): Policy => laidOver(base, mine, theirs) as Policy

const LENGTH_MAX = 40

/** A code for a reason out of its name: "Matching a rival" is matching-a-rival; never one that is taken. */
export const codeFor = (label: string, taken: readonly string[]): string => {
  const plain = label
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "")
  const stem = plain === "" ? "reason" : plain.slice(0, LENGTH_MAX - 4).replace(/-+$/, "")
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? stem : `${stem}-${number}`
    if (!taken.includes(code)) return code
  }
}
