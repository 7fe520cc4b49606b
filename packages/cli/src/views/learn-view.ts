// What was learnt from a log, in the terminal: for each side of the table whether it is enough, how much better it foretells, and what
// differs from what is shipped, in figures that one can picture. Scores are told as "so many times as likely", not in nats.

import {
  type Evidence,
  type LearntPrior,
  type LearntSegment,
  type LearntSide,
  SEGMENT_KEYS,
  type Segment,
  SIDES,
  type Side,
} from "@walkaway/engine"
import { changeBetween, type PriorFigure } from "@walkaway/engine/learning"
import type { Screen } from "../shell.ts"
import { oddsText, plural } from "../terminal/figures.ts"
import type { Ink } from "../terminal/ink.ts"
import { columnsOf, indented, wrap } from "../terminal/layout.ts"
import { paragraphs } from "./view.ts"

export interface LearnViewInput {
  readonly learnt: LearntPrior
  /** Where it was written. */
  readonly path: string | undefined
  readonly screen: Pick<Screen, "columns">
  readonly ink: Ink
}

const TWO_SIGMA = 1.96
const times = (nats: number): string => Math.exp(nats).toFixed(2)

const moreText = (moreDeals: number | null): string =>
  moreDeals === null
    ? "More deals may or may not change that."
    : `About ${plural(moreDeals, "more deal")} like these would settle it.`

const verdictText = (them: Side, { deals, gain, gainError, verdict, moreDeals }: Evidence): string => {
  if (verdict === "too-few") {
    return `Not enough data: ${plural(deals, "deal")} in which a ${them} answered, and it takes ${deals + (moreDeals ?? 0)} to try. The starting point stays.`
  }
  if (verdict === "no-better") {
    return `Not enough data: learnt from ${plural(deals, "deal")}, but not surely better on deals held out, so the starting point stays. ${moreText(moreDeals)}`
  }
  const [low, high] = [gain - TWO_SIGMA * gainError, gain + TWO_SIGMA * gainError]
  return `Learnt from ${plural(deals, "deal")}. On deals held out, what these ${them}s did is ${times(gain)} times as likely as before (${times(low)} to ${times(high)}).`
}

const LABELS: Readonly<Record<PriorFigure, string>> = {
  "limit-low": "limit, one in ten below, of the price asked",
  "limit-middle": "limit, half of them below",
  "limit-high": "limit, one in ten above",
  "first-gap-low": "first offer short of the limit by, from",
  "first-gap-high": "first offer short of the limit by, to",
  hurry: "pace of giving (1 even, above late)",
  "patience-low": "patience, rounds from",
  "patience-high": "patience, rounds to",
  "reciprocity-low": "gives for each 1 of ours, from",
  "reciprocity-high": "gives for each 1 of ours, to",
  "by-the-clock": "go by the clock",
  "as-we-give": "give as we give",
  "by-their-own-word": "go by their own last word",
  leaving: "leave the table, times as often",
}

const SHARES: readonly PriorFigure[] = [
  "limit-low",
  "limit-middle",
  "limit-high",
  "first-gap-low",
  "first-gap-high",
  "by-the-clock",
  "as-we-give",
  "by-their-own-word",
]

const figureText = (figure: PriorFigure, value: number): string =>
  SHARES.includes(figure) ? oddsText(value) : value.toFixed(2)

const changes = (learnt: LearntPrior, them: Side): string | undefined => {
  const { figures } = changeBetween(undefined, learnt, them)
  const rows = figures.map(({ figure, before, after }) => [
    LABELS[figure],
    figureText(figure, before),
    "→",
    figureText(figure, after),
  ])
  return rows.length === 0 ? undefined : indented(columnsOf(rows, ["left", "right", "left", "right"]), 4)
}

const partName = (segment: Segment): string => SEGMENT_KEYS.flatMap((key) => segment[key] ?? []).join(", ")

const partRow = ({ segment, evidence }: LearntSegment): string[] => {
  const { deals, gain, verdict } = evidence
  const words = {
    moved: `its own figures, ${times(gain)} times as likely`,
    "too-few": "too few deals; leans on the part around it",
    "no-better": "as the part around it",
  }
  return [partName(segment), plural(deals, "deal"), words[verdict]]
}

const parts = ({ segments }: LearntSide): string | undefined =>
  segments.length === 0 ? undefined : indented(columnsOf(segments.map(partRow), ["left", "right", "left"]), 4)

const sideBlock = ({ learnt, screen, ink }: LearnViewInput, them: Side): string => {
  const side = learnt.sides[them]
  return [
    ink.bold(them === "buyer" ? "Buyers" : "Sellers"),
    wrap(verdictText(them, side.evidence), screen.columns, "  ", "  "),
    changes(learnt, them),
    parts(side),
  ]
    .filter((part) => part !== undefined)
    .join("\n")
}

export const learnView = (input: LearnViewInput): string => {
  const { learnt, path, screen } = input
  const read = `${plural(learnt.negotiations, "negotiation")} read. Limits of people who left were never seen; that they left counts all the same.`
  return paragraphs([
    wrap(read, screen.columns),
    ...SIDES.filter((them) => learnt.sides[them].evidence.deals > 0).map((them) => sideBlock(input, them)),
    path === undefined ? undefined : `Prior: ${path}`,
  ])
}
