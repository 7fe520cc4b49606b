// What the two commands share that hand out links to accounts on the machine itself.

import type { People } from "@walkaway/desk"
import type { Storage } from "@walkaway/desk/storage"
import { ok, type Result, refuse } from "@walkaway/engine"
import type { Command } from "commander"
import type { Complaint } from "../input/complaint.ts"
import type { Outcome, Shell } from "../shell.ts"
import { type DataOptions, takesData, withData } from "./data-options.ts"

export interface LinkOptions extends DataOptions {
  readonly url?: string
}

export const takesLink = (command: Command, examples: readonly string[]): Command =>
  takesData(command, examples).option(
    "--url <url>",
    "where people reach the desk (else WALKAWAY_BASE_URL, else this machine)",
  )

/** As the server reckons it. */
const baseUrlOf = ({ url }: LinkOptions, { env }: Shell): Result<string, readonly Complaint[]> => {
  const text = url ?? (env.WALKAWAY_BASE_URL || `http://localhost:${env.PORT || "4400"}`)
  if (URL.canParse(text) && /^https?:\/\//i.test(text)) return ok(text)
  const place = url === undefined ? "WALKAWAY_BASE_URL, PORT" : "--url"
  return refuse([
    { place, message: `"${text}" is no address of a desk.`, remedy: "Give one such as https://deals.example.com." },
  ])
}

const peopleOf = async (storage: Storage, baseUrl: string, shell: Shell): Promise<People> => {
  const { newUuid, openPeople } = await import("@walkaway/desk")
  const tell = (_fields: object, message: string): void => shell.err.write(`${message}\n`)
  return await openPeople({
    storage,
    baseUrl: () => baseUrl,
    clock: () => shell.now(),
    newId: newUuid,
    log: { warn: tell, error: tell },
  })
}

/** Opens the data and the room of people in them. */
export const withPeople = async (
  options: LinkOptions,
  shell: Shell,
  { mayBeNew }: { readonly mayBeNew: boolean },
  work: (people: People) => Promise<Outcome>,
): Promise<Outcome> => {
  const baseUrl = baseUrlOf(options, shell)
  if (!baseUrl.ok) return baseUrl
  return await withData(options, shell, { mayBeNew }, async (storage) => {
    const people = await peopleOf(storage, baseUrl.value, shell)
    try {
      return await work(people)
    } finally {
      await people.settled()
    }
  })
}
