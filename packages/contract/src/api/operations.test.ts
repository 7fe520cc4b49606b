// The operations as a whole: each is named once, its path and its parameters agree, its example is valid, its refusals are known.

import { describe, expect, test } from "vitest"
import type { z } from "zod"
import { problemsOfZod } from "../problems-of-zod.ts"
import { isSchema, type Operation, pathParameters } from "./operation.ts"
import { operations } from "./operations.ts"
import { PROBLEMS } from "./problem-codes.ts"
import { ROLES } from "./words.ts"

const all = Object.entries(operations) as [string, Operation][]

const keysOf = (schema: z.ZodType | undefined): readonly string[] =>
  Object.keys((schema as unknown as { shape?: object } | undefined)?.shape ?? {})

describe("every operation", () => {
  test.each(all)("%s goes by its own id", (key, { id }) => {
    expect(id).toBe(key)
  })

  test.each(all)("%s takes the parameters of its path", (_, { path, params }) => {
    expect(keysOf(params)).toEqual(pathParameters(path))
  })

  test.each(all)("%s has an example that it would take", (_, { body, query, example }) => {
    if (body) {
      const read = body.safeParse(example?.body)
      expect(read.success ? [] : problemsOfZod(read.error)).toEqual([])
    }
    if (example?.query) expect(query?.safeParse(example.query).success).toBe(true)
  })

  test.each(all)("%s names only refusals and roles that exist", (_, { problems, roles = [] }) => {
    expect(problems.filter((code) => !Object.hasOwn(PROBLEMS, code))).toEqual([])
    expect(roles.filter((role) => !ROLES.includes(role))).toEqual([])
  })

  test.each(all)("%s answers with a success", (_, { answers }) => {
    const statuses = Object.keys(answers).map(Number)
    expect(statuses.length).toBeGreaterThan(0)
    for (const status of statuses) expect(Math.floor(status / 100)).toBe(2)
  })

  test.each(all.filter(([, { page }]) => page))("%s is a list that can be paged through", (_, { query, answers }) => {
    expect(keysOf(query)).toEqual(expect.arrayContaining(["limit", "after"]))
    const shape = answers[200]
    expect(isSchema(shape) ? keysOf(shape) : []).toEqual(["items", "next"])
  })
})

test("no two operations share a method and a path", () => {
  const places = all.map(([, { method, path }]) => `${method} ${path.replaceAll(/\{\w+\}/g, "{}")}`)
  expect(new Set(places).size).toBe(places.length)
})

test("what reads never writes: a GET has no body and no precondition", () => {
  const reads = all.map(([, one]) => one).filter(({ method }) => method === "get")
  expect(reads.filter(({ body, precondition }) => body ?? precondition).map(({ id }) => id)).toEqual([])
})

test("owners only are never shut out of what managers may", () => {
  const odd = all.filter(([, { roles }]) => roles?.includes("manager") && !roles.includes("owner"))
  expect(odd.map(([id]) => id)).toEqual([])
})

test("whatever needs administering names its roles", () => {
  expect(all.filter(([, { scope, roles }]) => scope === "admin" && !roles).map(([id]) => id)).toEqual([])
})
