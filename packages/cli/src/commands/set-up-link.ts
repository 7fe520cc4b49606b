// `walkaway set-up-link`: a fresh link for the first account, when the one that the desk showed has run out or was lost.

import { refuse } from "@walkaway/engine"
import type { Command } from "commander"
import { said } from "../shell.ts"
import { setUpText } from "../words/upkeep.ts"
import { type LinkOptions, takesLink, withPeople } from "./account-links.ts"
import type { Run } from "./catalogue.ts"
import { asJson } from "./deal-options.ts"

export const define = (command: Command, run: Run): void => {
  takesLink(command, ["walkaway set-up-link --url https://deals.example.com"]).action((options: LinkOptions) =>
    run((shell) =>
      withPeople(options, shell, { mayBeNew: true }, async (people) => {
        const link = await people.setUpLink()
        if (link === undefined) {
          return refuse([
            {
              place: "the desk",
              message: "It is set up already.",
              remedy: "Sign in; walkaway reset-password EMAIL helps whoever has forgotten the password.",
            },
          ])
        }
        return said(options.json ? asJson({ link }) : setUpText(link))
      }),
    ),
  )
}
