// The letters that the desk sends, in plain text: no pictures, no trackers, no HTML that a filter would mistrust.

import type { Role } from "../recorded.ts"
import type { Letter } from "./people.ts"

export const invitationLetter = (wish: {
  readonly to: string
  readonly inviter: string
  readonly organisation: string
  readonly role: Role
  readonly link: string
  readonly days: number
}): Letter => ({
  to: wish.to,
  subject: `${wish.organisation} invites you to its deal desk`,
  text: `${wish.inviter} invites you to the deal desk of ${wish.organisation}, as ${wish.role}.

Open this link to join; it works once, for ${wish.days} days:

${wish.link}

If you do not know ${wish.inviter}, ignore this letter: nothing happens.
`,
})

export const resetLetter = (wish: {
  readonly to: string
  readonly link: string
  readonly minutes: number
}): Letter => ({
  to: wish.to,
  subject: "Set a new password for the deal desk",
  text: `Somebody, hopefully you, asked for a new password for ${wish.to}.

Open this link to set one; it works once, for ${wish.minutes} minutes. It signs you out everywhere:

${wish.link}

If it was not you, ignore this letter: your password stays as it is.
`,
})
