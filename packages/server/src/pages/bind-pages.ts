// The pages of the desk: the built screens, which are one page under every address that is nobody else's (it shows its own "not found"), and
// the transcript. Whatever they show comes from the API, with the same rights as any caller's.

import type { Hono } from "hono"
import type { FrameContext, FrameEnv } from "../frame/request-facts.ts"
import { refuseWith } from "../frame/respond.ts"
import { type BuiltWeb, HTML, type Page, readBuiltWeb } from "./built-web.ts"
import { notBuiltPage } from "./not-built.ts"
import { sendPage } from "./send-page.ts"
import { transcriptPages } from "./transcript/transcript-page.ts"

/** Addresses of programs: what is not there is told as a problem document, even to a browser. */
const NOT_SCREENS = /^\/(api|health|metrics|problems|assets|transcript)(\/|$)/

const NO_SUCH_PAGE = { code: "not-found", message: "There is no such page." }

const asksForHtml = (context: FrameContext): boolean =>
  /\btext\/html\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(context.req.header("accept") ?? "")

const NOBODY_INDEXES_A_DESK = "noindex"

const sendFile = (context: FrameContext, page: Page): Response => {
  context.set("route", "pages")
  return sendPage(context, page, page.type === HTML ? { robots: NOBODY_INDEXES_A_DESK } : {})
}

/** Which page comes depends on what the browser takes; a cache in between is told so. */
const sendScreen = (context: FrameContext, web: BuiltWeb | undefined, notBuilt: Page): Response => {
  context.set("route", "screens")
  const page = web?.index ?? notBuilt
  return sendPage(context, page, { vary: "accept", robots: NOBODY_INDEXES_A_DESK, status: web ? 200 : 503 })
}

/** For `pages` of the application; `folder` is where the screens were built into. */
export const pagesFrom =
  (folder: URL) =>
  (app: Hono<FrameEnv>): void => {
    const web = readBuiltWeb(folder)
    const notBuilt = notBuiltPage()
    for (const [path, page] of transcriptPages()) app.get(path, (context) => sendFile(context, page))
    app.get("*", (context, next) => {
      const { path } = context.req
      const file = web?.files.get(path)
      if (file) return sendFile(context, file)
      if (path === "/" || (!NOT_SCREENS.test(path) && asksForHtml(context))) return sendScreen(context, web, notBuilt)
      return NOT_SCREENS.test(path) ? next() : refuseWith(context, NO_SUCH_PAGE)
    })
  }
