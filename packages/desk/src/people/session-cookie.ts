// Reads the session's token out of a request, and sends the same cookie again with a new end. Checks the signature as the sign-in
// library makes it (token, dot, HMAC-SHA-256 in base64, the whole escaped) with the synchronous crypto of Node: its own reader goes
// through WebCrypto and several queries, and this runs at every request.

import { createHmac, timingSafeEqual } from "node:crypto"
import { SESSION_SECONDS, type SignInLibrary } from "./sign-in-library.ts"

export interface SessionCookie {
  readonly token: string
  /** As it came, still signed and escaped. */
  readonly raw: string
}

const cookieValue = (header: string, name: string): string | undefined => {
  for (const part of header.split(";")) {
    const [key, ...rest] = part.trim().split("=")
    if (key === name) return rest.join("=")
  }
  return undefined
}

const unescaped = (raw: string): string | undefined => {
  try {
    return decodeURIComponent(raw)
  } catch {
    return undefined
  }
}

const isSigned = (token: string, signature: string, secret: string): boolean => {
  const expected = createHmac("sha256", secret).update(token).digest()
  const given = Buffer.from(signature, "base64")
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Undefined: no cookie of ours, or a forged one. */
export const readSessionCookie = (
  headers: Headers,
  { name }: SignInLibrary["cookie"],
  secret: string,
): SessionCookie | undefined => {
  const raw = cookieValue(headers.get("cookie") ?? "", name)
  const value = raw === undefined ? undefined : unescaped(raw)
  const dot = value?.lastIndexOf(".") ?? -1
  if (raw === undefined || value === undefined || dot < 1) return undefined
  const token = value.slice(0, dot)
  return isSigned(token, value.slice(dot + 1), secret) ? { token, raw } : undefined
}

/** The cookie anew, with its full life before it. */
export const prolongedCookie = (raw: string, { name, secure }: SignInLibrary["cookie"]): string =>
  `${name}=${raw}; Max-Age=${SESSION_SECONDS}; Path=/; HttpOnly${secure ? "; Secure" : ""}; SameSite=Lax`
