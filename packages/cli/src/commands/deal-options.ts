// What all commands on one deal have in common: the argument, the options, and reading it.

import type { Refusal } from "@walkaway/engine"
import type { Command } from "commander"
import { looksLikeDealId } from "../desk/deal-id-words.ts"
import type { Complaint } from "../input/complaint.ts"
import { type ReadDeal, readDeal } from "../input/deal-argument.ts"
import type { Outcome, Shell } from "../shell.ts"

export interface DealCommandOptions {
  readonly json?: boolean
  readonly currency?: string
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
  if (looksLikeDealId(argument))
    return await (await import("../desk/show-at-desk.ts"))[atDesk](argument, options, shell)
  const deal = await readDeal(argument, options.currency === undefined ? {} : { currency: options.currency }, shell)
  return deal.ok ? work(deal.value) : deal
}

export const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`
