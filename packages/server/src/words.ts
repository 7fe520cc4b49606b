// What the process says to whoever started it.

import type { StorageAddress } from "@walkaway/desk"

export interface Greeting {
  readonly url: string
  readonly address: StorageAddress
  readonly setUpLink?: string
}

const whereData = (address: StorageAddress): string => {
  if (address.kind === "embedded") return address.folder ?? "in memory: gone when it stops"
  const { host, pathname } = new URL(address.url)
  return `PostgreSQL at ${host}${pathname}`
}

export const greeting = ({ url, address, setUpLink }: Greeting): string => {
  const rows = [
    "",
    `  Walkaway is at    ${url}`,
    `  The API           ${url}/api/docs`,
    `  Your data         ${whereData(address)}`,
    "",
    ...(setUpLink === undefined
      ? [
          `  Sign in at        ${url}/sign-in`,
          "  A password that is lost is set anew with: npx walkaway reset-password EMAIL",
        ]
      : [
          "  Nobody has an account yet. Make the first one with this link (once, within a day):",
          `  ${setUpLink}`,
          "",
          "  Then load the example dealership there, or open a deal of your own.",
        ]),
    "",
    "  Stop with Ctrl-C.",
    "",
  ]
  return rows.join("\n")
}

/** A fault in one sentence; its stack only with DEBUG=1. */
export const sentenceOf = (error: unknown): string => {
  const message = error instanceof Error ? error.message : String(error)
  return `The desk could not go on: ${message}`
}
