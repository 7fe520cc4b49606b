// `walkaway log DEAL-ID "s9750 b9400"`: what was said, word by word, each on the version that the one before left behind, so that somebody
// else's move in between is noticed and not overwritten. A step across the line that the desk holds back ends it, with what it takes.

import type { Command } from "commander"
import type { Shell } from "../shell.ts"
import type { Run } from "./catalogue.ts"

export interface LogOptions {
  readonly reason?: string
  readonly note?: string
  readonly alreadySaid?: boolean
  readonly approval?: string
  readonly at?: string
  readonly money?: string
  readonly json?: boolean
}

const work = async (deal: string, words: readonly string[], options: LogOptions, shell: Shell) => {
  if (words[0]?.toLowerCase() === "effort") {
    return await (await import("../desk/log-effort.ts")).logEffort(deal, words.slice(1), options, shell)
  }
  return await (await import("../desk/log-moves.ts")).logMoves(deal, words.join(" "), options, shell)
}

export const define = (command: Command, run: Run): void => {
  command
    .argument("<deal>", "the id of a deal of the desk, or its first 8 characters or more")
    .argument("<words...>", "moves in notation, or: effort 1.5h meeting")
    .option("--reason <code>", "why a step across the line is taken; a code of the policy")
    .option("--note <text>", "words to go with the reason or the effort")
    .option("--already-said", "it was said at the table already: log it whatever the line")
    .option("--approval <id>", "the approval that a step across the line rests on")
    .option("--at <time>", "when it happened, for example 2026-11-21T15:00; now when left out")
    .option("--money <amount>", "money spent, with an effort")
    .option("--json", "for machines: one JSON document on standard output")
    .addHelpText(
      "after",
      '\nExamples:\n  walkaway log 0199f0a2-6d2e "s9750 b9400"\n  walkaway log 0199f0a2-6d2e s9100 --reason ageing-stock --note "100 days old"\n  walkaway log 0199f0a2-6d2e effort 1.5h meeting',
    )
    .action((deal: string, words: readonly string[], options: LogOptions) =>
      run((shell) => work(deal, words, options, shell)),
    )
}
