// A practice at the terminal: what they say, what we type, until it is over. What cannot be done is said and asked again; nothing that is typed
// ends the talk but the moves that do.

import { type Move, moverOf, ok, playSession, type Result, refuse } from "@walkaway/engine"
import { isPracticeOver, type PartnerKind, type Practice, practiseMove } from "@walkaway/engine/practice"
import type { Shell } from "../shell.ts"
import { plural, priceText } from "../terminal/figures.ts"
import type { Ink } from "../terminal/ink.ts"
import { movePlayedText } from "../words/moves.ts"
import { partnerSays, wordsWith } from "../words/partner.ts"
import { MOVES_HELP, spokenMove } from "./spoken-move.ts"
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
export const happenedLine = (
  move: Move,
  practice: Practice,
  stage: Pick<Stage, "ink" | "kind">,
  turn: number,
): string => {
  const { side } = practice.brief.deal
  const text = `${movePlayedText(move, side)}.`
  if (moverOf(move) !== practice.partner.side) return `  ${stage.ink.dim(text)}`
  return `  ${text}${stage.ink.bold(saidBy(move, stage.kind, turn))}`
}

const report = (from: number, practice: Practice, stage: Stage): void => {
  if (stage.silent) return
  const { moves, side } = practice.brief.deal
  for (const [at, move] of moves.entries()) {
    // What we typed ourselves needs no telling.
    const typed = at === from && moverOf(move) === side
    if (at >= from && !typed) stage.shell.out.write(`${happenedLine(move, practice, stage, at)}\n`)
  }
}

const ask = ({ shell, silent, ink }: Stage): void => {
  if (!silent && shell.out.isTerminal) shell.out.write(ink.dim("> "))
}

const complain = ({ shell }: Stage, line: number, message: string, remedy: string | undefined): void => {
  shell.err.write(`line ${line}: ${message}${remedy === undefined ? "" : ` ${remedy}`}\n`)
}

/** Where one is asked what can be done. */
const whatNow = (practice: Practice): string => {
  const session = playSession(practice.brief.deal)
  if (!session.ok || session.value.phase.kind !== "away") return MOVES_HELP
  return session.value.phase.who === practice.partner.side
    ? `They have left${session.value.phase.calls > 0 ? `; you have called ${plural(session.value.phase.calls, "time")}` : ""}. Type call 9600, wait 2, or leave.`
    : "You have left and they have called. Type accept, return, or leave."
}

const answerTo = (typed: string, practice: Practice): Result<Practice, { message: string; remedy?: string }> => {
  const move = spokenMove(typed, practice.brief.deal)
  if (!move.ok) return refuse(move.error)
  const next = practiseMove(practice, move.value)
  return next.ok ? ok(next.value) : refuse(next.error)
}

/** Talks until it is over or the input ends. */
export const converse = async (start: Practice, stage: Stage): Promise<Practice> => {
  let practice = start
  report(start.partner.metAfter, practice, stage)
  if (isPracticeOver(practice)) return practice
  ask(stage)
  let line = 0
  for await (const typed of typedLines(stage.shell.readPieces(undefined))) {
    line += 1
    const text = typed.trim()
    if (/^(\?|help)$/i.test(text)) {
      if (!stage.silent) stage.shell.out.write(`  ${whatNow(practice)}\n`)
    } else if (text !== "" && !text.startsWith("#")) {
      const next = answerTo(text, practice)
      if (next.ok) report(practice.brief.deal.moves.length, next.value, stage)
      else complain(stage, line, next.error.message, next.error.remedy)
      practice = next.ok ? next.value : practice
    }
    if (isPracticeOver(practice)) return practice
    ask(stage)
  }
  return practice
}
