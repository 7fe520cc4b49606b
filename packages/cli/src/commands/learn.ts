// `walkaway learn LOG.jsonl --out PRIOR.json`: what a log of deals teaches about the people on the other side, how much better it foretells
// deals that were held out, and where that is not enough to leave what is shipped.

import { ok, type Result, refuse, SEGMENT_KEYS, type SegmentKey } from "@walkaway/engine"
import { LEARNT_PRIOR, learnPrior } from "@walkaway/engine/learning"
import type { Command } from "commander"
import type { Complaint } from "../input/complaint.ts"
import { LOG_REMEDY, logArgument } from "../input/negotiation-log.ts"
import { writeOut } from "../input/write-out.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { learnView } from "../views/learn-view.ts"
import type { Run } from "./catalogue.ts"
import { asJson } from "./deal-options.ts"

interface LearnOptions {
  readonly out?: string
  readonly segments?: string
  readonly name: string
  readonly lenient?: boolean
  readonly json?: boolean
}

const isKey = (word: string): word is SegmentKey => SEGMENT_KEYS.some((key) => key === word)

const keysOf = (text: string | undefined): Result<readonly SegmentKey[], readonly Complaint[]> => {
  const words = (text ?? "").split(",").flatMap((word) => word.trim() || [])
  const wrong = words.find((word, i) => !isKey(word) || words.indexOf(word) !== i)
  if (wrong === undefined) return ok(words.filter(isKey))
  const message = isKey(wrong) ? `"${wrong}" is there twice.` : `"${wrong}" does not divide a trade.`
  return refuse([
    { place: "--segments", message, remedy: `Write some of ${SEGMENT_KEYS.join(",")}, wider ones first.` },
  ])
}

const NOWHERE: Complaint = {
  place: "--out",
  message: "It is not said where the prior should go.",
  remedy: "Write --out PRIOR.json for a file, or --json for standard output.",
}

const work = async (path: string, options: LearnOptions, shell: Shell): Promise<Outcome> => {
  const keys = keysOf(options.segments)
  if (!keys.ok) return keys
  if (options.out === undefined && !options.json) return refuse([NOWHERE])
  if (options.name.trim() === "")
    return refuse([{ place: "--name", message: "It is empty.", remedy: "Write a name such as house-3." }])
  const log = await logArgument(path, shell, options.lenient === true)
  if (!log.ok) return log
  const learnt = learnPrior(log.value, { keys: keys.value, id: options.name.trim() })
  const document = asJson(learnt)
  if (options.out !== undefined) {
    const written = await writeOut("--out", options.out, document, shell)
    if (!written.ok) return written
  }
  if (options.json) return said(document)
  return said(learnView({ learnt, path: options.out, screen: shell.out, ink: inkFor(shell.out) }))
}

const HELP = `
The log is JSON Lines, one negotiation a line: walkaway schema negotiation shows
its keys, and a desk exports its closed deals so. The first accept, reject or
quit ends a talk; a no that ended nothing is written as a message. What is
learnt is held against what is shipped on deals that were not learnt from, and
taken only where it is surely better. --segments divides the trade; parts with
few deals lean on the part around them. JSON: walkaway schema prior.

Examples:
  walkaway learn negotiations.jsonl --out prior.json
  walkaway learn negotiations.jsonl --out prior.json --segments category,channel
  walkaway replay negotiations.jsonl --prior prior.json
  walkaway advise deal.yaml --prior prior.json`

export const define = (command: Command, run: Run): void => {
  command
    .argument("<log>", LOG_REMEDY.replace(/^Give /, "").replace(/\.$/, ""))
    .option("--out <file>", "where the prior goes")
    .option("--segments <keys>", `parts of the trade to tell apart: ${SEGMENT_KEYS.join(",")}, wider ones first`)
    .option("--name <name>", "what advice calls it", LEARNT_PRIOR)
    .option("--lenient", "go on past lines that cannot be used")
    .option("--json", "for machines: the prior on standard output")
    .addHelpText("after", HELP)
    .action((path: string, options: LearnOptions) => run((shell) => work(path, options, shell)))
}
