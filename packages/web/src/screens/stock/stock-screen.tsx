// The stock: all of it in a sentence, then car by car with its line by day, what is wrong and what changed; and what the house has learnt of its
// buyers. The desk worked it out in the night; what is not yet worked out comes in a moment.

import { useInfiniteQuery, useQuery } from "@tanstack/react-query"
import { CirclePlus, SlidersHorizontal } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button, ButtonLink } from "../../components/button.tsx"
import { Page } from "../../components/page.tsx"
import { PagedList } from "../../components/paged-list.tsx"
import { Empty, Problem } from "../../components/states.tsx"
import { listQuery, stockTotalsQuery } from "../../desk/queries.ts"
import { may, useMe } from "../../desk/session.ts"
import type { StockLine } from "../../desk/types.ts"
import { LearntDemandPart } from "./learnt-demand.tsx"
import { newPatience } from "./patience.ts"
import style from "./stock.module.css"
import { StockFilters } from "./stock-filters.tsx"
import { StockHeadline } from "./stock-headline.tsx"
import { StockRow } from "./stock-row.tsx"
import { useStockFilters } from "./use-stock-filters.ts"

const NothingHere = ({ isNarrowed, onClear }: { readonly isNarrowed: boolean; readonly onClear: () => void }) => {
  const t = useTranslations("stock")
  const mayManage = may(useMe(), "manage")
  if (isNarrowed) {
    return (
      <Empty title={t("emptySearch")} actions={<Button onPress={onClear}>{t("clear")}</Button>}>
        <p>{t("emptySearchMore")}</p>
      </Empty>
    )
  }
  const add = mayManage ? <ButtonLink to="/stock/new">{t("add")}</ButtonLink> : undefined
  return (
    <Empty title={t("empty")} actions={add}>
      <p>{t(mayManage ? "emptyMore" : "emptyMoreLog")}</p>
    </Empty>
  )
}

const Actions = ({ seesLines }: { readonly seesLines: boolean }) => {
  const t = useTranslations("stock")
  const mayManage = may(useMe(), "manage")
  return (
    <>
      {seesLines ? (
        <ButtonLink to="/stock/what-if" icon={<SlidersHorizontal aria-hidden />}>
          {t("whatIf")}
        </ButtonLink>
      ) : null}
      {mayManage ? (
        <ButtonLink to="/stock/new" icon={<CirclePlus aria-hidden />}>
          {t("add")}
        </ButtonLink>
      ) : null}
    </>
  )
}

const isToCome = (pages: readonly { readonly items: readonly StockLine[] }[]): boolean =>
  pages.some(({ items }) => items.some(({ state }) => state === "not-yet"))

export const StockScreen = () => {
  const t = useTranslations("stock")
  const mayState = may(useMe(), "manage")
  const [forTotals] = useState(newPatience)
  const [forList] = useState(newPatience)
  const totals = useQuery({
    ...stockTotalsQuery(),
    refetchInterval: ({ state: { data, dataUpdatedAt } }) => forTotals((data?.notYet ?? 0) > 0, dataUpdatedAt),
  })
  const seesLines = totals.data && totals.data.sums !== null
  const filters = useStockFilters(seesLines)
  const list = useInfiniteQuery({
    ...listQuery("listStockLines", filters.query),
    refetchInterval: ({ state: { data, dataUpdatedAt } }) => forList(isToCome(data?.pages ?? []), dataUpdatedAt),
  })
  const isEmpty = totals.data?.units === 0
  return (
    <Page title={t("title")} width="wide" actions={isEmpty ? null : <Actions seesLines={seesLines ?? false} />}>
      {totals.data && !isEmpty ? <StockHeadline totals={totals.data} /> : null}
      {totals.error && !list.error ? <Problem error={totals.error} onRetry={() => void totals.refetch()} /> : null}
      {isEmpty ? null : <StockFilters filters={filters} totals={totals.data} />}
      <h2 className="visually-hidden">{t("listed")}</h2>
      <PagedList list={list} empty={<NothingHere isNarrowed={filters.isNarrowed} onClear={filters.clear} />}>
        {(rows) => (
          <ul className={style.list}>
            {rows.map((row) => (
              <li key={row.unit.id}>
                <StockRow row={row} mayState={mayState} />
              </li>
            ))}
          </ul>
        )}
      </PagedList>
      {seesLines && !isEmpty ? <LearntDemandPart /> : null}
    </Page>
  )
}
