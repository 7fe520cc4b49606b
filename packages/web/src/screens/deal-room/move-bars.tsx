// The six moves side by side: what each is worth over walking away now, as a bar from the common zero, its odds of a deal and the value it
// puts at risk. A table, so that it reads the same without the bars.

import type { AdviceOutput } from "@walkaway/contract"
import { scaleLinear } from "d3-scale"
import { useTranslations } from "use-intl"
import { classes } from "../../components/classes.ts"
import { useFormats } from "../../words/format.ts"
import style from "./move-bars.module.css"

type MoveValue = AdviceOutput["moves"][number]

const scaleOf = (moves: readonly MoveValue[]) => {
  const values = moves.filter(({ available }) => available).map(({ expectedValue }) => expectedValue)
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const span = high - low || 1
  return scaleLinear()
    .domain([low, low + span])
    .range([0, 100])
}

const Bar = ({ value, zero, end }: { readonly value: number; readonly zero: number; readonly end: number }) => (
  <span className={style.track} aria-hidden>
    <span
      className={classes(style.bar, value < 0 && style.below)}
      style={{ insetInlineStart: `${Math.min(zero, end)}%`, inlineSize: `${Math.abs(end - zero)}%` }}
    />
    <span className={style.zero} style={{ insetInlineStart: `${zero}%` }} />
  </span>
)

export const MoveBars = ({ advice }: { readonly advice: AdviceOutput }) => {
  const t = useTranslations("dealRoom.moves")
  const f = useFormats()
  const { currency, recommended } = advice
  const scale = scaleOf(advice.moves)
  const zero = scale(0)
  const walk = advice.moves.find(({ move }) => move === "walk")
  const mistake = advice.reasons.find(({ code }) => code === "walking-may-be-a-mistake")?.probability
  return (
    <section className={style.moves} aria-labelledby="moves-title">
      <h2 id="moves-title">{t("title")}</h2>
      <p className={style.lead}>{t("lead")}</p>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{t("move")}</th>
            <th scope="col">{t("value")}</th>
            <th scope="col">{t("odds")}</th>
            <th scope="col">{t("risk")}</th>
          </tr>
        </thead>
        <tbody>
          {advice.moves.map(({ move, price, available, expectedValue, dealProbability, valueAtRisk }) => {
            const isAdvised = move === recommended.move
            return (
              <tr key={move} className={classes(isAdvised && style.advised, !available && style.unavailable)}>
                <th scope="row">
                  <span className={style.name}>
                    {t(move)} {available && price !== undefined ? <b>{f.money(String(price), currency)}</b> : null}
                  </span>
                  {isAdvised ? <span className={style.tag}>{t("advised")}</span> : null}
                </th>
                {available ? (
                  <>
                    <td className={style.value}>
                      <Bar value={expectedValue} zero={zero} end={scale(expectedValue)} />
                      <span>{f.signed(expectedValue, currency)}</span>
                    </td>
                    <td>{f.share(dealProbability)}</td>
                    <td>{f.about(valueAtRisk, currency)}</td>
                  </>
                ) : (
                  <td colSpan={3} className={style.not}>
                    {t("notNow")}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
      {walk ? (
        <p className={style.lead}>
          {mistake !== undefined && mistake >= 0.005
            ? t("walkPrice", { risk: f.about(walk.valueAtRisk, currency), odds: f.share(mistake) })
            : walk.valueAtRisk < 1
              ? t("walkPriceNone")
              : null}
        </p>
      ) : null}
    </section>
  )
}
