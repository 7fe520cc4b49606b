// What Sam has practised: some talks that are over, so that there is a progress to see, one over his Golf that went to its end, and one that goes on;
// and the few talks of his manager, who takes whatever is named first.
// Whoever sits opposite is drawn by a seed that is given here, where the desk would take one of its own; so it is told to the desk's
// services and not over the wire.

import { type Move, must, ok, parseMoney, type Refusal, type Result } from "@walkaway/engine"
import { isPracticeOver } from "@walkaway/engine/practice"
import { practiceOf } from "../../../desk/src/practice/kept-practice.ts"
import { type KeepPractice, movePractice, startPractice } from "../../../desk/src/services/play-practice.ts"
import type { PracticeRow } from "../../../desk/src/services/practices.ts"
import type { TestDesk } from "./desk.ts"
import type { Clock } from "./worked-house.ts"

const MINUTE = 60_000

interface Wish {
  readonly seed: number
  readonly dealId?: string
  readonly kind?: "friendly"
}

const practisingIn = ({ running: { parts }, organisationId }: TestDesk, { id }: { readonly id: string }) => {
  const actor = { kind: "person", role: "salesperson", id } as const
  const caller = { organisationId, actor, scopes: ["read", "log"] } as const
  const kept = async (worked: Result<KeepPractice, Refusal>): Promise<PracticeRow> =>
    must(await parts.storage.inOrganisation(organisationId, must(worked)))
  const begin = async ({ seed, ...wish }: Wish): Promise<PracticeRow> => {
    const whole = { from: "start", side: "seller", tellKind: false, ...wish } as const
    return kept(await startPractice(parts, caller, whole, seed))
  }
  const make = async (row: PracticeRow, move: Move): Promise<PracticeRow> =>
    kept(await movePractice(parts, caller, { id: row.id }, () => ok(move)))
  return { begin, make }
}

type Practising = ReturnType<typeof practisingIn>

const asks = (row: PracticeRow, price: number): Move => {
  const { currency } = practiceOf(row).partner
  return { kind: "offer", by: "seller", price: must(parseMoney(String(price), currency)) }
}

/** Prices in turn, as long as they are listened to, and then out; or their figure taken where they have named one. */
const playOut = async ({ make }: Practising, begun: PracticeRow, prices: readonly number[], takes = false) => {
  let row = begun
  for (const price of prices) if (/(s|b)(\d+|=|reject)$/.test(row.moves)) row = await make(row, asks(row, price))
  if (isPracticeOver(practiceOf(row))) return row
  const isTaken = takes && / ?b\d+$/.test(row.moves)
  return make(row, isTaken ? { kind: "accept", by: "seller" } : { kind: "walk", by: "seller", door: "closed" })
}

/** Shares of the ask at which a made-up car is offered, talk after talk. */
const TALKS = [
  { seed: 11, shares: [0.95, 0.9] },
  { seed: 12, shares: [0.97, 0.93, 0.9] },
  { seed: 15, shares: [0.98, 0.95, 0.93] },
  { seed: 22, shares: [0.985, 0.965] },
] as const

/** Talks that are over with the first figure named, or with the door. */
const HASTY_TALKS = [33, 34, 37, 42, 43] as const

const askIn = (row: PracticeRow): number => Number((row.document as { readonly ask: string }).ask)

export const tellPractices = async (
  desk: TestDesk,
  clock: Clock,
  golfId: string,
): Promise<{ readonly practiceId: string; readonly practisedId: string }> => {
  const practising = practisingIn(desk, desk.sam)
  const { begin, make } = practising
  const later = () => {
    clock.now = new Date(clock.now.getTime() + MINUTE)
  }
  for (const { seed, shares } of TALKS) {
    const drawn = await begin({ seed })
    await playOut(
      practising,
      drawn,
      shares.map((share) => Math.round((askIn(drawn) * share) / 10) * 10),
    )
    later()
  }
  const hasty = practisingIn(desk, desk.ruth)
  for (const seed of HASTY_TALKS) {
    await playOut(hasty, await hasty.begin({ seed }), [], true)
    later()
  }
  const golf = await begin({ seed: 14, dealId: golfId, kind: "friendly" })
  const practised = await playOut(practising, golf, [9850, 9750, 9600], true)
  later()
  const open = await begin({ seed: 3, dealId: golfId })
  const answered = await make(open, asks(open, 9800))
  const going = await make(answered, asks(answered, 9700))
  return { practiceId: going.id, practisedId: practised.id }
}
