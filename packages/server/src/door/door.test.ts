// The door's pages as a browser gets them: nothing inline, everything that they name is there, no page can be kept stale, and what
// their scripts ask the API for exists.

import { readdirSync, readFileSync } from "node:fs"
import { allOperations } from "@walkaway/contract/api"
import { Hono } from "hono"
import { beforeAll, describe, expect, test } from "vitest"
import { bindDocs } from "../docs/api-docs.ts"
import { type FrameEnv, factsOf } from "../frame/request-facts.ts"
import { CONTENT_SECURITY_POLICY, securityHeaders } from "../frame/security-headers.ts"
import { bindDoor, DOOR_PATHS } from "./bind-door.ts"
import { markdownBody } from "./markdown.ts"

const app = new Hono<FrameEnv>()

beforeAll(() => {
  app.use(async (context, next) => {
    context.set("facts", factsOf(context, 0))
    await next()
  })
  app.use(securityHeaders({ https: false }))
  bindDocs(app, "0.0.0")
  bindDoor(app)
})

const served = new URL("./served/", import.meta.url)
const scripts = readdirSync(served).filter((name) => name.endsWith(".js"))
const sourceOf = (name: string) => readFileSync(new URL(name, served), "utf8")

describe.each(DOOR_PATHS)("%s", (path) => {
  const html = async () => (await app.request(path)).text()

  test("comes as HTML under the strict content policy, asked for anew each time", async () => {
    const response = await app.request(path)
    expect(response.status).toBe(200)
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8")
    expect(response.headers.get("content-security-policy")).toBe(CONTENT_SECURITY_POLICY)
    expect(response.headers.get("referrer-policy")).toBe("no-referrer")
    expect(response.headers.get("cache-control")).toBe("no-cache")
    const again = await app.request(path, { headers: { "if-none-match": response.headers.get("etag") ?? "" } })
    expect(again.status).toBe(304)
  })

  test("has nothing inline", async () => {
    const text = await html()
    expect(text).not.toMatch(/<style|\sstyle\s*=|\son[a-z]+\s*=|javascript:/i)
    for (const [tag] of text.matchAll(/<script\b[^>]*>[^<]*/g)) expect(tag).toMatch(/ src="[^"]+">$/)
  })

  test("names nothing from elsewhere, and only what is there", async () => {
    const targets = [...(await html()).matchAll(/\s(?:href|src|action)="([^"]+)"/g)].map(([, target]) => target)
    expect(targets.length).toBeGreaterThan(3)
    for (const target of targets.filter((one) => !one.startsWith("#"))) {
      expect(target).toMatch(/^\//)
      expect({ target, status: (await app.request(target)).status }).toEqual({ target, status: 200 })
    }
  })

  test("has a title, a language, one first heading and a label for every field", async () => {
    const text = await html()
    expect(text).toMatch(/<html lang="en">/)
    expect(text).toMatch(/<title>[^<]+ · Walkaway<\/title>/)
    expect([...text.matchAll(/<h1[ >]/g)]).toHaveLength(1)
    for (const [, id] of text.matchAll(/<(?:input|select)\b[^>]*\bid="([^"]+)"/g)) expect(text).toContain(`for="${id}"`)
  })

  test("sends no password by itself: a form that its script does not catch stays a POST", async () => {
    for (const [form] of (await html()).matchAll(/<form\b[^>]*>/g)) expect(form).toContain('method="post"')
  })
})

describe("the scripts", () => {
  test.each(scripts)("%s makes no markup, runs no text and writes no style", (name) => {
    expect(sourceOf(name)).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|\.style\b|cssText/,
    )
  })

  test.each(scripts)("%s keeps no secret in the browser's stores", (name) => {
    expect(sourceOf(name)).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie/)
  })

  test.each(scripts)("%s imports only what is served", async (name) => {
    for (const [, target] of sourceOf(name).matchAll(/from "\.\/([^"]+)"/g)) {
      expect((await app.request(`/door/${target}`)).headers.get("content-type")).toMatch(/^text\/javascript/)
    }
  })

  test("ask only for operations of the contract", () => {
    const known = allOperations.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    const asked = scripts.flatMap((name) =>
      [...sourceOf(name).matchAll(/"(GET|PUT|POST|DELETE)",\s*["`](\/[^"`?]*)/g)].map(([, method, path]) =>
        `${method} ${path}`.replaceAll(/\$\{[^}]*\}/g, "{dealId}"),
      ),
    )
    expect(asked.length).toBeGreaterThan(12)
    for (const one of asked) expect(known).toContain(one)
  })

  test("take the token out of the address bar", () => {
    expect(sourceOf("doors.js")).toMatch(/history\.replaceState\(null, "", location\.pathname\)/)
  })
})

test("a file that is not the door's is not served", async () => {
  for (const path of ["/door/bind-door.ts", "/door/..%2Fshell.ts", "/door/"]) {
    expect((await app.request(path)).status).toBe(404)
  }
})

describe("documents as pages", () => {
  test.each([
    ["markup is shown, not obeyed", "a <b>\n\n```sh\n<script>\n```", "<p>a &lt;b&gt;</p>"],
    ["code keeps its stars", "`a**b**` and **c**", "<p><code>a**b**</code> and <strong>c</strong></p>"],
    ["a link within the site", "[x](/api/docs)", '<p><a href="/api/docs">x</a></p>'],
    ["a link to a neighbour that is not served", "[x](desk.md)", "<p>x</p>"],
    ["no link runs anything", "[x](javascript:alert)", "<p>[x](javascript:alert)</p>"],
    ["a list", "- a\n- b", "<ul><li>a</li><li>b</li></ul>"],
  ])("%s", (_what, text, expected) => {
    expect(markdownBody(text)).toContain(expected)
    expect(markdownBody(text)).not.toContain("<script")
  })
})
