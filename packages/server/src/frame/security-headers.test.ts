// The content policy against the component library that is installed: the only styles that it puts into a page are the two that the policy
// lets in, byte for byte. An upgrade that changes one, or brings a third, fails here and not in a browser's console.

import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { basename, dirname, join } from "node:path"
import { Hono } from "hono"
import { expect, test } from "vitest"
import { type FrameEnv, factsOf } from "./request-facts.ts"
import { CONTENT_SECURITY_POLICY, STYLES_OF_COMPONENTS, securityHeaders } from "./security-headers.ts"

const require = createRequire(new URL("../../../web/package.json", import.meta.url))
const folderOf = (name: string, from = require): string => dirname(from.resolve(`${name}/package.json`))

const components = folderOf("react-aria-components")
const inside = createRequire(join(components, "package.json"))
const LIBRARIES = [components, folderOf("react-aria", inside), folderOf("react-stately", inside)]

const modulesOf = (folder: string): readonly string[] =>
  readdirSync(join(folder, "dist"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".mjs"))
    .map((entry) => join(entry.parentPath, entry.name))

/** Style sheets that a script constructs (the field of tokens does) are no markup, and the policy has nothing against them. */
const MAKES_STYLE = /(?:createElement(?:NS)?|jsxs?)\)?\([^)]*['"`]style['"`]|<style/

const styling = LIBRARIES.flatMap(modulesOf).filter((path) => MAKES_STYLE.test(readFileSync(path, "utf8")))

/** The rule as it reaches the page: constants of its module put in. */
const ruleIn = (path: string): string => {
  const source = readFileSync(path, "utf8")
  const [, template] = /\.textContent = `([^`]*)`\s*\.trim\(\)/.exec(source) ?? []
  return (template ?? "")
    .trim()
    .replaceAll(/\$\{([\w$]+)\}/g, (_, name: string) => source.split(`${name} = '`)[1]?.split("'")[0] ?? "?")
}

test("two parts of the component library make styles, and both are let in by their digests", () => {
  expect(styling.map((path) => basename(path)).sort()).toEqual(["usePress.mjs", "usePreventScroll.mjs"])
  const digests = styling.map((path) => `sha256-${createHash("sha256").update(ruleIn(path)).digest("base64")}`)
  expect(digests.sort()).toEqual([...STYLES_OF_COMPONENTS].sort())
})

test("what is let in lays hands on touch and scrolling only", () => {
  for (const path of styling) {
    const properties = [...ruleIn(path).matchAll(/([\w-]+):/g)].map(([, name]) => name)
    expect(["touch-action", "overscroll-behavior"]).toEqual(expect.arrayContaining(properties))
  }
})

const headersOf = async (https: boolean): Promise<Headers> => {
  const app = new Hono<FrameEnv>()
  app.use(async (context, next) => {
    context.set("facts", factsOf(context, 0))
    await next()
  })
  app.use(securityHeaders({ https }))
  app.get("/", (context) => context.text("hello"))
  return (await app.request("/")).headers
}

test("nothing inline, nothing from elsewhere, nobody frames it", () => {
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:|nonce|strict-dynamic/)
  expect(CONTENT_SECURITY_POLICY).toContain("default-src 'self'; script-src 'self'; style-src 'self' 'sha256-")
  for (const shut of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
    expect(CONTENT_SECURITY_POLICY).toContain(shut)
  }
  for (const own of ["worker-src", "manifest-src", "font-src", "connect-src", "form-action"]) {
    expect(CONTENT_SECURITY_POLICY).toMatch(new RegExp(`; ${own} 'self'(;|$)`))
  }
})

test("the screens feel how the phone lies, and neither see nor hear", async () => {
  const permissions = (await headersOf(false)).get("permissions-policy")
  for (const one of ["accelerometer=(self)", "gyroscope=(self)", "camera=()", "microphone=()", "geolocation=()"]) {
    expect(permissions).toContain(one)
  }
})

test("a desk behind https insists on it, and only such a desk", async () => {
  expect((await headersOf(true)).get("strict-transport-security")).toMatch(/^max-age=\d{7,}$/)
  expect((await headersOf(false)).has("strict-transport-security")).toBe(false)
})
