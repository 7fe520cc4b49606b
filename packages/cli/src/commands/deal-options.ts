// What all commands on one deal have in common: the argument, the options, and reading it.

import { type Refusal, refuse } from "@walkaway/engine"
import type { Command } from "commander"
import { looksLikeDealId } from "../desk/deal-id-words.ts"
import type { Complaint } from "../input/complaint.ts"
import { type ReadDeal, readDeal } from "../input/deal-argument.ts"
import { withPrior } from "../input/prior-argument.ts"
import type { Outcome, Shell } from "../shell.ts"

export interface DealCommandOptions {
  readonly json?: boolean
  readonly currency?: string
  readonly prior?: string
}

/** Adds DEAL, --json and --currency, and examples under the help. */
export const takesDeal = (command: Command, examples: readonly string[]): Command =>
  command
    .argument(
      "<deal>",
      'a YAML or JSON file, "-" for standard input, a deal in one line, or the id of a deal of a desk',
    )
    .option("--json", "for machines: one JSON document on standard output")
    .option("--currency <code>", "currency of a deal file that names none, e.g. GBP")
    .addHelpText(
      "after",
      `\nExample${examples.length > 1 ? "s" : ""}:\n${examples.map((line) => `  ${line}`).join("\n")}`,
    )

/** Adds --prior, for what depends on who sits opposite. */
export const takesPrior = (command: Command): Command =>
  command.option("--prior <file>", "a prior that walkaway learn wrote, instead of the one shipped")

/** A desk has a prior of its own in force. */
export const PRIOR_OF_DESK: Complaint = {
  place: "--prior",
  message: "The desk says itself which prior its deals are advised by.",
  remedy: "Leave --prior out.",
}

/** A complaint about an option. */
export const complaintOf = (refusal: Refusal, place: string): Complaint => ({
  place,
  message: refusal.message,
  ...(refusal.remedy !== undefined && { remedy: refusal.remedy }),
})

/** Reads the deal and goes on with it, or hands back what is wrong with it. The id of a deal goes to the desk instead. */
export const withDeal = async (
  argument: string,
  options: DealCommandOptions & { readonly price?: string; readonly keep?: string; readonly value?: string },
  shell: Shell,
  work: (deal: ReadDeal) => Outcome,
  atDesk: "adviseAtDesk" | "lineAtDesk" | "worthAtDesk" | "packagesAtDesk",
): Promise<Outcome> => {
  const { currency, prior } = options
  if (looksLikeDealId(argument)) {
    if (prior !== undefined) return refuse([PRIOR_OF_DESK])
    return await (await import("../desk/show-at-desk.ts"))[atDesk](argument, options, shell)
  }
  const deal = await readDeal(argument, currency === undefined ? {} : { currency }, shell)
  if (!deal.ok) return deal
  const { paper, complain } = deal.value
  const brief = await withPrior(paper.brief, prior, shell)
  return brief.ok ? work({ paper: { ...paper, brief: brief.value }, complain }) : brief
}

export const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`
