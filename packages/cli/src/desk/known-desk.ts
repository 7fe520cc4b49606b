// Which desk to talk to, and with which key: the environment wins over what `walkaway login` wrote down. The key is a secret and lies in a
// file that only this person can read.

import { join } from "node:path"
import { ok, type Result, refuse } from "@walkaway/engine"
import type { Complaint } from "../input/complaint.ts"
import type { Shell } from "../shell.ts"

export interface KnownDesk {
  readonly url: string
  readonly key: string
}

export const deskFile = (home: string): string => join(home, ".walkaway", "desk.json")

const kept = async (shell: Shell): Promise<Partial<KnownDesk>> => {
  try {
    const value: unknown = JSON.parse(await shell.readFile(deskFile(shell.home)))
    return typeof value === "object" && value !== null ? (value as Partial<KnownDesk>) : {}
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT" || fault instanceof SyntaxError) return {}
    throw fault
  }
}

/** Only what a browser could reach, without a path of an operation behind it. */
export const readUrl = (text: string, place: string): Result<string, readonly Complaint[]> => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && (url.protocol === "http:" || url.protocol === "https:") && url.username === "") {
    return ok(`${url.origin}${url.pathname}`.replace(/\/+$/, ""))
  }
  return refuse([
    { place, message: "This is no address of a desk.", remedy: "Give one such as http://localhost:4400." },
  ])
}

/** The desk of this person, or what to do to have one. */
export const knownDesk = async (shell: Shell): Promise<Result<KnownDesk, readonly Complaint[]>> => {
  const { WALKAWAY_URL, WALKAWAY_KEY } = shell.env
  // A key is never sent to another desk than its own: both come from one place, or the key from the environment.
  const file = WALKAWAY_URL && WALKAWAY_KEY ? {} : await kept(shell)
  const url = WALKAWAY_URL || file.url
  const key = WALKAWAY_KEY || (WALKAWAY_URL && WALKAWAY_URL !== file.url ? undefined : file.key)
  if (!url || !key) {
    return refuse([
      {
        place: "the desk",
        message: url ? `There is no key for ${url}.` : "No desk is known here.",
        remedy: "Make a key in the desk, then: walkaway login http://localhost:4400 --key-stdin",
      },
    ])
  }
  const read = readUrl(url, WALKAWAY_URL ? "WALKAWAY_URL" : deskFile(shell.home))
  return read.ok ? ok({ url: read.value, key }) : read
}

export const keepDesk = (desk: KnownDesk, shell: Shell): Promise<void> =>
  shell.writePrivate(deskFile(shell.home), `${JSON.stringify(desk, undefined, 2)}\n`)
