// `walkaway practice [DEAL]`: negotiate a deal, or an invented one, against a counterpart drawn from the belief, line by line; then who they
// were, what the adviser would have done, and what each step cost. Works on a pipe as it does at a terminal.

import { practiceJudgementOf, practiceOutputOf } from "@walkaway/contract"
import { type Brief, dealOf, must, ok, parseCurrency, type Result, refuse, standOfBrief } from "@walkaway/engine"
import {
  beforeTalk,
  beginPractice,
  drawCounterpart,
  drawnDeal,
  judgePractice,
  PARTNER_KINDS,
  type PartnerKind,
  type Practice,
} from "@walkaway/engine/practice"
import type { Command } from "commander"
import { looksLikeDealId } from "../desk/deal-id-words.ts"
import type { Complaint } from "../input/complaint.ts"
import { readDeal } from "../input/deal-argument.ts"
import { withPrior } from "../input/prior-argument.ts"
import { converse, type Stage } from "../practice/conversation.ts"
import { type Talk, talkHere } from "../practice/talk.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { openingView, practiceView, UNJUDGED } from "../views/practice-view.ts"
import type { Run } from "./catalogue.ts"
import { asJson, complaintOf, PRIOR_OF_DESK, takesPrior } from "./deal-options.ts"

interface PracticeOptions {
  readonly seed?: string
  readonly kind?: string
  readonly from?: string
  readonly side?: string
  readonly currency?: string
  readonly prior?: string
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

const placeFrom = ({ from = "now" }: PracticeOptions, argument: string | undefined): Result<"start" | "now", Wrong> => {
  if (from !== "start" && from !== "now") return wrong("--from", `"${from}" is no place.`, "Write start or now.")
  return argument === undefined && from === "start"
    ? wrong("--from", "An invented deal starts before the first word anyway.", "Leave --from out.")
    : ok(from)
}

/** What a desk settles itself. */
const notForDesks = ({ seed, side, currency, prior }: PracticeOptions): Result<never, Wrong> | undefined => {
  if (prior !== undefined) return refuse([PRIOR_OF_DESK])
  if (seed !== undefined)
    return wrong("--seed", "The desk draws who sits opposite, and tells the seed at the end.", "Leave --seed out.")
  if (side !== undefined) return wrong("--side", "The deal says which side you are on.", "Leave --side out.")
  return currency === undefined
    ? undefined
    : wrong("--currency", "The deal says its currency.", "Leave --currency out.")
}

/** The deal as it was before the first word. */
const beforeIts = (brief: Brief): Brief => ({
  ...brief,
  deal: must(dealOf({ ...brief.deal, moves: beforeTalk(brief.deal.moves) })),
})

const briefFrom = async (
  argument: string | undefined,
  options: PracticeOptions,
  { seed, from }: { readonly seed: number; readonly from: "start" | "now" },
  shell: Shell,
): Promise<Result<Brief, Wrong>> => {
  if (argument === undefined) return inventedBrief(options, seed)
  if (argument === "-")
    return wrong("the argument", "Standard input is where your moves come from.", "Give a file or a line.")
  if (options.side !== undefined) return wrong("--side", "The deal says which side you are on.", "Leave --side out.")
  const read = await readDeal(argument, options.currency === undefined ? {} : { currency: options.currency }, shell)
  if (!read.ok) return read
  const brief = from === "now" ? read.value.paper.brief : beforeIts(read.value.paper.brief)
  const drawn = drawCounterpart(brief, { seed })
  return drawn.ok ? ok(brief) : refuse([read.value.complain(drawn.error)])
}

const judged = ({ practice, deal, isOver }: Talk<Practice>, { shell, ink, silent }: Stage): Outcome => {
  const judgement = isOver ? must(judgePractice(practice)) : undefined
  const output = judgement ? practiceJudgementOf(judgement) : null
  if (silent) return said(asJson(practiceOutputOf(deal, practice.partner.seed, output)))
  if (!judgement) return said(UNJUDGED)
  return said(`\n${practiceView({ deal, judgement, columns: shell.out.columns, ink })}`)
}

const work = async (argument: string | undefined, options: PracticeOptions, shell: Shell): Promise<Outcome> => {
  const [seed, kind, from] = [seedFrom(options, shell), kindFrom(options), placeFrom(options, argument)]
  if (!seed.ok) return seed
  if (!kind.ok) return kind
  if (!from.ok) return from
  const stage: Stage = { shell, ink: inkFor(shell.out), kind: kind.value, silent: options.json === true }
  if (argument !== undefined && looksLikeDealId(argument)) {
    const misplaced = notForDesks(options)
    if (misplaced) return misplaced
    return await (await import("../desk/practise-at-desk.ts")).practiseAtDesk(argument, from.value, stage)
  }
  const shipped = await briefFrom(argument, options, { seed: seed.value, from: from.value }, shell)
  if (!shipped.ok) return shipped
  const brief = await withPrior(shipped.value, options.prior, shell)
  if (!brief.ok) return brief
  const partner = must(drawCounterpart(brief.value, { seed: seed.value, ...(kind.value && { kind: kind.value }) }))
  if (!stage.silent) {
    // The line that is worked out where the deal names none.
    const deal = { ...brief.value.deal, line: must(standOfBrief(brief.value)).line }
    shell.out.write(`${openingView({ deal, kind: kind.value, seed: seed.value })}\n`)
  }
  return judged(await converse(talkHere(beginPractice(brief.value, partner)), stage), stage)
}

const HELP = `
Moves, one a line, on standard input: a price (9750 or s9750), hold, accept,
walk (they may call), leave (for good), call 9600 and wait 2 when they have
left, return when you have; ? for help, # for a remark. What cannot be done
is said, and you go on. A deal with moves goes on from where it stands,
unless --from start. A deal of a desk is played at the desk and counts as a
practice of whoever made the key; the deal itself is not touched.
Kinds: ${PARTNER_KINDS.join(", ")}.
Whoever is met could sit opposite in earnest, as far as we know. JSON:
walkaway schema practice.

Examples:
  walkaway practice
  walkaway practice "sell GBP ask 9995 line 9250" --kind tough
  walkaway practice 0199f0a2-6d2e --from start
  printf '9800\\n9600\\nhold\\naccept\\n' | walkaway practice --seed 7 --json`

export const define = (command: Command, run: Run): void => {
  takesPrior(command)
    .argument(
      "[deal]",
      "a YAML or JSON file, a deal in one line, or the id of a deal of a desk; an invented used car when left out",
    )
    .option("--kind <kind>", `${PARTNER_KINDS.join(", ")}; anybody, and hidden, when left out`)
    .option("--from <place>", "of a deal: start, before the first word, or now, where the talk stands (now)")
    .option("--seed <number>", "the same seed brings the same counterpart with the same luck")
    .option("--side <side>", "seller or buyer of an invented deal (seller)")
    .option("--currency <code>", "currency of an invented deal (GBP), or of a file that names none")
    .option("--json", "for machines: one JSON document at the end, nothing before it")
    .addHelpText("after", HELP)
    .action((argument: string | undefined, options: PracticeOptions) => run((shell) => work(argument, options, shell)))
}
