// The advice in words: a headline, what goes with it, reasons, switch points. Advice is data; here it becomes sentences of the catalogue.

import type { AdviceOutput } from "@walkaway/contract"
import { useTranslations } from "use-intl"
import { sayAnyOf } from "../../words/any-of.ts"
import { type Formats, useFormats } from "../../words/format.ts"
import type { Words as Catalogue } from "../../words/languages.ts"

export interface AdviceWords {
  headline(advice: Pick<AdviceOutput, "recommended" | "side" | "currency" | "callBack">): string
  /** What goes with it: the limit, what it leaves, why go. */
  beside(advice: AdviceOutput, isCommitted: boolean): string
  move(move: AdviceOutput["recommended"]["move"]): string
  reason(advice: AdviceOutput, reason: AdviceOutput["reasons"][number]): string
  switchPoint(advice: AdviceOutput, point: AdviceOutput["switchPoints"][number]): string
}

type Words = ReturnType<typeof useTranslations<"dealRoom">>

const worthOfMove = ({ moves }: AdviceOutput, move: string): number =>
  moves.find((one) => one.move === move)?.expectedValue ?? 0

const priced = (f: Formats, price: number | null | undefined, currency: string): string =>
  price == null ? "" : f.money(String(price), currency)

const headlineOf =
  (t: Words, f: Formats): AdviceWords["headline"] =>
  ({ recommended, side, currency, callBack }) => {
    const price = priced(f, recommended.price, currency)
    switch (recommended.move) {
      case "accept":
        return t("headline.accept", { price })
      case "counter":
        return side === "seller" ? t("headline.counterSeller", { price }) : t("headline.counterBuyer", { price })
      case "hold":
        return price === "" ? t("headline.sayNothing") : t("headline.hold", { price })
      case "walk":
        return t("headline.walk")
      case "let-walk":
        return t("headline.letWalk")
      case "call-back": {
        const first = callBack?.calls[0]
        const figure = price || priced(f, first?.price, currency)
        if (figure === "") return t("headline.callBackPlain")
        return first && first.afterDays > 0
          ? t("headline.callLater", { days: first.afterDays, price: figure })
          : t("headline.callBack", { price: figure })
      }
    }
  }

const besideOf =
  (t: Words, f: Formats): AdviceWords["beside"] =>
  (advice, isCommitted) => {
    const { recommended, currency, side, walkAwayPrice } = advice
    const line = isCommitted ? priced(f, walkAwayPrice, currency) : f.line(walkAwayPrice, currency, side)
    switch (recommended.move) {
      case "accept":
        return t("headline.acceptMore", { amount: f.about(worthOfMove(advice, "accept"), currency) })
      case "walk":
        return t("headline.walkMore", { line })
      case "let-walk":
        return t("headline.letWalkMore")
      default:
        return side === "seller" ? t("headline.limitSeller", { line }) : t("headline.limitBuyer", { line })
    }
  }

const UNSAID = "–"
/** A figure that the reason does not have stands in brackets in the sentences, and goes with them. */
const IN_BRACKETS = ` (${UNSAID})`

export const reasonOf =
  (t: Words, f: Formats): AdviceWords["reason"] =>
  ({ currency }, { code, price, amount, probability, move }) =>
    sayAnyOf<`reasons.${keyof Catalogue["dealRoom"]["reasons"]}`>(t)(`reasons.${code}`, {
      price: price === undefined ? UNSAID : f.about(price, currency),
      amount: amount === undefined ? UNSAID : f.about(amount, currency),
      odds: probability === undefined ? UNSAID : f.share(probability),
      move: move === undefined ? UNSAID : t(`moves.${move}`),
    }).replace(IN_BRACKETS, "")

const switchOf =
  (t: Words, f: Formats): AdviceWords["switchPoint"] =>
  ({ currency }, { when, then: next }) => {
    const values = { price: f.about(when.price, currency), move: t(`moves.${next}`).toLocaleLowerCase() }
    if (when.figure === "standing-offer") {
      return when.turns === "above" ? t("switches.offerAbove", values) : t("switches.offerBelow", values)
    }
    return when.turns === "above" ? t("switches.lineAbove", values) : t("switches.lineBelow", values)
  }

export const useAdviceWords = (): AdviceWords => {
  const t = useTranslations("dealRoom")
  const f = useFormats()
  return {
    headline: headlineOf(t, f),
    beside: besideOf(t, f),
    move: (move) => t(`moves.${move}`),
    reason: reasonOf(t, f),
    switchPoint: switchOf(t, f),
  }
}
