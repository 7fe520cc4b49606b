// What we gave from our first figure to the price, and what would have been needed, as far as the belief of then can tell; and the deal's prices.

import { useTranslations } from "use-intl"
import { SunkHours } from "../../../components/sunk-hours.tsx"
import type { DealReview } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { MeasuredTable } from "../chart/measured-table.tsx"
import { useMeasuredWords } from "../use-measured-words.ts"
import style from "./reviewed-deal.module.css"

export const ConcededPart = ({ review: { concessions, currency, outcome } }: { readonly review: DealReview }) => {
  const t = useTranslations("review.deal")
  const formats = useFormats()
  const { range } = useMeasuredWords()
  if (outcome !== "won") return null
  const about = (amount: number): string => formats.about(amount, currency)
  const rows = concessions && [
    { id: "given", interval: exactly(concessions.given) },
    { id: "needed", interval: concessions.needed },
    { id: "beyond", interval: concessions.leakage },
  ]
  return (
    <section className={style.part} aria-labelledby="conceded-title">
      <h2 id="conceded-title">{t("conceded")}</h2>
      {rows ? (
        <MeasuredTable
          caption={t("conceded")}
          isCaptionHidden
          heads={[t("figure"), t("amount")]}
          scale={{ reference: 0 }}
          rows={rows.map(({ id, interval }) => ({
            id,
            name: t(id as "given"),
            interval,
            said: about(interval.middle),
            range: range(interval, about),
            isWhole: id === "beyond",
          }))}
        />
      ) : (
        <p className={style.soft}>{t("noConcession")}</p>
      )}
    </section>
  )
}

const exactly = (figure: number) => ({ low: figure, middle: figure, high: figure })

export const FactsPart = ({ review }: { readonly review: DealReview }) => {
  const t = useTranslations("review.deal")
  const formats = useFormats()
  const { price, ourOffer, theirOffer, currency, hours, line } = review
  const prices = (
    [
      ["price", price],
      ["ourOffer", ourOffer],
      ["theirOffer", theirOffer],
    ] as const
  ).filter(([, amount]) => amount !== null)
  return (
    <section className={style.part} aria-labelledby="facts-title">
      <h2 id="facts-title">{t("facts")}</h2>
      <dl className={style.facts}>
        {prices.map(([word, amount]) => (
          <div key={word}>
            <dt>{t(word)}</dt>
            <dd>{formats.money(amount ?? "", currency)}</dd>
          </div>
        ))}
        {line?.sight === "exact" ? (
          <div>
            <dt>{t("line")}</dt>
            <dd className={style.line}>{formats.money(line.price, currency)}</dd>
          </div>
        ) : null}
        {hours > 0 ? (
          <div>
            <dt>{t("hours")}</dt>
            <dd>
              <SunkHours hours={hours} />
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}
