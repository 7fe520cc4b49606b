// What the two commands share that hand out links to accounts on the machine itself.

import type { People } from "@walkaway/desk"
import type { Storage } from "@walkaway/desk/storage"
import type { Command } from "commander"
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
const baseUrlOf = ({ url }: LinkOptions, { env }: Shell): string =>
  url ?? (env.WALKAWAY_BASE_URL || `http://localhost:${env.PORT || "4400"}`)

const peopleOf = async (storage: Storage, options: LinkOptions, shell: Shell): Promise<People> => {
  const { newUuid, openPeople } = await import("@walkaway/desk")
  const tell = (_fields: object, message: string): void => shell.err.write(`${message}\n`)
  return await openPeople({
    storage,
    baseUrl: baseUrlOf(options, shell),
    clock: () => shell.now(),
    newId: newUuid,
    log: { warn: tell, error: tell },
  })
}

/** Opens the data and the room of people in them. */
export const withPeople = (
  options: LinkOptions,
  shell: Shell,
  { mayBeNew }: { readonly mayBeNew: boolean },
  work: (people: People) => Promise<Outcome>,
): Promise<Outcome> =>
  withData(options, shell, { mayBeNew }, async (storage) => {
    const people = await peopleOf(storage, options, shell)
    try {
      return await work(people)
    } finally {
      await people.settled()
    }
  })
