// The month that a manager reads in two minutes: its five to seven figures first, everything else unfolded on demand. It prints on two pages at
// most: the figures, and the three sections that one keeps.

import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { Printer } from "lucide-react"
import { useTranslations } from "use-intl"
import { Button, ButtonLink } from "../../components/button.tsx"
import { Notice } from "../../components/notice.tsx"
import { Page } from "../../components/page.tsx"
import { Empty, Loading, Problem } from "../../components/states.tsx"
import { reviewQuery } from "../../desk/queries.ts"
import { useMe } from "../../desk/session.ts"
import type { Review } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { MonthPage } from "./page/month-page.tsx"
import { PaperSections, ReviewSections } from "./parts/review-sections.tsx"
import { usePersonChoices } from "./person-select.tsx"
import style from "./review.module.css"
import { ReviewFilterBar } from "./review-filter-bar.tsx"
import { ReviewWays } from "./review-ways.tsx"
import { EVERYBODY, useReviewFilters } from "./use-review-filters.ts"

const Notices = ({ review, onAgain }: { readonly review: Review; readonly onAgain: () => void }) => {
  const t = useTranslations("review")
  const { deals, sight } = review
  return (
    <>
      {sight === "counts" ? <Notice title={t("hidden")} /> : null}
      {deals.waiting > 0 ? (
        <div className="screen-only">
          {" "}
          <Notice
            title={t("waiting", { count: deals.waiting })}
            actions={<Button onPress={onAgain}>{t("askAgain")}</Button>}
          >
            <p>{t("waitingMore")}</p>
          </Notice>
        </div>
      ) : null}
      {deals.otherCurrencies > 0 ? (
        <p className={style.soft}>{t("otherCurrencies", { count: deals.otherCurrencies })}</p>
      ) : null}
    </>
  )
}

const isEmpty = ({ deals, page, trends }: Review): boolean =>
  deals.closed === 0 && page.deals === 0 && trends.every(({ points }) => points.length === 0)

const Nothing = ({ review, isNarrowed }: { readonly review: Review; readonly isNarrowed: boolean }) => {
  const t = useTranslations("review")
  const formats = useFormats()
  return isNarrowed ? (
    <Empty title={t("nonePerson", { day: formats.day(review.to) })}>
      <p>{t("nonePersonMore")}</p>
    </Empty>
  ) : (
    <Empty title={t("none")} actions={<ButtonLink to="/deals">{t("toDeals")}</ButtonLink>}>
      <p>{t("noneMore")}</p>
    </Empty>
  )
}

export const ReviewScreen = () => {
  const t = useTranslations("review")
  const formats = useFormats()
  const { organisation } = useMe()
  const filters = useReviewFilters()
  const { month, months, person } = filters
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...reviewQuery(filters.query),
    placeholderData: keepPreviousData,
  })
  const whose = usePersonChoices().find(({ id }) => id === person)?.label ?? ""
  const again = () => void refetch()
  return (
    <Page
      title={t("title")}
      lead={t("lead", { month: formats.month(month), person: whose, house: organisation.name })}
      actions={
        <span className="screen-only">
          <Button icon={<Printer aria-hidden />} onPress={() => print()}>
            {t("print")}
          </Button>
        </span>
      }
    >
      <ReviewWays />
      <ReviewFilterBar filters={filters} />
      {data && !(error && isPlaceholderData) ? (
        <div className={style.content} aria-busy={isPlaceholderData}>
          <Notices review={data} onAgain={again} />
          {isEmpty(data) ? (
            <Nothing review={data} isNarrowed={person !== EVERYBODY || month !== months[0]} />
          ) : (
            <>
              <MonthPage review={data} />
              <ReviewSections review={data} filters={filters} />
              <PaperSections review={data} />
            </>
          )}
        </div>
      ) : error ? (
        <Problem error={error} onRetry={again} />
      ) : (
        <Loading rows={5} />
      )}
    </Page>
  )
}
