// A practice at the terminal: what they say, what we type, until it is over. What cannot be done is said and asked again; nothing that is typed
// ends the talk but the moves that do.

import { counterpartOf, type Deal, type Move, moverOf, playSession, type Result } from "@walkaway/engine"
import type { PartnerKind } from "@walkaway/engine/practice"
import type { Shell } from "../shell.ts"
import { plural, priceText } from "../terminal/figures.ts"
import type { Ink } from "../terminal/ink.ts"
import { movePlayedText } from "../words/moves.ts"
import { partnerSays, wordsWith } from "../words/partner.ts"
import { MOVES_HELP, spokenMove } from "./spoken-move.ts"
import type { Talk, Unplayed } from "./talk.ts"
import { typedLines } from "./typed-lines.ts"

/** How a practice is heard and seen. */
export interface Stage {
  readonly shell: Shell
  readonly ink: Ink
  /** Undefined while it is hidden. */
  readonly kind: PartnerKind | undefined
  /** Nothing but the end is for the output. */
  readonly silent: boolean
}

const saidBy = (move: Move, kind: PartnerKind | undefined, turn: number): string => {
  const what = wordsWith(move)
  const price = "price" in move && move.price ? priceText(move.price) : ""
  return what ? ` “${partnerSays(what, kind, turn, price)}”` : ""
}

/** One thing that happened, as a line. */
const happenedLine = (
  move: Move,
  { side }: Pick<Deal, "side">,
  stage: Pick<Stage, "ink" | "kind">,
  turn: number,
): string => {
  const text = `${movePlayedText(move, side)}.`
  if (moverOf(move) !== counterpartOf(side)) return `  ${stage.ink.dim(text)}`
  return `  ${text}${stage.ink.bold(saidBy(move, stage.kind, turn))}`
}

const report = (from: number, { deal }: Talk, stage: Stage): void => {
  if (stage.silent) return
  for (const [at, move] of deal.moves.entries()) {
    // What we typed ourselves needs no telling.
    const typed = at === from && moverOf(move) === deal.side
    if (at >= from && !typed) stage.shell.out.write(`${happenedLine(move, deal, stage, at)}\n`)
  }
}

const ask = ({ shell, silent, ink }: Stage): void => {
  if (!silent && shell.out.isTerminal) shell.out.write(ink.dim("> "))
}

/** Where one is asked what can be done. */
const whatNow = ({ deal }: Talk): string => {
  const session = playSession(deal)
  if (!session.ok || session.value.phase.kind !== "away") return MOVES_HELP
  const { who, calls } = session.value.phase
  return who === deal.side
    ? "You have left and they have called. Type accept, return, or leave."
    : `They have left${calls > 0 ? `; you have called ${plural(calls, "time")}` : ""}. Type call 9600, wait 2, or leave.`
}

/** Their remedies are for whoever writes a deal in one line, and can put a move of theirs before his own. */
const SAID_OF_A_LINE: ReadonlySet<string> = new Set(["not-away", "is-away", "nothing-to-accept"])

const complain = ({ shell }: Stage, line: number, talk: Talk, { code, message, remedy }: Unplayed): void => {
  const instead = SAID_OF_A_LINE.has(code) ? whatNow(talk) : remedy
  shell.err.write(`line ${line}: ${message}${instead === undefined ? "" : ` ${instead}`}\n`)
}

const answerTo = async <Self>(typed: string, talk: Talk<Self>): Promise<Result<Talk<Self>, Unplayed>> => {
  const move = spokenMove(typed, talk.deal)
  return move.ok ? await talk.play(move.value) : move
}

/** Talks until it is over or the input ends. */
export const converse = async <Self>(start: Talk<Self>, stage: Stage): Promise<Talk<Self>> => {
  let talk = start
  report(start.from, talk, stage)
  if (talk.isOver) return talk
  ask(stage)
  let line = 0
  for await (const typed of typedLines(stage.shell.readPieces(undefined))) {
    line += 1
    const text = typed.trim()
    if (/^(\?|help)$/i.test(text)) {
      if (!stage.silent) stage.shell.out.write(`  ${whatNow(talk)}\n`)
    } else if (text !== "" && !text.startsWith("#")) {
      const next = await answerTo(text, talk)
      if (next.ok) report(talk.deal.moves.length, next.value, stage)
      else complain(stage, line, talk, next.error)
      talk = next.ok ? next.value : talk
    }
    if (talk.isOver) return talk
    ask(stage)
  }
  return talk
}
