// A write that a browser sends by itself, with the session's cookie, must come from our own pages: the browser says from where
// (Sec-Fetch-Site, Origin), and our pages add a header that a foreign form cannot. Programs with a key need none of this. Holds
// for signing in too, else a foreign page could sign a person in as somebody else.

import type { Objection } from "../handlers.ts"
import { hostnameOf } from "./request-facts.ts"

const CSRF_HEADER = "x-walkaway-csrf"

const REFUSED: Objection = {
  code: "csrf-refused",
  message: "This write does not come from the desk's own pages.",
  remedy: `Send the header ${CSRF_HEADER}: 1 from the desk's own address, or use a key.`,
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)

/** `host` is the name by which we were called; `baseUrl` the one that we go by. */
export const csrfObjection = (headers: Headers, host: string, baseUrl: string | undefined): Objection | undefined => {
  if (headers.get(CSRF_HEADER) !== "1") return REFUSED
  const site = headers.get("sec-fetch-site")
  if (site !== null && site !== "same-origin" && site !== "none") return REFUSED
  const origin = headers.get("origin")
  if (origin === null) return undefined
  const from = hostOf(origin)
  const own = baseUrl === undefined ? undefined : new URL(baseUrl).host
  const local = from !== undefined && from === host && hostnameOf(host) !== ""
  return local || (from !== undefined && from === own) ? undefined : REFUSED
}
