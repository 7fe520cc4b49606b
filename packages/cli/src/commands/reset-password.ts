// `walkaway reset-password EMAIL`: a one-time link for somebody who has forgotten the password, for whoever runs the machine.

import { refuse } from "@walkaway/engine"
import type { Command } from "commander"
import { said } from "../shell.ts"
import { resetText } from "../words/upkeep.ts"
import { type LinkOptions, takesLink, withPeople } from "./account-links.ts"
import type { Run } from "./catalogue.ts"
import { asJson } from "./deal-options.ts"

export const define = (command: Command, run: Run): void => {
  takesLink(command.argument("<email>", "the address of the account"), [
    "walkaway reset-password jo@example.com",
  ]).action((email: string, options: LinkOptions) =>
    run((shell) =>
      withPeople(options, shell, { mayBeNew: false }, async (people) => {
        const made = await people.resetLinkAtMachine(email)
        if (!made.ok || made.value.link === undefined) {
          return refuse([
            { place: email, message: "There is no account with this address.", remedy: "Check how it is written." },
          ])
        }
        const { link, expiresAt } = made.value
        return said(options.json ? asJson({ link, expiresAt }) : resetText(email, link, expiresAt))
      }),
    ),
  )
}
