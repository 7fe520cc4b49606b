// Closed deals, the latest first, each under the two questions that are easily mixed up; what nobody knows yet is asked for on the spot.

import { useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button, ButtonLink } from "../../components/button.tsx"
import { Page } from "../../components/page.tsx"
import { PagedList } from "../../components/paged-list.tsx"
import { Polite } from "../../components/said.tsx"
import { Empty } from "../../components/states.tsx"
import { listQuery } from "../../desk/queries.ts"
import type { LearntKind } from "./deals/learnt-kinds.ts"
import { ReviewedDealRow } from "./deals/reviewed-deal-row.tsx"
import style from "./deals/reviewed-deals.module.css"
import { ReviewedFilterBar } from "./deals/reviewed-filter-bar.tsx"
import { useReviewedFilters } from "./deals/use-reviewed-filters.ts"
import { ReviewWays } from "./review-ways.tsx"

const Nothing = ({ isNarrowed, onClear }: { readonly isNarrowed: boolean; readonly onClear: () => void }) => {
  const t = useTranslations("review")
  return isNarrowed ? (
    <Empty title={t("deals.emptySearch")} actions={<Button onPress={onClear}>{t("deals.clear")}</Button>}>
      <p>{t("deals.emptySearchMore")}</p>
    </Empty>
  ) : (
    <Empty title={t("deals.empty")} actions={<ButtonLink to="/deals">{t("toDeals")}</ButtonLink>}>
      <p>{t("noneMore")}</p>
    </Empty>
  )
}

export const ReviewedDealsScreen = () => {
  const t = useTranslations("review.deals")
  const words = useTranslations("dealRoom.learnt")
  const filters = useReviewedFilters()
  const [told, setTold] = useState<LearntKind>()
  const list = useInfiniteQuery(listQuery("listReviewedDeals", filters.query))
  return (
    <Page title={t("title")} lead={t("lead")}>
      <ReviewWays />
      <ReviewedFilterBar filters={filters} />
      <Polite>{told ? <p className={style.told}>{t("toldFor", { what: words(told) })}</p> : null}</Polite>
      <h2 className="visually-hidden">{t("list")}</h2>
      <PagedList list={list} empty={<Nothing isNarrowed={filters.isNarrowed} onClear={filters.clear} />}>
        {(deals) => (
          <ul className={style.list} aria-label={t("list")}>
            {deals.map((deal) => (
              <ReviewedDealRow key={deal.dealId} deal={deal} onTold={(_, what) => setTold(what)} />
            ))}
          </ul>
        )}
      </PagedList>
    </Page>
  )
}
