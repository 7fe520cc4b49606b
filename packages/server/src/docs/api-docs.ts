// The API's description, for programs (/api/openapi.json) and for people (/api/docs, Swagger UI). Everything is served from here: its own
// files out of the installed package, a page and a start script of ours, nothing inline and nothing from elsewhere, so that the
// strict content policy of all pages holds here too.

import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { openApiDocument, PROBLEMS, problemKindOf } from "@walkaway/contract/api"
import type { Hono } from "hono"
import type { FrameContext, FrameEnv } from "../frame/request-facts.ts"
import { refuseWith, respond } from "../frame/respond.ts"

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Walkaway API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<div id="api"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`

const START = `window.SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor: (request) => {
    request.headers["X-Walkaway-CSRF"] = "1"
    return request
  },
})
`

/** What the page loads, and nothing else of the package. */
const OF_THE_PACKAGE: Readonly<Record<string, string>> = {
  "swagger-ui.css": "text/css; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
  "favicon-32x32.png": "image/png",
}

const folderOfPackage = (): string => dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"))

const A_DAY = "private, max-age=86400"

const sendText = (context: FrameContext, type: string, body: string) =>
  respond(context, { status: 200, headers: { "content-type": type, "cache-control": "no-cache" }, body })

const sendFile = async (context: FrameContext, name: string): Promise<Response> => {
  const bytes = await readFile(join(folderOfPackage(), name))
  const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`
  const headers = { "content-type": OF_THE_PACKAGE[name], "cache-control": A_DAY, etag }
  const known = context.req.header("if-none-match") === etag
  return new Response(known ? null : new Uint8Array(bytes), { status: known ? 304 : 200, headers })
}

const NO_SUCH_PAGE = { code: "not-found", message: "There is no such page." }

export const bindDocs = (app: Hono<FrameEnv>, version: string): void => {
  let document: string | undefined
  app.get("/api/openapi.json", (context) => {
    context.set("route", "openapi")
    document ??= JSON.stringify(openApiDocument({ version }))
    return sendText(context, "application/json; charset=utf-8", document)
  })
  app.get("/api/docs", (context) => {
    context.set("route", "docs")
    return sendText(context, "text/html; charset=utf-8", PAGE)
  })
  app.get("/api/docs/start.js", (context) => {
    context.set("route", "docs")
    return sendText(context, "text/javascript; charset=utf-8", START)
  })
  app.get("/api/docs/:file", (context) => {
    context.set("route", "docs")
    const name = context.req.param("file")
    return Object.hasOwn(OF_THE_PACKAGE, name) ? sendFile(context, name) : refuseWith(context, NO_SUCH_PAGE)
  })
  // Where the `type` of a problem document points.
  app.get("/problems/:code", (context) => {
    context.set("route", "problems")
    const code = context.req.param("code")
    if (!Object.hasOwn(PROBLEMS, code)) return refuseWith(context, NO_SUCH_PAGE)
    const { status, title } = problemKindOf(code)
    return sendText(context, "text/plain; charset=utf-8", `${title}.\n\nCode ${code}, status ${status}.\n`)
  })
}
