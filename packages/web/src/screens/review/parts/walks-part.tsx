// The walk-away ledger: what became of the deals that ended without a price, and what leaving gave over the deal that was left, in bounds.

import { Link } from "@tanstack/react-router"
import { useTranslations } from "use-intl"
import type { Interval, Review } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { IntervalMark } from "../chart/interval-mark.tsx"
import { intervalScale } from "../chart/interval-scale.ts"
import style from "./parts.module.css"

const FATES = ["soldLater", "cameBack", "boughtElsewhere", "unknown"] as const

const Gave = ({ difference, currency }: { readonly difference: Interval; readonly currency: string }) => {
  const t = useTranslations("review.walks")
  const formats = useFormats()
  const { low, middle, high } = difference
  const way = middle >= 1 ? "more" : middle <= -1 ? "less" : "even"
  return (
    <div className={style.gave} data-testid="walks-gave">
      <p className={style.strong}>{t("gave", { way, amount: formats.about(Math.abs(middle), currency) })}</p>
      <IntervalMark interval={difference} scale={intervalScale([difference], { reference: 0 })} reference={0} />
      <p>{t("bounds", { low: formats.signed(low, currency), high: formats.signed(high, currency) })}</p>
    </div>
  )
}

export const WalksPart = ({ review: { walks, currency } }: { readonly review: Review }) => {
  const t = useTranslations("review.walks")
  const all = useTranslations("review")
  if (walks.walks === 0) return <p className={style.lead}>{t("none")}</p>
  return (
    <>
      <p className={style.lead}>{t("lead")}</p>
      <div className={style.beside}>
        <dl className={style.ledger} data-testid="walk-ledger">
          <div className={style.total}>
            <dt>{t("walks")}</dt>
            <dd>{walks.walks}</dd>
          </div>
          <div>
            <dt>{t("ours")}</dt>
            <dd>{walks.ours}</dd>
          </div>
          <div>
            <dt>{t("theirs")}</dt>
            <dd>{walks.theirs}</dd>
          </div>
        </dl>
        <dl className={style.ledger}>
          {FATES.map((fate) => (
            <div key={fate}>
              <dt>{t(fate)}</dt>
              <dd>{walks[fate]}</dd>
            </div>
          ))}
        </dl>
        <dl className={style.ledger}>
          {(["good", "bad", "unclear"] as const).map((turnOut) => (
            <div key={turnOut}>
              <dt>{all(`turnOuts.${turnOut}`)}</dt>
              <dd>{walks.turnOuts[turnOut]}</dd>
            </div>
          ))}
        </dl>
      </div>
      {walks.difference ? <Gave difference={walks.difference} currency={currency} /> : null}
      {walks.unknown > 0 ? (
        <p className="screen-only">
          <Link to="/review/deals" search={{ untold: "yes" } as never}>
            {t("tell")}
          </Link>
        </p>
      ) : null}
    </>
  )
}
