// One closed deal: was it right, how did it turn out, what was given, and how it came to that, step by step.

import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { useTranslations } from "use-intl"
import { ButtonLink } from "../../components/button.tsx"
import { Notice } from "../../components/notice.tsx"
import { Page } from "../../components/page.tsx"
import { PhaseMark } from "../../components/phase-mark.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { dealReviewQuery } from "../../desk/queries.ts"
import type { DealReview } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { ConcededPart, FactsPart } from "./deal/conceded-part.tsx"
import { DealCourse } from "./deal/deal-course.tsx"
import { JudgedPart } from "./deal/judged-part.tsx"
import style from "./deal/reviewed-deal.module.css"
import { TurnedPart } from "./deal/turned-part.tsx"

const Lead = ({ review }: { readonly review: DealReview }) => {
  const t = useTranslations("review.deals")
  const formats = useFormats()
  const { outcome, leftBy, closedAt, owner, customer } = review
  const about = [t("closed", { day: formats.dayOf(closedAt) }), customer?.name, owner.name].filter(Boolean)
  return (
    <>
      <PhaseMark deal={{ phase: "closed", leftBy, outcome }} /> · {about.join(" · ")}
    </>
  )
}

export const ReviewedDealScreen = () => {
  const t = useTranslations("review")
  const { dealId } = useParams({ from: "/desk/review/deals/$dealId" })
  const { data: review, error, refetch } = useQuery(dealReviewQuery(dealId))
  const isHidden = review !== undefined && review.lineMoves === null
  return (
    <Page
      title={review ? review.title : t("title")}
      lead={review ? <Lead review={review} /> : undefined}
      back={{ to: "/review/deals", label: t("deal.back") }}
      actions={
        <ButtonLink to="/deals/$dealId" params={{ dealId }}>
          {t("deal.room")}
        </ButtonLink>
      }
    >
      {review ? (
        <>
          {isHidden ? <Notice title={t("hidden")} /> : null}
          <div className={style.pair}>
            <JudgedPart review={review} />
            <TurnedPart review={review} />
          </div>
          <ConcededPart review={review} />
          <FactsPart review={review} />
          <DealCourse review={review} />
        </>
      ) : error ? (
        <Problem error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading rows={4} />
      )}
    </Page>
  )
}
