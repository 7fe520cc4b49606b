// Headers that tell a browser what these pages may do: load only from here, be framed by nobody, and never guess a type.

import type { MiddlewareHandler } from "hono"
import type { FrameEnv } from "./request-facts.ts"

export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ")

const FIXED: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}

const HALF_A_YEAR_SECONDS = 15_552_000

export const securityHeaders =
  ({ https }: { readonly https: boolean }): MiddlewareHandler<FrameEnv> =>
  async (context, next) => {
    await next()
    const { headers } = context.res
    for (const [name, value] of Object.entries(FIXED)) headers.set(name, value)
    if (!headers.has("content-security-policy")) headers.set("content-security-policy", CONTENT_SECURITY_POLICY)
    if (https) headers.set("strict-transport-security", `max-age=${HALF_A_YEAR_SECONDS}`)
  }
