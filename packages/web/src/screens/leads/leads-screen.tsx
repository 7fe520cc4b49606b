// Which leads are worth our hours: what an hour must earn, then the leads, the one whose next hour earns most first, each with one keystroke or
// tap to pursue, park or drop it. What is looked at stands in the address.

import { useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button, ButtonLink } from "../../components/button.tsx"
import { Page } from "../../components/page.tsx"
import { PagedList } from "../../components/paged-list.tsx"
import { Empty } from "../../components/states.tsx"
import { listQuery } from "../../desk/queries.ts"
import { useMe } from "../../desk/session.ts"
import type { LeadInShort, TriageHead } from "../../desk/types.ts"
import { DropAll } from "./drop-all.tsx"
import { DropSheet } from "./drop-sheet.tsx"
import { FarewellSheet } from "./farewell-sheet.tsx"
import { HoursWhatIf } from "./hours-what-if.tsx"
import { LeadFilterBar } from "./lead-filter-bar.tsx"
import { LeadsHeadline } from "./leads-headline.tsx"
import style from "./leads-screen.module.css"
import { RankedList } from "./ranked-list.tsx"
import { SelectionBar } from "./selection-bar.tsx"
import { type LeadFilters, useLeadFilters } from "./use-lead-filters.ts"
import { useSelection } from "./use-selection.ts"
import { useVerdicts } from "./use-verdicts.ts"
import { VerdictUndo } from "./verdict-undo.tsx"

const NewLead = () => {
  const t = useTranslations("leads")
  return (
    <ButtonLink to="/leads/new" kind="primary">
      {t("newLead")}
    </ButtonLink>
  )
}

/** Nobody has a lead yet, or none that is asked for. */
const NoLeads = ({ filters }: { readonly filters: LeadFilters }) => {
  const t = useTranslations("leads")
  if (filters.isWhole) {
    return (
      <Empty title={t("none")} actions={<NewLead />}>
        <p>{t("noneMore")}</p>
      </Empty>
    )
  }
  return (
    <Empty
      title={t(filters.q === "" ? "empty" : "emptySearch")}
      actions={<Button onPress={filters.clear}>{t("clear")}</Button>}
    >
      {filters.q === "" ? <p>{t("emptyMore")}</p> : null}
    </Empty>
  )
}

/** What an hour must earn comes with every list of leads; it stays while another list of the same hours is on its way. */
const useHead = (now: TriageHead | undefined, ownerId: string | undefined): TriageHead | undefined => {
  const [last, setLast] = useState({ head: now, ownerId })
  if (now && now !== last.head) setLast({ head: now, ownerId })
  return now ?? (last.ownerId === ownerId ? last.head : undefined)
}

export const LeadsScreen = () => {
  const t = useTranslations("leads")
  const me = useMe()
  const filters = useLeadFilters()
  const list = useInfiniteQuery(listQuery("listLeads", filters.query))
  const head = useHead(list.data?.pages[0]?.head, filters.ownerId)
  const verdicts = useVerdicts()
  const selection = useSelection()
  const [dropping, setDropping] = useState<readonly LeadInShort[]>()
  const [farewell, setFarewell] = useState<LeadInShort>()
  const leads = list.data?.pages.flatMap(({ items }) => items) ?? []
  const select = (id: string) => {
    const lead = selection.leads.get(id) ?? leads.find((one) => one.id === id)
    if (lead) selection.toggle(lead)
  }
  const isAnything = head !== undefined && Object.values(head.proposed).some((count) => count > 0)
  return (
    <Page title={t("title")} width="wide" actions={<NewLead />}>
      {head && isAnything ? <LeadsHeadline head={head} meId={me.userId} /> : null}
      <div className={style.tools}>
        <LeadFilterBar filters={filters} />
        {head && isAnything ? <HoursWhatIf head={head} /> : null}
      </div>
      <h2 className="visually-hidden">{t(`shown.${filters.shown}`)}</h2>
      <PagedList list={list} empty={<NoLeads filters={filters} />}>
        {(items) => (
          <>
            {filters.shown === "now" && head ? (
              <DropAll filters={filters} count={head.proposed.drop} onFound={setDropping} />
            ) : null}
            <RankedList
              key={JSON.stringify(filters.query)}
              leads={items}
              pricePerHour={head?.pricePerHour ?? null}
              verdicts={verdicts}
              selection={selection.ids}
              onSelect={select}
              onFarewell={setFarewell}
              isTeam={filters.whose === "team"}
            />
          </>
        )}
      </PagedList>
      <SelectionBar
        count={selection.ids.size}
        onClear={selection.clear}
        onDrop={() => setDropping([...selection.leads.values()])}
      />
      {dropping ? null : <VerdictUndo verdicts={verdicts} />}
      {dropping ? (
        <DropSheet
          leads={dropping}
          verdicts={verdicts}
          onDropped={selection.clear}
          onClose={() => setDropping(undefined)}
        />
      ) : null}
      {farewell ? <FarewellSheet lead={farewell} onClose={() => setFarewell(undefined)} /> : null}
    </Page>
  )
}
