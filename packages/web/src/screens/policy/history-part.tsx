// The policies that were in force, the last first; each can be read as it was.

import { useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { PagedList } from "../../components/paged-list.tsx"
import { Row, Rows } from "../../components/rows.tsx"
import { Section } from "../../components/section.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { listQuery } from "../../desk/queries.ts"
import type { PolicyInForce } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { PolicyPaper } from "./policy-paper.tsx"

const VersionRow = ({ set, isInForce }: { readonly set: PolicyInForce; readonly isInForce: boolean }) => {
  const t = useTranslations("policy")
  const common = useTranslations("common")
  const formats = useFormats()
  const [isOpen, setOpen] = useState(false)
  const { setAt, setBy, policy } = set
  const version = String(set.version)
  const when = setAt === null ? "" : formats.moment(setAt)
  return (
    <>
      <Row
        title={t("version", { version })}
        tag={isInForce ? t("inForce") : undefined}
        detail={`${when} · ${setBy?.name ?? common("somebody")}`}
        actions={
          <Button aria-label={t("lookAt", { version })} onPress={() => setOpen(true)}>
            {t("look")}
          </Button>
        }
      />
      <Sheet title={`${t("version", { version })} · ${when}`} isOpen={isOpen} onClose={() => setOpen(false)} isWide>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is longer than the sheet, and the keyboard scrolls what has focus */}
        <section aria-label={t("version", { version })} tabIndex={0}>
          <PolicyPaper policy={policy} />
        </section>
      </Sheet>
    </>
  )
}

/** `version`: the one in force. */
export const HistoryPart = ({ version }: { readonly version: number | undefined }) => {
  const t = useTranslations("policy")
  const list = useInfiniteQuery(listQuery("listPolicies", { limit: "10" }))
  return (
    <Section title={t("history")} lead={<p>{t("historyLead")}</p>}>
      <PagedList list={list} empty={<p>{t("noHistory")}</p>}>
        {(versions: readonly PolicyInForce[]) => (
          <Rows label={t("history")}>
            {versions.map((set) => (
              <VersionRow key={set.version} set={set} isInForce={set.version === version} />
            ))}
          </Rows>
        )}
      </PagedList>
    </Section>
  )
}
