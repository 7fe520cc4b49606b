// From the price, part by part, to what is left for us: each part a bar from where the one before ended, with its range and where its figure
// comes from, and effort already spent struck out beside it. A table with bars in it, so that it reads the same without them.

import type { WorthOutput } from "@walkaway/contract"
import { scaleLinear } from "d3-scale"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../components/button.tsx"
import { classes } from "../components/classes.ts"
import { useFormats } from "../words/format.ts"
import { type Step, scaleEndOf, stepsOf } from "./steps.ts"
import style from "./waterfall.module.css"
import { useWorthWords } from "./worth-words.ts"

export interface WaterfallProps {
  readonly worth: WorthOutput
  /** Without this deal; undefined while no alternative is known. */
  readonly alternative: number | undefined
  /** What that would be, by its kind. */
  readonly otherwise?: string | undefined
}

const SHOWN_FIRST = 5

const scaleOf = (steps: readonly Step[]) =>
  scaleLinear()
    .domain([Math.min(0, ...steps.flatMap(({ from, to }) => [from, to])), scaleEndOf(steps)])
    .range([0, FULL])
    .clamp(true)

const FULL = 100

const Bar = ({ step, scale }: { readonly step: Step; readonly scale: ReturnType<typeof scaleOf> }) => {
  const start = scale(Math.min(step.from, step.to))
  const end = scale(Math.max(step.from, step.to))
  const isTorn = Math.max(step.from, step.to) > scale.domain()[1]
  return (
    <span className={style.track} aria-hidden>
      <span
        className={classes(style.bar, style[step.kind], isTorn && style.torn)}
        style={{ insetInlineStart: `${start}%`, inlineSize: `max(2px, ${end - start}%)` }}
      />
    </span>
  )
}

const Source = ({ step }: { readonly step: Step }) => {
  const words = useWorthWords()
  const said = step.source && words.source(step.source)
  return said ? <span className={style.source}>{said}</span> : null
}

const Over = ({ worth, alternative, otherwise = "" }: WaterfallProps & { readonly alternative: number }) => {
  const t = useTranslations("dealRoom.waterfall")
  const tWorth = useTranslations("worth")
  const f = useFormats()
  const said = useWorthWords().alternative(otherwise)
  const over = worth.worth.mean - alternative
  return (
    <>
      <p className={over >= 0 ? style.over : style.under}>
        {over >= 0
          ? t("over", { amount: f.about(over, worth.currency) })
          : t("under", { amount: f.about(-over, worth.currency) })}
      </p>
      {said === undefined ? null : <p className={style.source}>{tWorth("otherwise", { alternative: said })}</p>}
    </>
  )
}

export const Waterfall = ({ worth, alternative, otherwise }: WaterfallProps) => {
  const t = useTranslations("dealRoom.waterfall")
  const words = useWorthWords()
  const f = useFormats()
  const [isWhole, setWhole] = useState(false)
  const { currency } = worth
  const steps = stepsOf(worth)
  const scale = scaleOf(steps)
  const shown = isWhole || steps.length <= SHOWN_FIRST + 2 ? steps : [...steps.slice(0, SHOWN_FIRST), steps.at(-1)!]
  const hasSunk = worth.sunk.hours > 0 || worth.sunk.money > 0
  return (
    <section className={style.waterfall} aria-labelledby="waterfall-title">
      <h2 id="waterfall-title">
        {t("title")} <span className={style.at}>{t("at", { price: f.money(String(worth.price), currency) })}</span>
      </h2>
      <table className={style.table}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t("part")}</th>
            <th scope="col">{t("amount")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((step) => (
            <tr key={step.code} className={classes(step.kind === "left" && style.total)}>
              <th scope="row">
                {step.kind === "left" ? t("left") : words.part(step.label)}
                <Source step={step} />
              </th>
              <td>
                <Bar step={step} scale={scale} />
                <span className={style.figure}>
                  {step.kind === "left" ? f.about(step.amount, currency) : f.signed(step.amount, currency)}
                </span>
                {step.high - step.low >= 1 ? (
                  <span className={style.range}>
                    {t("range", { low: f.about(step.low, currency), high: f.about(step.high, currency) })}
                  </span>
                ) : null}
              </td>
            </tr>
          ))}
          {hasSunk ? (
            <tr className={style.sunk}>
              <th scope="row">
                {t("sunk")}
                <span className={style.source}>{t("sunkMore")}</span>
              </th>
              <td>
                <s>
                  {worth.sunk.hours > 0 ? f.hours(worth.sunk.hours) : null}
                  {worth.sunk.hours > 0 && worth.sunk.money > 0 ? " · " : null}
                  {worth.sunk.money > 0 ? f.about(worth.sunk.money, currency) : null}
                </s>
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
      {shown.length < steps.length ? (
        <Button kind="quiet" onPress={() => setWhole(true)}>
          {t("showAll")}
        </Button>
      ) : null}
      {alternative === undefined ? null : <Over worth={worth} alternative={alternative} otherwise={otherwise} />}
    </section>
  )
}
