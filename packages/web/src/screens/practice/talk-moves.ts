// A practice's talk in the shape that the ladder tells: its moves at moments of their own, days apart where days went by. The adviser's talk comes
// in the notation and is brought into the same shape.

import { formatDecimal, type Move, parseNotation } from "@walkaway/engine"
import type { Practice } from "../../desk/types.ts"
import { type LadderStory, ladderStory } from "../../ladder/story.ts"
import { wholeLine } from "../../words/whole-line.ts"

export type TalkMove = Practice["moves"][number]

/** A move that somebody made. */
export type SpokenMove = TalkMove & { readonly by: "us" | "them"; readonly kind: Exclude<TalkMove["kind"], "wait"> }

export const isSpoken = (move: TalkMove): move is SpokenMove => move.by !== null && move.kind !== "wait"

const MINUTE = 60_000
const DAY = 86_400_000

const phaseOf = (moves: readonly TalkMove[]): "talking" | "away" | "agreed" | "over" => {
  const last = moves.findLast(isSpoken)
  if (last?.kind === "accept") return "agreed"
  if (last?.kind === "walk") return last.door === "closed" ? "over" : "away"
  return moves.findLast((move) => move.kind === "walk" || move.kind === "return")?.kind === "walk" ? "away" : "talking"
}

/** The practice begins when it was started; what was said before lies before it. */
const timed = (moves: readonly TalkMove[], from: string, movesBefore: number) => {
  const before = moves.slice(0, movesBefore)
  const daysBefore = before.reduce((sum, { days }) => sum + (days ?? 0), 0)
  let now = Date.parse(from) - daysBefore * DAY - before.filter(isSpoken).length * MINUTE
  const told = moves.flatMap((move, index) => {
    if (!isSpoken(move)) {
      now += (move.days ?? 0) * DAY
      return []
    }
    now += MINUTE
    const { kind, by, price, door } = move
    return [
      {
        version: index + 1,
        kind,
        by,
        price,
        door,
        item: null,
        expiresAt: null,
        occurredAt: new Date(now).toISOString(),
      },
    ]
  })
  return { told, now: new Date(now).toISOString() }
}

export interface ToldTalk {
  readonly practice: Pick<Practice, "side" | "currency" | "ask" | "line" | "startedAt" | "movesBefore">
  readonly title: string
  readonly moves: readonly TalkMove[]
  /** Theirs, once it is known. */
  readonly limit?: number | undefined
}

/** The talk as the ladder tells it. */
export const storyOfTalk = ({ practice, title, moves, limit }: ToldTalk): LadderStory => {
  const { side, currency, ask, line, startedAt, movesBefore } = practice
  const { told, now } = timed(moves, startedAt, movesBefore)
  const phase = phaseOf(moves)
  const price = line === null ? null : String(wholeLine(Number(line), side))
  const story = ladderStory({
    deal: {
      title,
      side,
      currency,
      phase,
      ask,
      limit: null,
      line: price === null ? null : { sight: "exact", price, target: null, committedAt: startedAt, changes: [] },
      agreedPrice: null,
      moves: told,
    },
    ...(phase === "away" && { now }),
  })
  return limit === undefined ? story : { ...story, beliefs: [{ after: -1, p10: limit, p50: limit, p90: limit }] }
}

const talkMoveOf = (move: Move, side: Practice["side"]): TalkMove => ({
  kind: move.kind,
  by: move.kind === "wait" ? null : move.by === side ? "us" : "them",
  price: "price" in move ? formatDecimal(move.price) : null,
  door: move.kind === "walk" ? move.door : null,
  days: move.kind === "wait" ? move.days : null,
})

/** The moves of a talk in the notation; none when it cannot be read. */
export const movesOfNotation = (
  words: readonly string[],
  { side, currency }: Pick<Practice, "side" | "currency">,
): readonly TalkMove[] => {
  const read = parseNotation(`sell ${currency} | ${words.join(" ")}`)
  return read.ok ? read.value.moves.map((move) => talkMoveOf(move, side)) : []
}
