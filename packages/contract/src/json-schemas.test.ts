import { expect, test } from "vitest"
import { jsonSchemaOf, SCHEMA_NAMES, SCHEMA_PURPOSES } from "./json-schemas.ts"

test.each(SCHEMA_NAMES)("%s has a schema with a title and a purpose", (name) => {
  const schema = jsonSchemaOf(name) as { $schema: string; title: string }
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema")
  expect(schema.title).toMatch(/\w/)
  expect(SCHEMA_PURPOSES[name]).toMatch(/\w/)
})

test("the schema of a deal file refuses unknown keys and shows all ways to write a figure", () => {
  const schema = jsonSchemaOf("deal") as {
    additionalProperties: boolean
    properties: Record<string, { anyOf?: unknown[] }>
  }
  expect(schema.additionalProperties).toBe(false)
  expect(Object.keys(schema.properties)).toContain("partExchange")
  expect(schema.properties.cost.anyOf).toHaveLength(3)
})
