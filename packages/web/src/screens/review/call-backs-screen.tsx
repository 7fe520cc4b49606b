// Who comes back after leaving, who takes a call and at what improvement, from the house's own records; and what the advice takes from them.

import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { Page } from "../../components/page.tsx"
import { Empty, Loading, Problem } from "../../components/states.tsx"
import { callBackStatisticsQuery } from "../../desk/queries.ts"
import type { CallBackStatistics } from "../../desk/types.ts"
import style from "./call-backs/call-backs.module.css"
import { ImprovementPart } from "./call-backs/improvement-part.tsx"
import { LearntPart } from "./call-backs/learnt-part.tsx"
import { CurvePart, SharesPart } from "./call-backs/returned-part.tsx"
import { ReviewFilterBar } from "./review-filter-bar.tsx"
import { ReviewWays } from "./review-ways.tsx"
import { useReviewFilters } from "./use-review-filters.ts"

const Statistics = ({ statistics }: { readonly statistics: CallBackStatistics }) => {
  const t = useTranslations("review.callBacks")
  const { left, calledUsBack } = statistics
  if (left === 0 && calledUsBack.of === 0) {
    return (
      <>
        <Empty title={t("none")}>
          <p>{t("noneMore")}</p>
        </Empty>
        <LearntPart statistics={statistics} />
      </>
    )
  }
  return (
    <>
      <p className={style.left}>{t("left", { count: left })}</p>
      <SharesPart statistics={statistics} />
      <CurvePart statistics={statistics} />
      <ImprovementPart statistics={statistics} />
      <LearntPart statistics={statistics} />
    </>
  )
}

export const CallBacksScreen = () => {
  const t = useTranslations("review.callBacks")
  const filters = useReviewFilters()
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...callBackStatisticsQuery(filters.query),
    placeholderData: keepPreviousData,
  })
  return (
    <Page title={t("title")} lead={t("lead")}>
      <ReviewWays />
      <ReviewFilterBar filters={filters} />
      {data && !(error && isPlaceholderData) ? (
        <Statistics statistics={data} />
      ) : error ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={4} />
      )}
    </Page>
  )
}
