// A draft for each lead that was let go, folded but for the first; each is fetched when it is unfolded.

import { useState } from "react"
import {
  Button as AriaButton,
  Disclosure,
  DisclosureGroup,
  DisclosurePanel,
  Heading,
  useLocale,
} from "react-aria-components"
import { useTranslations } from "use-intl"
import { Segmented } from "../../components/segmented.tsx"
import type { LeadInShort } from "../../desk/types.ts"
import { FarewellDraft, type FarewellLanguage } from "./farewell-draft.tsx"
import style from "./farewells.module.css"
import { useLeadCustomer } from "./lead-facts.tsx"

const LANGUAGES = ["en", "de"] as const

export type FarewellLead = Pick<LeadInShort, "id" | "title" | "customer">

export const Farewells = ({ leads }: { readonly leads: readonly FarewellLead[] }) => {
  const t = useTranslations("leads.farewell")
  const { locale } = useLocale()
  const customerName = useLeadCustomer()
  const [language, setLanguage] = useState<FarewellLanguage>(locale.startsWith("de") ? "de" : "en")
  const [open, setOpen] = useState<ReadonlySet<string | number>>(new Set(leads.slice(0, 1).map(({ id }) => id)))
  return (
    <div className={style.drafts}>
      <p className={style.lead}>{t("lead")}</p>
      <Segmented
        label={t("language")}
        choices={LANGUAGES.map((id) => ({ id, label: t(`languages.${id}`) }))}
        value={language}
        onChange={setLanguage}
      />
      <DisclosureGroup
        allowsMultipleExpanded
        expandedKeys={open}
        onExpandedChange={setOpen}
        className={style.group ?? ""}
      >
        {leads.map((lead) => (
          <Disclosure key={lead.id} id={lead.id} className={style.draft ?? ""}>
            <Heading level={3} className={style.heading ?? ""}>
              <AriaButton slot="trigger" className={style.trigger ?? ""}>
                <span className={style.title}>{lead.title}</span>
                <span className={style.who}>{customerName(lead.customer)}</span>
              </AriaButton>
            </Heading>
            <DisclosurePanel>
              {open.has(lead.id) ? <FarewellDraft leadId={lead.id} language={language} /> : null}
            </DisclosurePanel>
          </Disclosure>
        ))}
      </DisclosureGroup>
    </div>
  )
}
