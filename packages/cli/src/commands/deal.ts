// `walkaway deal ...`: the deals of a desk. Each verb is a module of its own under `desk/`, loaded when it is called.

import type { Command } from "commander"
import type { Run } from "./catalogue.ts"

const JSON_WORDS = "for machines: one JSON document on standard output"
const ID_WORDS = "the id of a deal, or its first 8 characters or more"

const verb = (command: Command, name: string, summary: string, example: string): Command =>
  command
    .command(name)
    .summary(summary)
    .description(summary)
    .helpOption("-h, --help", "print help")
    .option("--json", JSON_WORDS)
    .addHelpText("after", `\nExample:\n  ${example}`)
    .showHelpAfterError(`(walkaway deal ${name} --help shows how)`)

const reading = (command: Command, run: Run): void => {
  verb(command, "list", "the deals, the one touched last first", "walkaway deal list --phase away")
    .option("--phase <phase>", "open, talking, away, agreed, over or closed; open when left out")
    .option("--search <words>", "words of the title")
    .option("--limit <count>", "how many, at most 200")
    .action((options) => run(async (shell) => (await import("../desk/list-deals.ts")).listDeals(options, shell)))
  verb(command, "show", "one deal with everything that was said", "walkaway deal show 0199f0a2-6d2e")
    .argument("<deal>", ID_WORDS)
    .action((deal, options) =>
      run(async (shell) => (await import("../desk/list-deals.ts")).showDeal(deal, options, shell)),
    )
}

const beginning = (command: Command, run: Run): void => {
  verb(command, "open", "open a deal from a file or from a line", 'walkaway deal open "sell GBP ask 9995 line 9250"')
    .argument("<file>", 'a YAML or JSON deal file, "-" for standard input, or a deal in one line')
    .option("--currency <code>", "currency of a file that names none, e.g. GBP")
    .action((file, options) =>
      run(async (shell) => (await import("../desk/open-deal.ts")).openDeal(file, options, shell)),
    )
  verb(
    command,
    "line",
    "commit the line, or move it with a reason",
    "walkaway deal line 0199f0a2-6d2e 9250 --target 9700",
  )
    .argument("<deal>", ID_WORDS)
    .argument("<price>", "the walk-away price")
    .option("--target <price>", "the price that we aim for")
    .option("--reason <code>", "why it is moved; a code of the policy")
    .option("--note <text>", "words to go with the reason")
    .action((deal, price, options) =>
      run(async (shell) => (await import("../desk/set-line.ts")).setLine(deal, price, options, shell)),
    )
}

const ending = (command: Command, run: Run): void => {
  verb(command, "close", "close the deal with its outcome", "walkaway deal close 0199f0a2-6d2e won")
    .argument("<deal>", ID_WORDS)
    .argument("<outcome>", "won, lost, walked or withdrawn")
    .option("--reason <code>", "why; a code of the policy")
    .option("--note <text>", "words to go with the reason")
    .action((deal, outcome, options) =>
      run(async (shell) => (await import("../desk/close-deal.ts")).closeDeal(deal, outcome, options, shell)),
    )
  verb(
    command,
    "call-back",
    "plan to call them back, or say how it went",
    "walkaway deal call-back 0199f0a2-6d2e +24h --price 9450",
  )
    .argument("<deal>", ID_WORDS)
    .argument("<when>", "a time such as 2026-11-24T10:00, +24h or +2d; or called, not-reached, dropped")
    .option("--price <amount>", "the figure to call with")
    .action((deal, when, options) =>
      run(async (shell) => (await import("../desk/call-back.ts")).callBack(deal, when, options, shell)),
    )
}

export const define = (command: Command, run: Run): void => {
  command
    .usage("VERB [options]")
    .helpCommand("help [verb]", "print help")
    .addHelpText(
      "after",
      "\nAll of them take --json.\n\nExamples:\n  walkaway deal list\n  walkaway deal show 0199f0a2-6d2e\n  walkaway deal VERB --help",
    )
  reading(command, run)
  beginning(command, run)
  ending(command, run)
}
