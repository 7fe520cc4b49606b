// What is said with each move, in sentences: the other side's by their kind where it is told, in turn; ours as one would say it. The words come from
// the catalogue; none of them claims a fact.

import { useMemo } from "react"
import { useTranslations } from "use-intl"
import type { Practice } from "../../desk/types.ts"
import { sayAnyOf } from "../../words/any-of.ts"
import { useFormats } from "../../words/format.ts"
import type { SpokenMove } from "./talk-moves.ts"

const VARIANTS = ["a", "b", "c"] as const

const OCCASIONS = ["offer", "hold", "reject", "accept", "walk", "return", "call", "gone"] as const
type Occasion = (typeof OCCASIONS)[number]

const occasionOf = ({ kind, door }: SpokenMove): Occasion | undefined => {
  if (kind === "walk") return door === "closed" ? "gone" : "walk"
  return OCCASIONS.find((occasion) => occasion === kind)
}

export interface SaidOfMove {
  /** The sentence. */
  readonly text: string
  /** What they did with it, since a sentence alone may leave it open. */
  readonly did?: string
}

export const useSaid = ({ side, currency, kind }: Pick<Practice, "side" | "currency" | "kind">) => {
  const t = useTranslations("practice")
  const f = useFormats()
  return useMemo(() => {
    const say = sayAnyOf<string>(t)
    const sentenceKeys = (who: string, occasion: Occasion): readonly string[] =>
      VARIANTS.map((variant) => `says.${who}.${occasion}.${variant}`).filter((key) => t.has(key as "title"))
    // They speak every other time; two sentences in turn are both heard then.
    const theirs = (move: SpokenMove, turn: number, price: string): SaidOfMove => {
      const occasion = occasionOf(move)
      if (!occasion) return { text: "" }
      const own = kind ? sentenceKeys(kind, occasion) : []
      const keys = own.length > 0 ? own : sentenceKeys("anybody", occasion)
      const did = occasion === "offer" && side === "buyer" ? "ask" : occasion
      return { text: say(keys[Math.floor(turn / 2) % keys.length] ?? "", { price }), did: say(`did.${did}`, { price }) }
    }
    const ours = ({ kind: what, door }: SpokenMove, price: string): SaidOfMove => {
      if (what === "offer") return { text: t(side === "seller" ? "ours.offerSell" : "ours.offerBuy", { price }) }
      if (what === "walk") return { text: t(door === "closed" ? "ours.leave" : "ours.walk") }
      return { text: say(`ours.${what}`, { price }) }
    }
    return (move: SpokenMove, turn: number): SaidOfMove => {
      const price = move.price === null ? "" : f.money(move.price, currency)
      return move.by === "us" ? ours(move, price) : theirs(move, turn, price)
    }
  }, [t, f, side, currency, kind])
}
