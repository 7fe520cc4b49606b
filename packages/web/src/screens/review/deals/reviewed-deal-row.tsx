// A closed deal in the list: what it was, whether it was right on what was known then, how it turned out; and the question where nobody has told.

import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../../components/button.tsx"
import { PhaseMark } from "../../../components/phase-mark.tsx"
import { may, useMe } from "../../../desk/session.ts"
import type { ReviewedDealInShort } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { TurnOutMark, VerdictMark } from "../verdict-mark.tsx"
import type { LearntKind } from "./learnt-kinds.ts"
import style from "./reviewed-deals.module.css"
import { TurnedOutForm } from "./turned-out-form.tsx"
import { useTurnedOutWords } from "./use-turned-out-words.ts"

export interface ReviewedDealRowProps {
  readonly deal: ReviewedDealInShort
  readonly onTold: (deal: ReviewedDealInShort, what: LearntKind) => void
}

/** Day and price, as far as there is one. */
const useAbout = () => {
  const t = useTranslations("review.deals")
  const somebody = useTranslations("common")("somebody")
  const formats = useFormats()
  return ({ closedAt, price, theirOffer, currency, owner, customer }: ReviewedDealInShort): string =>
    [
      t("closed", { day: formats.day(closedAt.slice(0, 10)) }),
      price !== null
        ? t("price", { price: formats.money(price, currency) })
        : theirOffer !== null
          ? t("lastOffer", { price: formats.money(theirOffer, currency) })
          : undefined,
      customer?.name ?? undefined,
      owner.name ?? somebody,
    ]
      .filter((part) => part !== undefined)
      .join(" · ")
}

const Answers = ({ deal }: { readonly deal: ReviewedDealInShort }) => {
  const t = useTranslations("review.deals")
  const formats = useFormats()
  const turnedOut = useTurnedOutWords()(deal)
  const { judgement, turnOut, currency } = deal
  const lost = judgement.regret !== null && judgement.regret >= 1 && judgement.verdict === "wrong-then"
  return (
    <div className={style.answers}>
      <div className={style.answer}>
        <VerdictMark verdict={judgement.verdict} />
        {lost ? <span>{t("lost", { amount: formats.about(judgement.regret ?? 0, currency) })}</span> : null}
      </div>
      <div className={style.answer}>
        {turnOut ? <TurnOutMark turnOut={turnOut.turnOut} /> : null}
        {turnedOut ? <span>{turnedOut}</span> : null}
      </div>
    </div>
  )
}

export const ReviewedDealRow = ({ deal, onTold }: ReviewedDealRowProps) => {
  const t = useTranslations("review.deals")
  const about = useAbout()
  const mayLog = may(useMe(), "log")
  const [isAsking, setAsking] = useState(false)
  return (
    <li className={style.row} data-testid="reviewed-deal">
      <div className={style.head}>
        <h3 className={style.title}>
          <Link to="/review/deals/$dealId" params={{ dealId: deal.dealId }}>
            {deal.title}
          </Link>
        </h3>
        <PhaseMark deal={{ phase: "closed", leftBy: deal.leftBy, outcome: deal.outcome }} />
      </div>
      <p className={style.about}>{about(deal)}</p>
      <Answers deal={deal} />
      {deal.untold && mayLog && !isAsking ? (
        <div>
          <Button aria-label={t("asked", { deal: deal.title })} onPress={() => setAsking(true)}>
            {t("ask")}
          </Button>
        </div>
      ) : null}
      {isAsking ? (
        <TurnedOutForm
          deal={deal}
          onTold={(what) => {
            setAsking(false)
            onTold(deal, what)
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </li>
  )
}
