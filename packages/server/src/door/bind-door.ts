// The door of the desk: the pages that the links in the greeting and in letters lead to, and a page that shows how the open deals stand.
// Plain HTML, one style sheet, a few modules, all read once and served from here; whatever they show comes from the API, with the same
// rights as any caller's. A framework would be more than these few pages need.

import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { extname } from "node:path"
import type { Hono } from "hono"
import type { FrameContext, FrameEnv } from "../frame/request-facts.ts"
import { refuseWith } from "../frame/respond.ts"
import { markdownBody } from "./markdown.ts"
import { pageOf } from "./shell.ts"

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
}

const SERVED = new URL("./served/", import.meta.url)
const PAGES = new URL("./pages/", import.meta.url)
const TRANSCRIPT = new URL("../../../../docs/transcript.md", import.meta.url)

/** Where each page stands, and what it is called. */
const FORMS = [
  { path: "/set-up", title: "Set up" },
  { path: "/sign-in", title: "Sign in" },
  { path: "/forgotten", title: "Forgotten password" },
  { path: "/join", title: "Join" },
  { path: "/reset", title: "New password" },
] as const

export const DOOR_PATHS: readonly string[] = ["/", ...FORMS.map(({ path }) => path), "/transcript"]

interface Sent {
  readonly type: string
  readonly text: string
  readonly etag: string
}

const sent = (type: string, text: string): Sent => ({
  type,
  text,
  etag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`,
})

const HTML = "text/html; charset=utf-8"

const formPage = ({ path, title }: (typeof FORMS)[number]): Sent => {
  const name = path.slice(1)
  return sent(HTML, pageOf({ title, name, wide: false, body: readFileSync(new URL(`${name}.html`, PAGES), "utf8") }))
}

const homePage = (): Sent =>
  sent(
    HTML,
    pageOf({ title: "Open deals", name: "home", wide: true, body: readFileSync(new URL("home.html", PAGES), "utf8") }),
  )

const transcriptPage = (): Sent => {
  const body = `<article class="prose">\n${markdownBody(readFileSync(TRANSCRIPT, "utf8"))}</article>`
  return sent(HTML, pageOf({ title: "Transcript", name: "transcript", wide: true, body }))
}

/** Asked for anew each time and mostly answered "unchanged", so that an upgrade never mixes old files with new ones. */
const send = (context: FrameContext, { type, text, etag }: Sent): Response => {
  context.set("route", "door")
  const headers = { "content-type": type, "cache-control": "no-cache", etag }
  return context.req.header("if-none-match") === etag
    ? new Response(null, { status: 304, headers })
    : new Response(text, { status: 200, headers })
}

const servedFiles = (): ReadonlyMap<string, Sent> =>
  new Map(
    readdirSync(SERVED).map((name) => [
      name,
      sent(TYPES[extname(name)] ?? "application/octet-stream", readFileSync(new URL(name, SERVED), "utf8")),
    ]),
  )

const NO_SUCH_PAGE = { code: "not-found", message: "There is no such page." }

/** Adds the pages; goes into `pages` of the application. */
export const bindDoor = (app: Hono<FrameEnv>): void => {
  const pages = new Map(FORMS.map((form) => [form.path as string, formPage(form)]))
  pages.set("/", homePage())
  pages.set("/transcript", transcriptPage())
  for (const [path, page] of pages) app.get(path, (context) => send(context, page))
  const files = servedFiles()
  app.get("/door/:file", (context) => {
    const file = files.get(context.req.param("file"))
    return file ? send(context, file) : refuseWith(context, NO_SUCH_PAGE)
  })
}
