// The document holds together: every reference leads somewhere, every parameter of a path is declared, nothing is described by an empty
// schema, and every operation has a success and a refusal.

import { describe, expect, test } from "vitest"
import { isRepeatable, openApiDocument } from "./openapi.ts"
import { pathParameters } from "./operation.ts"
import { allOperations, operations } from "./operations.ts"

const document = JSON.parse(JSON.stringify(openApiDocument({ version: "0.1.0" }))) as {
  openapi: string
  paths: Record<string, Record<string, Record<string, unknown>>>
  components: { schemas: Record<string, Record<string, unknown>> }
}

const walk = (node: unknown, visit: (key: string, value: unknown) => void): void => {
  if (typeof node !== "object" || node === null) return
  for (const [key, value] of Object.entries(node)) {
    visit(key, value)
    walk(value, visit)
  }
}

const at = (pointer: string): unknown =>
  pointer
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>(
      (node, step) => (node as Record<string, unknown> | undefined)?.[decodeURIComponent(step)],
      document,
    )

test("it is OpenAPI 3.1 and has all operations", () => {
  expect(document.openapi).toBe("3.1.0")
  const ids = Object.values(document.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId))
  expect(new Set(ids)).toEqual(new Set(Object.keys(operations)))
})

test("every reference leads somewhere", () => {
  const references = new Set<string>()
  walk(document, (key, value) => {
    if (key === "$ref") references.add(value as string)
  })
  expect(references.size).toBeGreaterThan(20)
  expect([...references].filter((reference) => at(reference) === undefined)).toEqual([])
})

test("no component is empty", () => {
  const empty = Object.entries(document.components.schemas).filter(
    ([, schema]) => Object.keys(schema).filter((key) => key !== "description" && key !== "id").length === 0,
  )
  expect(empty.map(([name]) => name)).toEqual([])
})

describe("every operation of the document", () => {
  test.each(allOperations.map((operation) => [operation.id, operation] as const))("%s", (_, operation) => {
    const described = document.paths[operation.path][operation.method] as {
      parameters: { name: string; in: string; required?: boolean }[]
      responses: Record<string, { description: string; content?: Record<string, unknown> }>
      requestBody?: { content: Record<string, { example?: unknown }> }
      security: unknown[]
    }
    const named = (place: string) => described.parameters.filter((one) => one.in === place).map(({ name }) => name)
    expect(named("path")).toEqual(pathParameters(operation.path))
    expect(named("header").includes("If-Match")).toBe(operation.precondition === "required")
    expect(named("header").includes("Idempotency-Key")).toBe(isRepeatable(operation))
    expect(Object.keys(described.responses)).toEqual(
      expect.arrayContaining([...Object.keys(operation.answers), "default"]),
    )
    expect(described.responses.default.content).toHaveProperty(["application/problem+json"])
    expect(described.requestBody !== undefined).toBe(operation.body !== undefined)
    if (operation.body) expect(described.requestBody?.content["application/json"].example).toBeDefined()
    expect(described.security).toHaveLength(operation.scope === "public" || operation.scope === "session" ? 1 : 2)
  })
})

test("money and worth look as people write them", () => {
  const { schemas } = document.components
  expect(schemas.Money).toMatchObject({ type: "string", examples: ["9750.50"] })
  expect(schemas.WorthStatement).toMatchObject({ type: "object", additionalProperties: false })
  expect(schemas.WorthStatement.properties).toHaveProperty("alternatives")
  expect(schemas.WorthStatement.properties).not.toHaveProperty("moves")
  expect(schemas.DealFile.properties).toHaveProperty("moves")
})
