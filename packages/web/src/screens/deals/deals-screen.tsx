// All deals, the one touched last first: which phase, whose, and of what name stands in the address.

import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { Button, ButtonLink } from "../../components/button.tsx"
import { Page } from "../../components/page.tsx"
import { PagedList } from "../../components/paged-list.tsx"
import { SearchField } from "../../components/search-field.tsx"
import { Segments } from "../../components/segments.tsx"
import { Empty } from "../../components/states.tsx"
import { listQuery } from "../../desk/queries.ts"
import { DealList } from "./deal-list.tsx"
import style from "./deals.module.css"
import { SHOWN_PHASES, useDealFilters, WHOSE } from "./use-deal-filters.ts"

const NoDeals = ({ isSearch, onClear }: { readonly isSearch: boolean; readonly onClear: () => void }) => {
  const t = useTranslations("deals")
  const app = useTranslations("app")
  if (isSearch) {
    return (
      <Empty title={t("emptySearch")} actions={<Button onPress={onClear}>{t("clear")}</Button>}>
        <p>{t("emptySearchMore")}</p>
      </Empty>
    )
  }
  return (
    <Empty title={t("empty")} actions={<ButtonLink to="/deals/new">{app("newDeal")}</ButtonLink>}>
      <p>{t("emptyMore")}</p>
    </Empty>
  )
}

export const DealsScreen = () => {
  const t = useTranslations("deals")
  const { phase, whose, q, query, setPhase, setWhose, setQ } = useDealFilters()
  const list = useInfiniteQuery(listQuery("listDeals", query))
  return (
    <Page title={t("title")} width="wide">
      <search className={style.filters}>
        <SearchField label={t("search")} value={q} onChange={setQ} />
        <Segments
          label={t("phase")}
          choices={SHOWN_PHASES.map((id) => ({ id, label: t(`phases.${id}`) }))}
          value={phase}
          onChange={setPhase}
        />
        <Segments
          label={t("whose")}
          choices={WHOSE.map((id) => ({ id, label: t(id === "mine" ? "mine" : "everybody") }))}
          value={whose}
          onChange={setWhose}
        />
      </search>
      <h2 className="visually-hidden">{t(`phases.${phase}`)}</h2>
      <PagedList list={list} empty={<NoDeals isSearch={q !== ""} onClear={() => setQ("")} />}>
        {(deals) => <DealList deals={deals} />}
      </PagedList>
    </Page>
  )
}
