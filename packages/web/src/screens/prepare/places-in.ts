// Reading and writing one place of a statement without touching the rest of it.

import type { Worth } from "../../desk/types.ts"

export type Written = Worth[string]
type Group = Readonly<Record<string, Written>>

export const isGroup = (written: unknown): written is Group =>
  typeof written === "object" && written !== null && !Array.isArray(written)

/** A tax may be written as its scheme alone. */
const asGroup = (key: string, written: Written | undefined): Group => {
  if (isGroup(written)) return written
  return key === "tax" && typeof written === "string" ? { scheme: written } : {}
}

const without = (group: Group, key: string): Group =>
  Object.fromEntries(Object.entries(group).filter(([name]) => name !== key))

export const writtenAt = (group: Group, place: string): Written | undefined => {
  const [key, ...rest] = place.split(".")
  return rest.length === 0 ? group[key] : writtenAt(asGroup(key, group[key]), rest.join("."))
}

/** Undefined takes the place out, and a group that is empty then. */
export const withWritten = (group: Group, place: string, written: Written | undefined): Group => {
  const [key, ...rest] = place.split(".")
  if (rest.length === 0) return written === undefined ? without(group, key) : { ...group, [key]: written }
  if (written === undefined && writtenAt(group, place) === undefined) return group
  const inner = withWritten(asGroup(key, group[key]), rest.join("."), written)
  return Object.keys(inner).length === 0 ? without(group, key) : { ...group, [key]: inner }
}

/** Whether two things are written alike, whatever the order of their keys. */
export const isSame = (left: unknown, right: unknown): boolean => {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((one, index) => isSame(one, right[index]))
  }
  if (!isGroup(left) || !isGroup(right)) return Object.is(left, right)
  const keys = Object.keys(left)
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isSame(left[key], right[key]))
  )
}
