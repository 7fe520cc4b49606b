// What is to be known of a unit's days to come: what to do now in a sentence, what is wrong, its figures today, the days as a chart, what one
// more day costs, what is expected of buyers, and what changed.

import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import type { UnitOutlook } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { OutlookChart } from "./chart/outlook-chart.tsx"
import { DayCostPart } from "./day-cost.tsx"
import { DemandPart } from "./demand-part.tsx"
import { useLetGoWords } from "./letting-go.tsx"
import { Changes, Figure, Warnings } from "./stock-row.tsx"
import style from "./unit.module.css"

interface OfOutlook {
  readonly outlook: UnitOutlook
}

const Headline = ({ outlook }: OfOutlook) => {
  const t = useTranslations("stock.unit")
  const formats = useFormats()
  const { line, currency, disposalDay, disposalOn, warnings } = outlook
  const price = formats.line(line.price, currency, "seller")
  const isBelow = warnings.some(({ code }) => code === "ask-below-line")
  const said = (): string => {
    if (disposalDay === 0 || warnings.some(({ code }) => code === "past-disposal")) return t("letGo")
    if (isBelow) return t("raiseAsk", { line: price })
    return disposalOn === null
      ? t("wait", { line: price })
      : t("waitUntil", { line: price, day: formats.day(disposalOn) })
  }
  return (
    <p className={style.headline} data-testid="unit-headline">
      {said()}
    </p>
  )
}

const Today = ({ outlook }: OfOutlook) => {
  const t = useTranslations("stock")
  const formats = useFormats()
  const letGo = useLetGoWords()
  const { ask, line, room, currency, dayCost, soldChance, daysToSale, daysHeld, disposalDay } = outlook
  const about = (amount: string) => formats.about(Number(amount), currency)
  const days = (count: number) => formats.days(Math.round(count))
  return (
    <dl className={style.figures} data-testid="unit-figures">
      <Figure label={t("ask")}>{ask === null ? t("noAsk") : formats.money(ask, currency)}</Figure>
      <Figure label={t("line")} isLine more={t("between", { low: about(line.low), high: about(line.high) })}>
        {formats.line(line.price, currency, "seller")}
      </Figure>
      {room === null ? null : (
        <Figure label={t("room")} more={t("roomMore")}>
          {formats.about(room, currency)}
        </Figure>
      )}
      {dayCost === null ? null : (
        <Figure label={t(dayCost.total < 0 ? "aDayBrings" : "aDay")}>
          {formats.about(Math.abs(dayCost.total), currency)}
        </Figure>
      )}
      <Figure label={t("letGo")} more={disposalDay === null || disposalDay === 0 ? null : t("disposal.onMore")}>
        {letGo(outlook)}
      </Figure>
      {soldChance === null ? null : (
        <Figure
          label={t(disposalDay === null ? "unit.chanceAlone" : "unit.chance")}
          more={daysToSale === null ? null : `${t("unit.daysToSale")} ${days(daysToSale)}`}
        >
          {formats.share(soldChance)}
        </Figure>
      )}
      {daysHeld === null ? null : <Figure label={t("unit.daysHeld")}>{days(daysHeld)}</Figure>}
    </dl>
  )
}

export interface UnitOutlookProps extends OfOutlook {
  /** What can be done, below today's figures. */
  readonly actions: ReactNode
}

export const UnitOutlookParts = ({ outlook, actions }: UnitOutlookProps) => {
  const t = useTranslations("stock.unit")
  const { warnings, changes, changedSince, currency } = outlook
  return (
    <>
      <div className={style.now}>
        <Headline outlook={outlook} />
        <Warnings warnings={warnings} currency={currency} />
        <Changes changes={changes} since={changedSince} currency={currency} />
      </div>
      <Today outlook={outlook} />
      {actions}
      {outlook.days.length > 0 ? (
        <section className={style.part} aria-labelledby="outlook-title">
          <h2 id="outlook-title">{t("outlook")}</h2>
          <OutlookChart outlook={outlook} />
        </section>
      ) : null}
      <div className={style.columns}>
        <DayCostPart outlook={outlook} />
        <DemandPart outlook={outlook} />
      </div>
    </>
  )
}
