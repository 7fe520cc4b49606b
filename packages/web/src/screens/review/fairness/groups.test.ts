// A customer stands in one group at most, and lists of names are read as people paste them.

import { describe, expect, it } from "vitest"
import { emptyGroup, joined, namesIn, questionOf, renamed, without } from "./groups.ts"

const ann = { id: "a", name: "Ann" }
const bob = { id: "b", name: "Bob" }
const two = [emptyGroup("1"), emptyGroup("2")]

const idsOf = (groups: readonly { readonly customers: readonly { readonly id: string }[] }[]) =>
  groups.map(({ customers }) => customers.map(({ id }) => id))

describe("groups", () => {
  it("take a customer out of the group in which he stood", () => {
    const first = joined(two, "1", [ann, bob])
    expect(idsOf(first)).toEqual([["a", "b"], []])
    expect(idsOf(joined(first, "2", [ann]))).toEqual([["b"], ["a"]])
  })

  it("have nobody twice", () => {
    expect(idsOf(joined(joined(two, "1", [ann]), "1", [ann]))).toEqual([["a"], []])
  })

  it("let somebody go again", () => {
    expect(idsOf(without(joined(two, "1", [ann, bob]), "1", "a"))).toEqual([["b"], []])
  })

  it("are asked about by their names and ids alone", () => {
    const groups = joined(renamed(renamed(two, "1", " North "), "2", "South"), "1", [ann])
    expect(questionOf(groups, "", "2026-03-31")).toEqual({
      to: "2026-03-31",
      groups: [
        { name: "North", customerIds: ["a"] },
        { name: "South", customerIds: [] },
      ],
    })
  })
})

describe("a pasted list", () => {
  it("is one name a line, each once", () => {
    expect(namesIn(" Mrs Lindqvist \n\nMr O'Neill\r\nMrs Lindqvist;Bright Spark")).toEqual([
      "Mrs Lindqvist",
      "Mr O'Neill",
      "Bright Spark",
    ])
  })
})
