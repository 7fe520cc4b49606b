// The pages as a browser gets them, without a socket: from a small folder in the manner of a build, and from the real one when it is there.

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib"
import { BUILT_WEB } from "@walkaway/web/built"
import { Hono } from "hono"
import { afterAll, describe, expect, test } from "vitest"
import { bindDocs } from "../docs/api-docs.ts"
import { type FrameEnv, factsOf } from "../frame/request-facts.ts"
import { refuseWith } from "../frame/respond.ts"
import { CONTENT_SECURITY_POLICY, securityHeaders } from "../frame/security-headers.ts"
import { pagesFrom } from "./bind-pages.ts"
import { FOR_GOOD } from "./built-web.ts"

const folder = mkdtempSync(join(tmpdir(), "walkaway-pages-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const INDEX = `<!doctype html>
<html lang="en"><head><title>Walkaway</title>
<link rel="manifest" href="/manifest.webmanifest"><link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/assets/main-1a2b3c.css"><script type="module" src="/assets/main-4d5e6f.js"></script>
</head><body><div id="root"></div></body></html>
`
const SCRIPT = `console.log("${"walk away ".repeat(200)}")`

const BUILT: Readonly<Record<string, string | Uint8Array>> = {
  "index.html": INDEX,
  "index.html.br": brotliCompressSync(INDEX),
  "index.html.gz": gzipSync(INDEX),
  "manifest.webmanifest": `{"name":"Walkaway"}`,
  "icon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
  "sw.js": "self.addEventListener('fetch', () => {})",
  ".built-from": "secret of the house",
  "assets/main-4d5e6f.js": SCRIPT,
  "assets/main-4d5e6f.js.br": brotliCompressSync(SCRIPT),
  "assets/main-4d5e6f.js.gz": gzipSync(SCRIPT),
  "assets/main-1a2b3c.css": "body{margin:0}",
  "assets/inter-latin-7a8b9c.woff2": new Uint8Array([1, 2, 3]),
}

const build = (): URL => {
  const dist = join(folder, "dist")
  mkdirSync(join(dist, "assets"), { recursive: true })
  for (const [name, content] of Object.entries(BUILT)) writeFileSync(join(dist, name), content)
  writeFileSync(join(folder, "outside.html"), "not for anybody")
  return pathToFileURL(`${dist}/`)
}

const appWith = (dist: URL): Hono<FrameEnv> => {
  const app = new Hono<FrameEnv>()
  app.use(async (context, next) => {
    context.set("facts", factsOf(context, 0))
    await next()
  })
  app.use(securityHeaders({ https: false }))
  app.notFound((context) => refuseWith(context, { code: "not-found", message: "There is no such thing here." }))
  bindDocs(app, "0.0.0")
  pagesFrom(dist)(app)
  return app
}

const app = appWith(build())
const PAGE = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" }
const get = async (path: string, headers: Record<string, string> = {}, of = app) => await of.request(path, { headers })
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

const SCREENS = ["/", "/set-up", "/sign-in", "/forgotten", "/join", "/reset", "/haggle", "/deals/0198/line", "/apiary"]

describe.each(SCREENS)("%s", (path) => {
  test("is the one page, under the strict policy, asked for anew each time", async () => {
    const response = await get(path, PAGE)
    expect([response.status, await response.text()]).toEqual([200, INDEX])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": CONTENT_SECURITY_POLICY,
      "cache-control": "no-cache",
      "x-robots-tag": "noindex",
      vary: "accept, accept-encoding",
    })
    const etag = response.headers.get("etag") ?? ""
    const again = await get(path, { ...PAGE, "if-none-match": `"other", W/${etag}` })
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag])
    expect(again.headers.get("vary")).toBe("accept, accept-encoding")
  })
})

describe("what is not a screen", () => {
  test.each([
    ["an address of the API, even for a browser", "/api/v1/nothing", PAGE],
    ["the API's own address", "/api", PAGE],
    ["a chunk of a build that is gone", "/assets/main-000000.js", PAGE],
    ["below the transcript", "/transcript/other", PAGE],
    ["below the figures of the process", "/metrics/other", PAGE],
    ["a program that wants no page", "/deals", { accept: "application/json" }],
    ["an image that is not there", "/favicon.ico", { accept: "image/avif,image/webp,*/*" }],
    ["who refuses pages", "/deals", { accept: "text/html;q=0, */*" }],
  ])("%s is told as a problem document", async (_, path, headers) => {
    const response = await get(path, headers)
    expect(response.status).toBe(404)
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/)
  })

  test("a write to a screen's address", async () => {
    expect((await app.request("/set-up", { method: "POST", headers: PAGE })).status).toBe(404)
  })

  test.each([
    "/../outside.html",
    "/assets/../../outside.html",
    "/%2e%2e/outside.html",
    "/assets/..%2f..%2foutside.html",
    "/..\\outside.html",
    "/.built-from",
    "/index.html.br",
    "/assets/main-4d5e6f.js.gz",
  ])("%s leads nowhere", async (path) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toMatch(/not for anybody|secret of the house/)
  })
})

describe("files", () => {
  test.each([
    ["/assets/main-4d5e6f.js", "text/javascript; charset=utf-8", FOR_GOOD],
    ["/assets/main-1a2b3c.css", "text/css; charset=utf-8", FOR_GOOD],
    ["/assets/inter-latin-7a8b9c.woff2", "font/woff2", FOR_GOOD],
    ["/sw.js", "text/javascript; charset=utf-8", "no-cache"],
    ["/manifest.webmanifest", "application/manifest+json; charset=utf-8", "no-cache"],
    ["/icon.svg", "image/svg+xml", "no-cache"],
    ["/index.html", "text/html; charset=utf-8", "no-cache"],
  ])("%s comes as %s, kept: %s", async (path, type, kept) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect([response.headers.get("content-type"), response.headers.get("cache-control")]).toEqual([type, kept])
    expect(response.headers.get("etag")).toMatch(/^"[\w-]{22}"$/)
    expect(await bytesOf(response)).toEqual(new Uint8Array(Buffer.from(BUILT[path.slice(1)] as string)))
  })

  test.each([
    ["br", "gzip, deflate, br, zstd", brotliDecompressSync],
    ["gzip", "gzip, deflate", gunzipSync],
    ["gzip", "br;q=0, gzip;q=0.5", gunzipSync],
  ])("go out as %s to whoever takes %s", async (coding, accepted, unpack) => {
    const response = await get("/assets/main-4d5e6f.js", { "accept-encoding": accepted })
    expect([response.headers.get("content-encoding"), response.headers.get("vary")]).toEqual([
      coding,
      "accept-encoding",
    ])
    const bytes = await bytesOf(response)
    expect(response.headers.get("content-length")).toBe(String(bytes.length))
    expect(unpack(bytes).toString()).toBe(SCRIPT)
    const etag = response.headers.get("etag") ?? ""
    const known = { "accept-encoding": accepted, "if-none-match": etag }
    expect((await get("/assets/main-4d5e6f.js", known)).status).toBe(304)
    expect((await get("/assets/main-4d5e6f.js", { "if-none-match": etag })).status).toBe(200)
  })

  test.each(["/", "/haggle", "/assets/main-4d5e6f.js"])("HEAD %s has the headers of GET and no body", async (path) => {
    const [head, got] = [await app.request(path, { method: "HEAD", headers: PAGE }), await get(path, PAGE)]
    expect([head.status, await head.text()]).toEqual([200, ""])
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(got.headers))
  })
})

describe("a desk whose screens are not built", () => {
  const bare = appWith(pathToFileURL(`${folder}/nothing/`))

  test.each(["/", "/sign-in"])("says at %s how to build them", async (path) => {
    const response = await get(path, PAGE, bare)
    expect(response.status).toBe(503)
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8")
    expect(await response.text()).toContain("<code>npm start</code>")
  })

  test("still has the transcript and the API's description", async () => {
    for (const path of ["/transcript", "/api/docs", "/api/openapi.json"]) {
      expect((await get(path, PAGE, bare)).status).toBe(200)
    }
  })
})

const isBuilt = existsSync(new URL("index.html", BUILT_WEB))

describe.each([
  ["the screens", isBuilt ? appWith(BUILT_WEB) : app, "/"],
  ["the transcript", app, "/transcript"],
  ["the API's description", app, "/api/docs"],
])("the page of %s", (_, of, path) => {
  const html = async () => await (await get(path, PAGE, of)).text()

  test("has nothing inline", async () => {
    const text = await html()
    expect(text).not.toMatch(/<style|\sstyle\s*=|\son[a-z]+\s*=|=\s*["']?\s*javascript:/i)
    for (const [tag] of text.matchAll(/<script\b[^>]*>[^<]*/g)) expect(tag).toMatch(/ src="[^"]+"[^>]*>$/)
  })

  test("has a title and a language, names nothing from elsewhere, and only what is there", async () => {
    const text = await html()
    expect(text).toMatch(/<html lang="en">/)
    expect(text).toMatch(/<title>[^<]*Walkaway[^<]*<\/title>/)
    const targets = [...text.matchAll(/\s(?:href|src|action)="([^"]+)"/g)].map(([, target]) => target)
    expect(targets.length).toBeGreaterThan(2)
    for (const target of targets.filter((one) => !one.startsWith("#"))) {
      expect(target).toMatch(/^\/(?!\/)/)
      expect({ target, status: (await get(target, {}, of)).status }).toEqual({ target, status: 200 })
    }
  })
})
