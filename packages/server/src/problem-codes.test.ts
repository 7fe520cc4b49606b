// Every refusal that the desk's rooms can utter has its status and title in the contract's table. Read off their sources, since a
// code that nobody listed would go out as a plain 422.

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { PROBLEMS, problemKindOf } from "@walkaway/contract/api"
import { describe, expect, test } from "vitest"
import { problemDocumentOf, renderProblem } from "./problem.ts"

const DESK = new URL("../../desk/src/", import.meta.url).pathname
const ROOMS = ["deal", "stock", "customer", "policy", "lead", "people", "services", "streams", "advising"]
/** Reasons of a policy and what changed of a lead are codes too, and no refusals. */
const NO_REFUSALS = ["policy.ts", "example.ts", "changes.ts"]

const UTTERED = /(?:\bno|refusalOf)\(\s*"([a-z]+(?:-[a-z]+)*)"|\bcode: "([a-z]+(?:-[a-z]+)*)"/g

const sources = ROOMS.flatMap((room) =>
  readdirSync(join(DESK, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.ts$/.test(entry.name) && !NO_REFUSALS.includes(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("/testing/")),
)

test("every code that the desk's rooms utter is listed", () => {
  const uttered = sources.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(UTTERED)].map(([, first, second]) => first ?? second),
  )
  expect(uttered.length).toBeGreaterThan(50)
  expect([...new Set(uttered)].filter((code) => !Object.hasOwn(PROBLEMS, code)).sort()).toEqual([])
})

describe("a refusal", () => {
  test("goes out as a problem document", () => {
    const objection = { code: "deal-closed", message: "The deal was closed on Saturday.", remedy: "Reopen it." }
    expect(problemDocumentOf(objection, "r-1")).toEqual({
      type: "/problems/deal-closed",
      title: "The deal is closed",
      status: 409,
      detail: "The deal was closed on Saturday.",
      code: "deal-closed",
      remedy: "Reopen it.",
      problems: [],
      requestId: "r-1",
    })
  })

  test("of one figure names its place", () => {
    const objection = { code: "negative-price", message: "Below zero.", path: "limit[0]" }
    expect(problemDocumentOf(objection, "r-1").problems).toEqual([
      { path: "limit[0]", code: "negative-price", message: "Below zero.", remedy: null },
    ])
  })

  test("that nobody listed is still one of the caller's making", () => {
    expect(problemKindOf("brand-new").status).toBe(422)
    expect(problemKindOf("constructor").status).toBe(422)
  })

  test("for want of a sign-in says how to sign in", () => {
    expect(renderProblem({ code: "not-signed-in", message: "Nobody." }, "r-1").headers).toMatchObject({
      "www-authenticate": "Bearer",
    })
  })
})
