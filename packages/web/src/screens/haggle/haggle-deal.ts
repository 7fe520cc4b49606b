// A haggle over one price as a deal document: what was typed in the form, and what was said, in the notation. Pure.

import type { Side } from "@walkaway/engine"

export interface Haggle {
  readonly side: Side
  readonly thing: string
  readonly currency: string
  /** The price asked in public, decimal text. */
  readonly ask: string | null
  /** What it is worth to me: the most for a buyer, the least for a seller. */
  readonly worth: string | null
  /** The same thing elsewhere. */
  readonly elsewhere: string | null
  readonly leavingCost: string | null
  readonly said: readonly Said[]
}

export const SAYINGS = ["offer", "accept", "walk", "call", "return"] as const

export interface Said {
  readonly kind: (typeof SAYINGS)[number]
  readonly by: "me" | "them"
  readonly price: string | null
}

export const newHaggle = (currency: string): Haggle => ({
  side: "buyer",
  thing: "",
  currency,
  ask: null,
  worth: null,
  elsewhere: null,
  leavingCost: null,
  said: [],
})

export const isWhole = ({ ask, worth, side }: Haggle): boolean => worth !== null && (ask !== null || side === "buyer")

const otherOf = (side: Side): Side => (side === "buyer" ? "seller" : "buyer")

const tokenOf = (side: Side, { kind, by, price }: Said): string => {
  const letter = (by === "me" ? side : otherOf(side))[0]
  if (kind === "offer") return `${letter}${price}`
  return kind === "call" ? `${letter}call${price}` : `${letter}${kind}`
}

/** A price said by whoever had left brings him back to the table. */
const tokensOf = ({ side, said }: Haggle): readonly string[] => said.map((one) => tokenOf(side, one))

/** Leaving is doing without, less what leaving costs; or the same thing elsewhere. */
const alternativesOf = ({ elsewhere, leavingCost, side }: Haggle) => {
  const cost = leavingCost ?? "0"
  const leave = { kind: "do-without", worth: leavingCost === null ? 0 : `-${leavingCost}` }
  if (elsewhere === null) return [leave]
  return side === "buyer"
    ? [{ kind: "other-seller", price: elsewhere, cost }, leave]
    : [{ kind: "named", price: elsewhere, cost }, leave]
}

/** The deal file that the engine is asked about; undefined until there is a worth and a price. */
export const documentOf = (haggle: Haggle): Readonly<Record<string, unknown>> | undefined => {
  if (!isWhole(haggle)) return undefined
  const { side, thing, currency, ask, worth } = haggle
  return {
    side: side === "buyer" ? "buy" : "sell",
    currency,
    template: "haggle",
    ...(thing.trim() !== "" && { title: thing.trim().slice(0, 200) }),
    ...(ask !== null && { ask }),
    ...(side === "buyer" ? { value: worth } : { cost: worth }),
    alternatives: alternativesOf(haggle),
    moves: [...tokensOf(haggle)],
  }
}

export interface Standing {
  readonly phase: "talking" | "i-left" | "they-left" | "agreed"
  readonly mine: string | null
  readonly theirs: string | null
  readonly agreed: string | null
}

const afterSaid = (before: Standing, { kind, by, price }: Said): Standing => {
  const isMine = by === "me"
  switch (kind) {
    case "offer":
    case "call":
      return { ...before, ...(isMine ? { mine: price } : { theirs: price }) }
    case "accept":
      return { ...before, phase: "agreed", agreed: isMine ? before.theirs : before.mine }
    case "walk":
      return { ...before, phase: isMine ? "i-left" : "they-left" }
    case "return":
      return { ...before, phase: "talking" }
  }
}

const NOTHING_SAID: Standing = { phase: "talking", mine: null, theirs: null, agreed: null }

/** Where it stands after what was said. */
export const standingOf = ({ said }: Haggle): Standing => said.reduce(afterSaid, NOTHING_SAID)

/** With what brings whoever had left back to the table when he speaks again. */
export const withSaid = (haggle: Haggle, saying: Said): Haggle => {
  const { phase } = standingOf(haggle)
  const isBack = (phase === "i-left" && saying.by === "me") || (phase === "they-left" && saying.by === "them")
  const back: readonly Said[] = isBack && saying.kind !== "walk" ? [{ kind: "return", by: saying.by, price: null }] : []
  return { ...haggle, said: [...haggle.said, ...back, saying] }
}

/** Without the last thing said, and the coming back that went with it. */
export const withoutLast = (haggle: Haggle): Haggle => {
  const said = haggle.said.slice(0, -1)
  return { ...haggle, said: said.at(-1)?.kind === "return" ? said.slice(0, -1) : said }
}
