// A part of the worth, and where its figure comes from, in the reader's language. The engine says them in English: a label or a source that
// is the engine's own has its text in the catalogue; one that somebody typed (a cost, an interest, "auction guide") stands as typed.

import type { WorthOutput } from "@walkaway/contract"
import { useMemo } from "react"
import { useTranslations } from "use-intl"
import type { Words } from "../words/languages.ts"

type Part = WorthOutput["parts"][number]
type PartKey = keyof Words["worth"]["parts"]
type SourceKey = keyof Words["worth"]["sources"]

/** By the engine's label and not by its code: one code has several labels, and a typed name may make the same code. */
export const PART_OF_LABEL: ReadonlyMap<string, PartKey> = new Map<string, PartKey>([
  ["Price", "price"],
  ["Price we pay", "price-paid"],
  ["What it is worth to us", "value-to-us"],
  ["Stand-in cost", "stand-in-cost"],
  ["Preparation to come", "preparation"],
  ["Transport", "transport"],
  ["Advertising to come", "advertising"],
  ["What it costs us", "cost"],
  ["Card and payment fees", "card-fee"],
  ["Sales commission", "commission"],
  ["Over-allowance on the part exchange", "over-allowance"],
  ["Margin on extras", "extras"],
  ["Finance and insurance commission", "finance"],
  ["Give-aways at cost", "give-aways"],
  ["What they throw in", "thrown-in"],
  ["Waiting for the money", "payment-timing"],
  ["Tax on the margin", "tax-margin"],
  ["Tax on the price, less input tax", "tax-price"],
  ["Tax we reclaim", "tax-reclaimed"],
  ["Our time still to come", "time-to-come"],
  ["Returns, expected", "returns"],
  ["Warranty and goodwill, expected", "warranty"],
  ["Claims by this customer, expected", "claims"],
  ["Not being paid, expected", "payment-default"],
  ["Cost to serve", "cost-to-serve"],
  ["Precedent for similar customers", "precedent"],
  ["Repeat business", "repeat-business"],
  ["What the next buyer brings beside the price", "next-buyer-margin"],
  ["Our time with the next buyer", "next-buyer-time"],
])

const SOURCE_OF_DETAIL: ReadonlyMap<string, SourceKey> = new Map<string, SourceKey>([
  ["the terms on the table", "terms"],
  ["promised in the talk", "talk"],
  ["policy", "policy"],
])

export interface WorthWords {
  part(label: string): string
  /** Undefined where there is nothing to say: somebody typed it and did not say from where. */
  source(source: Part["source"]): string | undefined
  /** What we would turn to without this deal. */
  alternative(kind: string): string | undefined
}

export const useWorthWords = (): WorthWords => {
  const t = useTranslations("worth")
  return useMemo(
    () => ({
      part: (label) => {
        const key = PART_OF_LABEL.get(label)
        return key ? t(`parts.${key}`) : label
      },
      source: ({ kind, detail }) => {
        if (kind === "default") return t("sources.default")
        const own = detail === undefined ? undefined : SOURCE_OF_DETAIL.get(detail)
        if (own) return t(`sources.${own}`)
        return kind === "typed" ? detail : (detail ?? t(`sources.${kind}`))
      },
      alternative: (kind) => {
        const key = `alternatives.${kind}` as "alternatives.trade"
        return t.has(key) ? t(key) : undefined
      },
    }),
    [t],
  )
}
