// A figure of the month's page as people read it: a sentence, its bounds, and the scale of its small bar. What there is too little of, or what
// is not for one's role, is said as just that.

import { useTranslations } from "use-intl"
import type { Interval, PageEntry } from "../../../desk/types.ts"
import { type Formats, useFormats } from "../../../words/format.ts"
import type { ScaleWish } from "../chart/interval-scale.ts"
import { firstToEighthHour, useMeasuredWords } from "../use-measured-words.ts"

export interface FigureWords {
  readonly sentence: string
  /** Undefined where there is nothing to draw. */
  readonly drawn: { readonly interval: Interval; readonly scale: ScaleWish; readonly range: string } | undefined
}

type Say = ReturnType<typeof useTranslations<"review.page">>

const TREND_NAMES = [
  "won-share",
  "wrong-then-share",
  "regret-then",
  "leakage",
  "trapped-share",
  "discount-of-ask",
  "hours-per-deal",
] as const

const wayOf = ({ low, high }: Interval, even: number, above: string, below: string): string =>
  low > even ? above : high < even ? below : "even"

const countOf = ({ of }: PageEntry, { middle }: Interval): number => Math.round(middle * (of ?? 0))

interface Told {
  readonly t: Say
  readonly trend: (detail: string | null) => string
  readonly formats: Formats
  readonly currency: string
}

const sentenceOf = ({ t, trend, formats, currency }: Told, entry: PageEntry, value: Interval): string => {
  const { figure, of, unit, detail } = entry
  const cases = of ?? 0
  const size = Math.abs(value.middle)
  const points = formats.number(Math.round(size * 1000) / 10)
  const money = formats.about(size, currency)
  switch (figure) {
    case "deals-and-won":
      return t("say.deals-and-won", { of: cases, won: countOf(entry, value), value: formats.share(value.middle) })
    case "judgement":
      return t("say.judgement", { of: cases, wrong: countOf(entry, value) })
    case "regret-then":
      return size < 1 ? t("say.regret-none") : t("say.regret-then", { value: money })
    case "leakage":
    case "left-gains":
      return t(`say.${figure}`, { of: cases, value: money })
    case "agreement-trap":
    case "returns":
      return t(`say.${figure}`, { of: cases, count: countOf(entry, value) })
    case "sunk-cost": {
      const share = firstToEighthHour(value)
      const sinks = share.low > 0
      const said = sinks ? formats.fineShare(share.middle) : formats.signedShare(-share.middle)
      return t("say.sunk-cost", { way: sinks ? "sinks" : "even", value: said })
    }
    case "odds-too-hopeful":
      return t("say.odds-too-hopeful", { way: wayOf(value, 0, "high", "low"), value: points })
    case "hours-underestimated": {
      const way = wayOf(value, 1, "more", "less")
      return t("say.hours-underestimated", { way, value: formats.share(Math.abs(value.middle - 1)) })
    }
    case "changed": {
      const said =
        unit === "money"
          ? formats.signed(value.middle, currency)
          : unit === "hours"
            ? `${value.middle > 0 ? "+" : "−"}${formats.hours(Math.round(size * 10) / 10)}`
            : formats.signedShare(value.middle)
      return t("say.changed", { name: trend(detail), value: said })
    }
  }
}

const DIFFERENCES: readonly PageEntry["figure"][] = ["odds-too-hopeful", "changed"]

const scaleOf = ({ figure, unit }: PageEntry): ScaleWish => {
  if (unit === "ratio") return { reference: 1 }
  return unit === "share" && !DIFFERENCES.includes(figure) ? { isWhole: true } : { reference: 0 }
}

/** How an end of the interval is written. */
const writerOf =
  ({ figure, unit }: PageEntry, formats: Formats, currency: string) =>
  (end: number) => {
    if (unit === "money") return figure === "changed" ? formats.signed(end, currency) : formats.about(end, currency)
    if (unit === "hours") return formats.number(Math.round(end * 10) / 10)
    if (unit === "ratio") return formats.signedShare(end - 1)
    if (unit === "percent") return formats.signedShare(end)
    return DIFFERENCES.includes(figure) ? formats.signedShare(end) : formats.share(end)
  }

export const useFigureWords = (currency: string) => {
  const t = useTranslations("review.page")
  const trends = useTranslations("review.trends.names")
  const formats = useFormats()
  const { range } = useMeasuredWords()
  const trend = (detail: string | null): string => {
    const name = TREND_NAMES.find((one) => one === detail)
    return name ? trends(name) : ""
  }
  return (entry: PageEntry): FigureWords => {
    const name = t(`names.${entry.figure}`)
    if (entry.because === "not-enough-data") return { sentence: t("say.lacking", { name }), drawn: undefined }
    if (!entry.value) return { sentence: t("say.hidden", { name }), drawn: undefined }
    const sentence = sentenceOf({ t, trend, formats, currency }, entry, entry.value)
    const interval = entry.unit === "percent" ? firstToEighthHour(entry.value) : entry.value
    const said = range(interval, writerOf(entry, formats, currency))
    return { sentence, drawn: said === undefined ? undefined : { interval, scale: scaleOf(entry), range: said } }
  }
}
