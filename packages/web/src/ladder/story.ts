// The story that the ladder tells, as data: what was said in order, the line and how it moved, what we believed when, what is advised.
// It is read off the deal as the API gives it (exact money as text); drawing, table and spoken words all come from this one thing, so
// they cannot disagree.

import type { AdviceOutput } from "@walkaway/contract"
import type { AnswerFor } from "@walkaway/contract/client"
import { type Beat, beatsOf, type PendingMove, type StandingPrice } from "./beats.ts"
import { type BeliefThen, beliefsOf, type KnownBelief, withBeliefs } from "./beliefs.ts"
import { currencyOf, textOfAmount } from "./prices.ts"

type DealOfDesk = AnswerFor<"getDeal">["body"]
type MoveOfDesk = DealOfDesk["moves"][number]

/** What of a talk is told: a deal's, or a practice's. */
export type LadderDeal = Pick<
  DealOfDesk,
  "title" | "side" | "currency" | "phase" | "ask" | "limit" | "line" | "agreedPrice"
> & {
  readonly moves: readonly Pick<
    MoveOfDesk,
    "version" | "kind" | "by" | "price" | "item" | "door" | "expiresAt" | "occurredAt"
  >[]
}

/** A level of the line, from after the beat of that index on; -1 is before anybody spoke. */
export interface LineLevel {
  readonly price: string
  readonly after: number
  readonly since: string
}

export type StoryLine =
  | { readonly sight: "none" }
  | { readonly sight: "hidden" }
  | { readonly sight: "banded"; readonly from: string; readonly to: string; readonly after: number }
  | { readonly sight: "exact"; readonly levels: readonly LineLevel[]; readonly target: string | undefined }

export interface Figure {
  readonly move: AdviceOutput["recommended"]["move"]
  readonly price: string | undefined
}

export interface LadderStory {
  readonly title: string
  readonly side: LadderDeal["side"]
  readonly currency: string
  readonly phase: LadderDeal["phase"]
  readonly ask: string | undefined
  readonly beats: readonly Beat[]
  readonly standing: { readonly us: StandingPrice | undefined; readonly them: StandingPrice | undefined }
  readonly agreed: string | undefined
  readonly line: StoryLine
  /** Oldest first; the last is what we believe now. */
  readonly beliefs: readonly BeliefThen[]
  readonly advised: Figure | undefined
  readonly whatIf: string | undefined
  /** When it is told: for how long somebody has been away. */
  readonly now: string | undefined
  /** True when everything that only we may see was left out. */
  readonly isPublic: boolean
}

export interface LadderSources {
  readonly deal: LadderDeal
  readonly advice?: AdviceOutput | null | undefined
  /** Moves that wait to go out to the desk, in order. */
  readonly pending?: readonly PendingMove[]
  readonly beliefs?: readonly KnownBelief[]
  readonly whatIf?: string | undefined
  readonly now?: string | undefined
}

const lastBefore = (beats: readonly Beat[], instant: string): number =>
  beats.findLastIndex(({ at }) => Date.parse(at) <= Date.parse(instant))

const lineOf = ({ line }: LadderDeal, beats: readonly Beat[]): StoryLine => {
  if (line === null) return { sight: "none" }
  if (line.sight === "hidden") return { sight: "hidden" }
  const after = lastBefore(beats, line.committedAt)
  if (line.sight === "banded") return { sight: "banded", from: line.from, to: line.to, after }
  const first = { price: line.changes[0]?.from ?? line.price, after, since: line.committedAt }
  const later = line.changes.map(({ to, at }) => ({ price: to, after: lastBefore(beats, at), since: at }))
  return { sight: "exact", levels: [first, ...later], target: line.target ?? undefined }
}

export const ladderStory = ({ deal, advice, pending = [], beliefs = [], whatIf, now }: LadderSources): LadderStory => {
  const currency = currencyOf(deal.currency)
  const { beats, standing, agreed } = beatsOf(deal, pending, currency)
  const known = beliefsOf({ deal, advice, beliefs, beats })
  const recommended = advice?.recommended
  return {
    title: deal.title,
    side: deal.side,
    currency: deal.currency,
    phase: deal.phase,
    ask: deal.ask ?? undefined,
    beats: withBeliefs(beats, known),
    standing,
    agreed: agreed ?? deal.agreedPrice ?? undefined,
    line: lineOf(deal, beats),
    beliefs: known,
    advised: recommended && {
      move: recommended.move,
      price: recommended.price === undefined ? undefined : textOfAmount(recommended.price, currency),
    },
    whatIf,
    now,
    isPublic: false,
  }
}

/** After a practice, nothing about it is believed any more. */
export const isLimitKnown = ({ beliefs }: Pick<LadderStory, "beliefs">): boolean => {
  const last = beliefs.at(-1)
  return last !== undefined && last.p10 === last.p90
}

/** What the customer may see: prices that were named and what was done, and nothing from which the rest could be read. */
export const withoutPrivate = (story: LadderStory): LadderStory => ({
  ...story,
  beats: story.beats.map((beat) => ({ ...beat, toLine: undefined, belief: undefined })),
  line: { sight: "none" },
  beliefs: [],
  advised: undefined,
  whatIf: undefined,
  isPublic: true,
})
