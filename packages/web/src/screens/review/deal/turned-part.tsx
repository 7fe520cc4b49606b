// How did it turn out: what this end gave and what the other would have, on one scale and in bounds, and what it rests on; and the question where
// nobody has told yet.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../../components/button.tsx"
import { Polite } from "../../../components/said.tsx"
import { may, useMe } from "../../../desk/session.ts"
import type { DealReview, Interval } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { MeasuredTable } from "../chart/measured-table.tsx"
import type { LearntKind } from "../deals/learnt-kinds.ts"
import { TurnedOutForm } from "../deals/turned-out-form.tsx"
import { useMeasuredWords } from "../use-measured-words.ts"
import { TurnOutMark } from "../verdict-mark.tsx"
import style from "./reviewed-deal.module.css"

const Ends = ({ review: { turnOut, luck, currency } }: { readonly review: DealReview }) => {
  const t = useTranslations("review.deal")
  const formats = useFormats()
  const { range } = useMeasuredWords()
  const figures: readonly (readonly [string, Interval | null])[] = [
    ["happened", turnOut?.happened ?? null],
    ["otherEnd", turnOut?.otherEnd ?? null],
    ["difference", turnOut?.difference ?? null],
    ["luck", luck],
  ]
  const rows = figures.flatMap(([name, interval]) => (interval ? [{ name, interval }] : []))
  if (rows.length === 0) return null
  const signed = (amount: number): string => formats.signed(amount, currency)
  return (
    <MeasuredTable
      caption={t("turned")}
      isCaptionHidden
      heads={[t("figure"), t("amount")]}
      scale={{ reference: 0 }}
      rows={rows.map(({ name, interval }) => ({
        id: name,
        name: t(name as "happened"),
        interval,
        said: signed(interval.middle),
        range: range(interval, signed),
        isWhole: name === "difference",
      }))}
    />
  )
}

const Ask = ({ review }: { readonly review: DealReview }) => {
  const t = useTranslations("review")
  const words = useTranslations("dealRoom.learnt")
  const mayLog = may(useMe(), "log")
  const [isAsking, setAsking] = useState(false)
  const [told, setTold] = useState<LearntKind>()
  return (
    <>
      <Polite>{told ? <p>{t("deals.toldFor", { what: words(told) })}</p> : null}</Polite>
      {review.untold && !isAsking ? (
        <div className={style.ask}>
          <p className={style.soft}>{t("deal.tellMore")}</p>
          {mayLog ? <Button onPress={() => setAsking(true)}>{t("deals.ask")}</Button> : null}
        </div>
      ) : null}
      {isAsking ? (
        <TurnedOutForm
          deal={review}
          onTold={(what) => {
            setAsking(false)
            setTold(what)
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}

export const TurnedPart = ({ review }: { readonly review: DealReview }) => {
  const t = useTranslations("review.deal")
  const words = useTranslations("dealRoom.learnt")
  const formats = useFormats()
  const { turnOut, laterSale, learnt, currency } = review
  const known = turnOut?.bases.filter((basis) => basis !== "never-known") ?? []
  const bases = (known.length > 0 ? known : (turnOut?.bases ?? [])).map((basis) => t(`bases.${basis}`))
  return (
    <section className={style.card} aria-labelledby="turned-title" data-testid="turned">
      <h2 id="turned-title">{t("turned")}</h2>
      {turnOut ? (
        <p className={style.verdict}>
          <TurnOutMark turnOut={turnOut.turnOut} />
        </p>
      ) : (
        <p>{t("noTurnOut")}</p>
      )}
      <Ends review={review} />
      {laterSale ? (
        <p>
          {t("soldLater", {
            day: formats.day(laterSale.on),
            price: formats.about(laterSale.price, currency),
            same: laterSale.toSame ? "yes" : "no",
          })}
        </p>
      ) : null}
      {learnt.map((one) => (
        <p key={one.at}>
          {one.price === null
            ? words(one.learnt)
            : words("at", { what: words(one.learnt), price: formats.money(one.price, currency) })}
        </p>
      ))}
      {bases.length > 0 ? <p className={style.soft}>{t("rests", { bases: formats.list(bases) })}</p> : null}
      <Ask review={review} />
    </section>
  )
}
