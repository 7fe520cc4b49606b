// The words of the arena around its figures: how sides, issues and values of a shipped scenario are called here, and how a match ended. What comes
// from somebody's own files is called as the files call it.

import { useMemo } from "react"
import { useLocale } from "react-aria-components"
import { useTranslations } from "use-intl"
import { useFormats } from "../../words/format.ts"
import { numberFormat } from "../../words/number-format.ts"
import type { MatchRow, ScenarioSummary } from "./arena-types.ts"

type Seat = 0 | 1

const SIDES = {
  dealer: "dealer",
  driver: "driver",
  cleaner: "cleaner",
  office: "office",
  Owner: "owner",
  Trader: "trader",
} as const

const ISSUES = {
  Price: "price",
  "Part exchange": "partExchange",
  Warranty: "warranty",
  Delivery: "delivery",
  "Hours a week": "hours",
  "Price an hour": "hourPrice",
  Start: "start",
  Notice: "notice",
  "Days a week": "days",
  "Rent a day": "rent",
  Place: "place",
} as const

const VALUES = {
  none: "none",
  collected: "collected",
  delivered: "delivered",
  "next week": "nextWeek",
  "next month": "nextMonth",
  "in two months": "twoMonths",
  "a year": "aYear",
  corner: "corner",
  aisle: "aisle",
  back: "back",
} as const

const MONTHS: Readonly<Record<string, number>> = {
  "one month": 1,
  "three months": 3,
  "six months": 6,
  "6 months": 6,
  "12 months": 12,
  "24 months": 24,
}

const known = <Words extends object>(words: Words, word: string): Words[keyof Words] | undefined =>
  Object.hasOwn(words, word) ? words[word as keyof Words] : undefined

export interface ArenaWords {
  scenario(scenario: ScenarioSummary): string
  side(scenario: ScenarioSummary, side: Seat): string
  issue(scenario: ScenarioSummary, issue: string): string
  value(scenario: ScenarioSummary, value: string): string
  /** The strategy with its side: "boulware (Dealer)". */
  who(match: Pick<MatchRow, "scenario" | "strategies">, side: Seat): string
  end(match: MatchRow): string
  /** A figure of the arena, always with so many places: "0.560". */
  figure(figure: number): string
}

const PLACES = { minimumFractionDigits: 3, maximumFractionDigits: 3 }

export const useArenaWords = (): ArenaWords => {
  const t = useTranslations("arena")
  const formats = useFormats()
  const { locale } = useLocale()
  return useMemo(() => {
    const side = ({ shipped, sides }: ScenarioSummary, seat: Seat): string => {
      const word = shipped && known(SIDES, sides[seat])
      return word ? t(`shipped.sides.${word}`) : sides[seat]
    }
    const who: ArenaWords["who"] = ({ scenario, strategies }, seat) =>
      t("match.who", { strategy: strategies[seat], side: side(scenario, seat) })
    const number = (text: string): string =>
      text.trim() !== "" && Number.isFinite(Number(text)) ? formats.number(Number(text)) : text
    return {
      side,
      who,
      scenario: ({ shipped, name }) => (shipped ? t(`shipped.${shipped}.title`) : name),
      issue: ({ shipped }, issue) => {
        const word = shipped && known(ISSUES, issue)
        return word ? t(`shipped.issues.${word}`) : issue
      },
      value: ({ shipped }, value) => {
        const months = shipped && known(MONTHS, value)
        if (months) return t("shipped.values.months", { count: months })
        const word = shipped && known(VALUES, value)
        return word ? t(`shipped.values.${word}`) : number(value)
      },
      end: (match) => {
        const { end, endedBy, rounds } = match
        if (end === "agreement") return t("end.agreement", { round: formats.number(rounds) })
        if (end === "deadline" || endedBy === undefined) return t("end.deadline", { round: rounds })
        return t(`end.${end}`, { who: who(match, endedBy), round: formats.number(rounds) })
      },
      figure: (figure) => numberFormat(locale, PLACES).format(figure),
    }
  }, [t, formats, locale])
}
