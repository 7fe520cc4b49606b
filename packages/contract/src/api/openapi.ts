// The OpenAPI 3.1 document of the API, made of the operations: what the document says and what the server checks are one schema.

import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponseObject } from "zod-openapi"
import { BASE_PATH } from "./addresses.ts"
import { type AnswerShape, isSchema, isWrite, type Operation } from "./operation.ts"
import { allOperations } from "./operations.ts"
import { problemKindOf } from "./problem-codes.ts"
import { problemDocumentSchema } from "./problem-document.ts"

type Parameter = NonNullable<ZodOpenApiOperationObject["parameters"]>[number]

const JSON_TYPE = "application/json"
const PROBLEM_TYPE = "application/problem+json"

const IF_MATCH: Parameter = {
  name: "If-Match",
  in: "header",
  required: true,
  description: 'The version that you saw, as its ETag: "7". "*" writes whatever the version is.',
  schema: { type: "string", examples: ['"7"'] },
}

const IDEMPOTENCY_KEY: Parameter = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "The same key with the same request gives the stored answer again, for 24 hours.",
  schema: { type: "string", minLength: 1, maxLength: 200 },
}

const LAST_EVENT_ID: Parameter = {
  name: "Last-Event-ID",
  in: "header",
  required: false,
  description: "The id of the last event seen.",
  schema: { type: "string", maxLength: 200 },
}

const CSRF: Parameter = {
  name: "X-Walkaway-CSRF",
  in: "header",
  required: false,
  description: "Always 1; needed where the cookie of a session speaks, which another site's form cannot send.",
  schema: { type: "string", const: "1" },
}

/** A request that may be repeated: within an organisation, and without a secret in its answer. */
export const isRepeatable = (operation: Operation): boolean =>
  isWrite(operation) && operation.scope !== "public" && operation.scope !== "session" && operation.secret !== true

const headersIn = (operation: Operation): Parameter[] => [
  ...(operation.precondition ? [IF_MATCH] : []),
  ...(isRepeatable(operation) ? [IDEMPOTENCY_KEY] : []),
  ...(isWrite(operation) ? [CSRF] : []),
  ...(operation.id === "followLive" ? [LAST_EVENT_ID] : []),
]

const REQUEST_ID_HEADER = { description: "Names the request in our log.", schema: { type: "string" } } as const
const ETAG_HEADER = { description: "The version, for If-Match.", schema: { type: "string" } } as const
const LOCATION_HEADER = { description: "Where the new thing is.", schema: { type: "string" } } as const

/** Answers that carry a version though no If-Match is asked for. */
const VERSIONED: ReadonlySet<string> = new Set([
  "openDeal",
  "openDealFromFile",
  "getDeal",
  "answerApproval",
  "withdrawApproval",
  "settleCallBack",
  "addUnit",
  "getUnit",
  "addCustomer",
  "getCustomer",
  "changeCustomer",
  "getPolicy",
  "getUnitOutlook",
  "openLead",
  "getLead",
])

const hasVersion = ({ id, precondition }: Operation): boolean => precondition === "required" || VERSIONED.has(id)

const contentOf = (shape: AnswerShape) => {
  if (isSchema(shape)) return { content: { [JSON_TYPE]: { schema: shape } } }
  return shape.kind === "empty" ? {} : { content: { [shape.media]: { schema: shape.item } } }
}

const MEANINGS: Readonly<Record<number, string>> = {
  200: "Done",
  201: "Made",
  202: "Taken, and not done yet",
  204: "Done; nothing to read",
}

const answerOf = (operation: Operation, status: number): ZodOpenApiResponseObject => ({
  description: MEANINGS[status] ?? "Done",
  headers: {
    "X-Request-Id": REQUEST_ID_HEADER,
    ...(hasVersion(operation) && { ETag: ETAG_HEADER }),
    ...(status === 201 && { Location: LOCATION_HEADER }),
  },
  ...contentOf(operation.answers[status]),
})

/** What can be refused by the frame around every operation, and by this one. */
export const problemsOf = (operation: Operation): readonly string[] => [
  ...(operation.scope === "public" ? [] : ["not-signed-in", "bad-key"]),
  ...(operation.scope === "session" ? ["person-needed"] : []),
  ...(["read", "log", "manage", "admin"].includes(operation.scope) ? ["scope-missing", "no-organisation"] : []),
  ...(operation.roles ? ["role-missing"] : []),
  ...(operation.params ? ["not-found"] : []),
  ...(operation.body ? ["not-json", "wrong-content-type", "too-large"] : []),
  ...(operation.body || operation.query ? ["invalid"] : []),
  ...(isWrite(operation) ? ["csrf-refused"] : []),
  ...(operation.precondition ? ["precondition-missing", "version-conflict"] : []),
  ...(isRepeatable(operation) ? ["key-used-otherwise"] : []),
  "too-many-requests",
  ...operation.problems,
]

const refusalsOf = (operation: Operation): Record<`4${string}`, ZodOpenApiResponseObject> => {
  const byStatus = Map.groupBy(new Set(problemsOf(operation)), (code) => problemKindOf(code).status)
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `\`${code}\`: ${problemKindOf(code).title}.`).join("\n\n"),
        content: { [PROBLEM_TYPE]: { schema: problemDocumentSchema } },
      },
    ]),
  )
}

const ANY_PROBLEM: ZodOpenApiResponseObject = {
  description: "Anything else that went wrong.",
  content: { [PROBLEM_TYPE]: { schema: problemDocumentSchema } },
}

const accessText = ({ scope, roles }: Operation): string => {
  if (scope === "public") return "For everybody."
  if (scope === "session") return "For whoever is signed in."
  return `Scope \`${scope}\`${roles ? `; roles ${roles.join(", ")}` : ""}.`
}

const securityOf = ({ scope }: Operation): Record<string, string[]>[] => {
  if (scope === "public") return [{}]
  return scope === "session" ? [{ session: [] }] : [{ session: [] }, { key: [] }]
}

const operationObject = (operation: Operation): ZodOpenApiOperationObject => {
  const { id, summary, description, tag, params, query, body, answers, example } = operation
  return {
    operationId: id,
    summary,
    description: [description, accessText(operation)].filter(Boolean).join("\n\n"),
    tags: [tag],
    security: securityOf(operation),
    parameters: headersIn(operation),
    // The schemas of parameters are groups of keys; the library asks for objects by type.
    requestParams: { ...(params && { path: params as never }), ...(query && { query: query as never }) },
    ...(body && {
      requestBody: {
        required: true,
        content: {
          [JSON_TYPE]: { schema: body, ...(example?.body !== undefined && { example: example.body }) },
        },
      },
    }),
    responses: {
      ...Object.fromEntries(Object.keys(answers).map((status) => [status, answerOf(operation, Number(status))])),
      ...refusalsOf(operation),
      default: ANY_PROBLEM,
    },
  }
}

const pathsOf = (operations: readonly Operation[]) => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {}
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationObject(operation) }
  }
  return paths
}

const DESCRIPTION = `The deal desk. Money is decimal text in the currency beside it ("9750.50"); requests may write numbers too.
Times are ISO 8601 with offset, ids UUIDs, keys camelCase; unknown keys are refused. Refusals are problem documents (RFC 9457) with a
stable \`code\` and a \`remedy\`. Lists take \`limit\` and \`after\`. A write to something that exists names the version it was
decided on in \`If-Match\`; a write may be repeated safely with an \`Idempotency-Key\`.`

/** The whole document; `version` is the desk's. */
export const openApiDocument = ({ version }: { readonly version: string }) =>
  createDocument(
    {
      openapi: "3.1.0",
      info: {
        title: "Walkaway deal desk",
        version,
        description: DESCRIPTION,
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      servers: [{ url: BASE_PATH }],
      tags: [...new Set(allOperations.map(({ tag }) => tag))].map((name) => ({ name })),
      paths: pathsOf(allOperations),
      components: {
        securitySchemes: {
          session: { type: "apiKey", in: "cookie", name: "walkaway.session_token", description: "Set by signing in." },
          key: { type: "http", scheme: "bearer", bearerFormat: "wak_…", description: "A key of a program." },
        },
      },
    },
    // What is handed on as written is a custom schema whose shape stands in its metadata.
    { allowEmptySchema: { custom: true } },
  )
