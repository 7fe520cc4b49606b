// The texts of the drawing for this story: names from the catalogue, figures by Intl. Exact prices all carry decimals where one of them
// has any, so that the column of figures lines up.

import { minorDigits } from "@walkaway/engine"
import { useMemo } from "react"
import { useLocale } from "react-aria-components"
import { useTranslations } from "use-intl"
import { type Formats, useFormats } from "../words/format.ts"
import { numberFormat } from "../words/number-format.ts"
import { currencyOf } from "./prices.ts"
import { isLimitKnown, type LadderStory } from "./story.ts"
import type { LadderTexts } from "./texts.ts"

export type LadderWords = ReturnType<typeof useTranslations<"ladder">>

const DAY = 86_400_000
const HOUR = 3_600_000
const MINUTE = 60_000
const TICK_LONGEST = 11
/** Marks of direction take no room. */
const MARKS = /\p{Cf}/gu

/** Digits that a guess deserves: steps of about a fortieth of its own spread. */
export const digitsOfGuess = (amount: number, spread: number): number => {
  const steps = spread > 0 ? (40 * Math.abs(amount)) / spread : 1e4
  return Math.max(2, Math.min(12, Math.ceil(Math.log10(Math.max(1, steps)))))
}

const hasDecimals = ({ beats, line, ask }: LadderStory): boolean =>
  [ask, ...beats.map(({ price }) => price), line.sight === "exact" ? line.levels.at(-1)?.price : undefined].some(
    (price) => price?.includes(".") && /[1-9]/.test(price.split(".")[1]),
  )

const tickIn = (locale: string, digits: number, more: Intl.NumberFormatOptions = {}) => {
  const format = (options: Intl.NumberFormatOptions) => numberFormat(locale, { ...more, ...options })
  const whole = format({ maximumFractionDigits: 0 })
  const fine = format({ minimumFractionDigits: digits, maximumFractionDigits: digits })
  const short = format({ notation: "compact", maximumFractionDigits: 3 })
  return (amount: number, step: number): string => {
    const full = (step < 1 ? fine : whole).format(amount)
    return full.replaceAll(MARKS, "").length > TICK_LONGEST && step >= Math.abs(amount) / 1000
      ? short.format(amount)
      : full
  }
}

const RANGE_LONGEST = 15

const rangeIn = (locale: string) => {
  const full = numberFormat(locale, { trailingZeroDisplay: "stripIfInteger" })
  const short = numberFormat(locale, { notation: "compact", maximumFractionDigits: 3 })
  return (from: string, to: string): string => {
    const [low, high] = [from, to].map(Number).sort((left, right) => left - right)
    const text = full.formatRange(low, high)
    return text.length > RANGE_LONGEST ? short.formatRange(low, high) : text
  }
}

const isSameDay = (one: string, other: string): boolean =>
  new Date(one).toDateString() === new Date(other).toDateString()

const lastedIn = (locale: string) => {
  const unit = (name: string) =>
    numberFormat(locale, { style: "unit", unit: name, unitDisplay: "long", maximumFractionDigits: 0 })
  const [days, hours, minutes] = [unit("day"), unit("hour"), unit("minute")]
  return (milliseconds: number): string => {
    if (milliseconds >= DAY * 0.8) return days.format(Math.round(milliseconds / DAY))
    if (milliseconds >= HOUR) return hours.format(Math.round(milliseconds / HOUR))
    return minutes.format(Math.max(1, Math.round(milliseconds / MINUTE)))
  }
}

const figuresIn = (locale: string, story: LadderStory) => {
  const digits = minorDigits(currencyOf(story.currency))
  const exact = hasDecimals(story)
    ? numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    : numberFormat(locale, { maximumFractionDigits: digits, trailingZeroDisplay: "stripIfInteger" })
  return {
    plain: (price: string) => exact.format(price as Intl.StringNumericLiteral),
    range: rangeIn(locale),
    about: (amount: number, spread: number) =>
      numberFormat(locale, {
        maximumSignificantDigits: digitsOfGuess(amount, spread),
        maximumFractionDigits: digits,
        roundingPriority: "lessPrecision",
      }).format(amount),
    tick: tickIn(locale, digits),
    topTick: tickIn(locale, digits, {
      style: "currency",
      currency: story.currency,
      currencyDisplay: "narrowSymbol",
    }),
    lasted: lastedIn(locale),
  }
}

const textsOf = (story: LadderStory, locale: string, words: LadderWords, formats: Formats): LadderTexts => ({
  ...figuresIn(locale, story),
  us: words("us"),
  them: words("them"),
  line: words("line"),
  target: words("target"),
  limit: words(isLimitKnown(story) ? "limitKnown" : "limit"),
  whatIf: words("whatIf"),
  asked: words("asked"),
  agreed: words("agreed"),
  lineWas: (price) => words("lineWas", { price }),
  until: (name, instant) => words("until", { name, time: formats.moment(instant) }),
  advised: (move) => words(`move.${move}`),
  left: (by, isForGood) => words(`strip.${isForGood ? "leftForGood" : "left"}.${by}`),
  cameBack: (by) => words(`strip.cameBack.${by}`),
  called: (by) => words(`strip.called.${by}`),
  moment: formats.moment,
  momentSince: (since, instant) => (isSameDay(since, instant) ? formats.time(instant) : formats.moment(instant)),
})

export const useLadderTexts = (story: LadderStory): LadderTexts => {
  const words = useTranslations("ladder")
  const formats = useFormats()
  const { locale } = useLocale()
  return useMemo(() => textsOf(story, locale, words, formats), [story, locale, words, formats])
}
