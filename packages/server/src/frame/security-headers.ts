// Headers that tell a browser what these pages may do: load only from here, be framed by nobody, and never guess a type. The component
// library of the screens puts two fixed rules into the page by itself (how a pressable thing is touched, how far a sheet scrolls); these
// very bytes are let in by their digests, which security-headers.test.ts computes anew from the installed library.

import type { MiddlewareHandler } from "hono"
import type { FrameEnv } from "./request-facts.ts"

export const STYLES_OF_COMPONENTS = [
  "sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=",
  "sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg=",
] as const

export const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  `style-src 'self' ${STYLES_OF_COMPONENTS.map((digest) => `'${digest}'`).join(" ")}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ")

/** The screens feel for how the phone lies: face down hides the figures that are nobody else's business. All else stays shut. */
const PERMISSIONS = [
  "accelerometer=(self)",
  "gyroscope=(self)",
  "camera=()",
  "geolocation=()",
  "microphone=()",
  "payment=()",
  "usb=()",
].join(", ")

const FIXED: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": PERMISSIONS,
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
