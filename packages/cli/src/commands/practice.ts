// `walkaway practice [DEAL]`: negotiate a deal, or an invented one, against a counterpart drawn from the belief, line by line; then who they
// were, what the adviser would have done, and what each step cost. Works on a pipe as it does at a terminal.

import { practiceOutputOf } from "@walkaway/contract"
import { type Brief, type Money, must, ok, parseCurrency, type Result, refuse, standOfBrief } from "@walkaway/engine"
import {
  beginPractice,
  drawCounterpart,
  drawnDeal,
  isPracticeOver,
  judgePractice,
  PARTNER_KINDS,
  type PartnerKind,
  type Practice,
} from "@walkaway/engine/practice"
import type { Command } from "commander"
import { looksLikeDealId } from "../desk/deal-id-words.ts"
import type { Complaint } from "../input/complaint.ts"
import { readDeal } from "../input/deal-argument.ts"
import { converse } from "../practice/conversation.ts"
import { MOVES_HELP } from "../practice/spoken-move.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { lineText, priceText } from "../terminal/figures.ts"
import { inkFor } from "../terminal/ink.ts"
import { practiceView } from "../views/practice-view.ts"
import { KIND_WORDS } from "../words/partner.ts"
import type { Run } from "./catalogue.ts"
import { asJson, complaintOf } from "./deal-options.ts"

interface PracticeOptions {
  readonly seed?: string
  readonly kind?: string
  readonly side?: string
  readonly currency?: string
  readonly json?: boolean
}

type Wrong = readonly Complaint[]

const wrong = (place: string, message: string, remedy: string): Result<never, Wrong> =>
  refuse([{ place, message, remedy }])

const SEED_MAX = 2_147_483_647

const seedFrom = ({ seed }: PracticeOptions, shell: Shell): Result<number, Wrong> => {
  if (seed === undefined) return ok(shell.now().getTime() % SEED_MAX)
  const value = Number(seed)
  return /^\d+$/.test(seed) && value <= SEED_MAX
    ? ok(value)
    : wrong("--seed", `"${seed}" is not a seed.`, `Write a whole number from 0 to ${SEED_MAX}.`)
}

const kindFrom = ({ kind }: PracticeOptions): Result<PartnerKind | undefined, Wrong> => {
  if (kind === undefined) return ok(undefined)
  const found = PARTNER_KINDS.find((one) => one === kind)
  return found ? ok(found) : wrong("--kind", `There is no kind "${kind}".`, `Write ${PARTNER_KINDS.join(", ")}.`)
}

const inventedBrief = (options: PracticeOptions, seed: number): Result<Brief, Wrong> => {
  const side = ({ seller: "seller", buyer: "buyer" } as const)[options.side ?? "seller"]
  if (!side) return wrong("--side", `"${options.side}" is no side.`, "Write seller or buyer.")
  const currency = parseCurrency(options.currency ?? "GBP")
  if (!currency.ok) return refuse([complaintOf(currency.error, "--currency")])
  return ok({ deal: drawnDeal({ seed, side, currency: currency.value }), alternatives: [] })
}

const briefFrom = async (
  argument: string | undefined,
  options: PracticeOptions,
  seed: number,
  shell: Shell,
): Promise<Result<Brief, Wrong>> => {
  if (argument === undefined) return inventedBrief(options, seed)
  if (argument === "-")
    return wrong("the argument", "Standard input is where your moves come from.", "Give a file or a line.")
  if (looksLikeDealId(argument))
    return wrong("the argument", "A deal of a desk is practised on its screen.", "Give a file, or a deal in one line.")
  if (options.side !== undefined) return wrong("--side", "The deal says which side you are on.", "Leave --side out.")
  const read = await readDeal(argument, options.currency === undefined ? {} : { currency: options.currency }, shell)
  if (!read.ok) return read
  const drawn = drawCounterpart(read.value.paper.brief, { seed })
  return drawn.ok ? ok(read.value.paper.brief) : refuse([read.value.complain(drawn.error)])
}

const beside = (name: string, price: Money | undefined): string => (price ? ` ${name} ${priceText(price)}` : "")

const opening = (brief: Brief, kind: PartnerKind | undefined, seed: number): string => {
  const { side, ask } = brief.deal
  const { line } = must(standOfBrief(brief))
  const who = kind ? `They are ${KIND_WORDS[kind]}.` : "Who they are is told at the end."
  return [
    `You ${side === "seller" ? "sell" : "buy"}.${beside("The ask is", ask)}${ask ? "." : ""} Your line is ${lineText(line, side)}.`,
    `${who} Seed ${seed}.`,
    MOVES_HELP,
    "",
  ].join("\n")
}

const judged = (practice: Practice, options: PracticeOptions, shell: Shell): Outcome => {
  const over = isPracticeOver(practice)
  const judgement = over ? must(judgePractice(practice)) : undefined
  if (options.json) return said(asJson(practiceOutputOf(practice, judgement)))
  if (!judgement) return said("\nThe input ended before the talk did, so there is nothing to judge.")
  const view = { practice, judgement, columns: shell.out.columns, ink: inkFor(shell.out) }
  return said(`\n${practiceView(view)}`)
}

const work = async (argument: string | undefined, options: PracticeOptions, shell: Shell): Promise<Outcome> => {
  const [seed, kind] = [seedFrom(options, shell), kindFrom(options)]
  if (!seed.ok) return seed
  if (!kind.ok) return kind
  const brief = await briefFrom(argument, options, seed.value, shell)
  if (!brief.ok) return brief
  const wish = { seed: seed.value, ...(kind.value && { kind: kind.value }) }
  const partner = must(drawCounterpart(brief.value, wish))
  const silent = options.json === true
  if (!silent) shell.out.write(`${opening(brief.value, kind.value, seed.value)}\n`)
  const start = beginPractice(brief.value, partner)
  const practice = await converse(start, { shell, ink: inkFor(shell.out), kind: kind.value, silent })
  return judged(practice, options, shell)
}

const HELP = `
Moves, one a line, on standard input: a price (9750 or s9750), hold, accept,
walk (they may call), leave (for good), call 9600 and wait 2 when they have
left, return when you have; ? for help, # for a remark. What cannot be done
is said, and you go on. A deal with moves goes on from where it stands.
Kinds: ${PARTNER_KINDS.join(", ")}.
Whoever is met could sit opposite in earnest, as far as we know. JSON:
walkaway schema practice.

Examples:
  walkaway practice
  walkaway practice "sell GBP ask 9995 line 9250" --kind tough
  printf '9800\\n9600\\nhold\\naccept\\n' | walkaway practice --seed 7 --json`

export const define = (command: Command, run: Run): void => {
  command
    .argument("[deal]", "a YAML or JSON file, or a deal in one line; an invented used car when left out")
    .option("--kind <kind>", `${PARTNER_KINDS.join(", ")}; anybody, and hidden, when left out`)
    .option("--seed <number>", "the same seed brings the same counterpart with the same luck")
    .option("--side <side>", "seller or buyer of an invented deal (seller)")
    .option("--currency <code>", "currency of an invented deal (GBP), or of a file that names none")
    .option("--json", "for machines: one JSON document at the end, nothing before it")
    .addHelpText("after", HELP)
    .action((argument: string | undefined, options: PracticeOptions) => run((shell) => work(argument, options, shell)))
}
