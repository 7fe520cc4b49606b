// A courteous goodbye to somebody whom we do not pursue: a draft from the policy's template or the built-in one, with the customer's name
// filled in when it is read. Nothing of it is kept, and the desk sends nothing. It gives no reasons that are not ours to give and
// leaves the door open, since whoever comes back is welcome.

import type { FarewellLanguage } from "@walkaway/contract/api"
import { eq } from "drizzle-orm"
import type { LeadRules } from "../policy/lead-rules.ts"
import { leadRulesOf, type Policy } from "../policy/policy.ts"
import type { Actor } from "../recorded.ts"
import type { Tx } from "../storage/storage.ts"
import { customersPrivate } from "../storage/tables.ts"
import { namesOf, wantedActors } from "../views/names.ts"
import type { LeadNowAt } from "./leads.ts"
import { organisationNow } from "./organisations.ts"

type Template = NonNullable<LeadRules["farewell"]["en"]>

const BUILT_IN: Readonly<Record<FarewellLanguage, Template>> = {
  en: {
    subject: "{title}",
    text: "Dear {customer},\n\nthank you for your interest in {title}. We will not take this further for now, and I would rather tell you so than keep you waiting. If anything changes on your side, please get in touch: I will gladly pick it up again.\n\nKind regards\n{me}\n{house}",
  },
  de: {
    subject: "{title}",
    text: "Guten Tag {customer},\n\nvielen Dank für Ihr Interesse an {title}. Wir verfolgen es vorerst nicht weiter, und das möchte ich Ihnen lieber sagen, als Sie warten zu lassen. Wenn sich bei Ihnen etwas ändert, melden Sie sich bitte: Ich nehme es gern wieder auf.\n\nMit freundlichen Grüßen\n{me}\n{house}",
  },
}

/** Where nobody is named, and where no unit is: the lead's own title is for us alone. */
const UNNAMED = {
  en: { customer: "Sir or Madam", subject: "Our offer", title: "our offer" },
  de: { customer: "", subject: "Unser Angebot", title: "unserem Angebot" },
} as const satisfies Readonly<Record<FarewellLanguage, object>>

export interface Farewell {
  readonly to: { readonly name: string | null; readonly email: string | null; readonly phone: string | null } | null
  readonly subject: string
  readonly text: string
  readonly template: "policy" | "built-in"
}

/** A word that is empty takes the space before it along. */
const filled = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replaceAll(/( ?)\{(\w+)\}/g, (whole, space: string, key: string) => {
    if (!Object.hasOwn(words, key)) return whole
    return words[key] === "" ? "" : `${space}${words[key]}`
  })

const addressee = async (tx: Tx, customerId: string | undefined): Promise<Farewell["to"]> => {
  if (customerId === undefined) return null
  const [row] = await tx.select().from(customersPrivate).where(eq(customersPrivate.customerId, customerId))
  return row ? { name: row.name, email: row.email, phone: row.phone } : { name: null, email: null, phone: null }
}

/** The draft, in the words of whoever asks. */
export const draftFarewell = async (
  tx: Tx,
  policy: Policy,
  { lead }: LeadNowAt,
  language: FarewellLanguage,
  actor: Actor,
): Promise<Farewell> => {
  const own = leadRulesOf(policy).farewell[language]
  const { subject, text } = own ?? BUILT_IN[language]
  const to = await addressee(tx, lead.customerId)
  const { name: house } = await organisationNow(tx)
  const units = lead.unitId === undefined ? [] : [lead.unitId]
  const names = await namesOf(tx, { ...wantedActors([actor]), units })
  const none = UNNAMED[language]
  const title = names.unit(lead.unitId)?.title
  const words = { customer: to?.name ?? none.customer, me: names.actor(actor).name ?? "", house }
  return {
    to,
    subject: filled(subject, { ...words, title: title ?? none.subject }),
    text: filled(text, { ...words, title: title ?? none.title }),
    template: own ? "policy" : "built-in",
  }
}
