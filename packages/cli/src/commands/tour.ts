// `walkaway tour`, what `npm start` plays: one deal from before the first word to the end. With a reader at the terminal it stops
// between pages until Enter; anywhere else it runs through.

import { fileURLToPath } from "node:url"
import { adviceOutputOf } from "@walkaway/contract"
import { formatMove, ledgerOf, lineOfBrief, meanWorth, ok, refuse } from "@walkaway/engine"
import type { Command } from "commander"
import { type ReadDeal, readDealText } from "../input/deal-argument.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { playTour, type TourStep } from "../tour/play.ts"
import { endPage, farewell, linePage, openingPage, stepPage, type TourPage, worthPage } from "../views/tour-view.ts"
import type { Run } from "./catalogue.ts"
import { asJson } from "./deal-options.ts"

/** The deal of the tour, from the root of the project. */
const EXAMPLE = "examples/dealership/deals/golf-walks-at-8500.yaml"
const exampleUrl = new URL(`../../../../${EXAMPLE}`, import.meta.url)

interface TourOptions {
  readonly json?: boolean
}

const pagesOf = (page: TourPage, steps: readonly TourStep[]): readonly string[] => [
  openingPage(page),
  worthPage(page),
  linePage(page),
  ...steps.map((step, number) => stepPage(step, number, page)),
  endPage(steps[steps.length - 1], page),
  farewell(EXAMPLE, page),
]

const stepsAsJson = (steps: readonly TourStep[]): string =>
  asJson(
    steps.map(({ happened, advice, brief: { deal, sheet } }) => ({
      happened: happened.map(formatMove),
      advice: advice ? adviceOutputOf(advice, ledgerOf(deal, sheet && meanWorth(sheet))) : null,
    })),
  )

const turnPages = async (pages: readonly string[], shell: Shell): Promise<void> => {
  const prompt = inkFor(shell.out).dim("  Enter ↵ ")
  for (const [index, text] of pages.entries()) {
    shell.out.write(`${text}\n`)
    if (index === pages.length - 1) return
    shell.out.write("\n")
    const goesOn = await shell.pause(prompt)
    if (shell.out.isTerminal) shell.out.write("\n")
    if (!goesOn) return
  }
}

const play = async ({ paper, complain }: ReadDeal, options: TourOptions, shell: Shell): Promise<Outcome> => {
  const { sheet } = paper.brief
  const line = lineOfBrief(paper.brief)
  if (!line.ok) return refuse([complain(line.error)])
  const steps = playTour(paper.brief)
  if (options.json || !sheet) return said(stepsAsJson(steps))
  await turnPages(pagesOf({ paper, sheet, line: line.value, screen: shell.out, ink: inkFor(shell.out) }, steps), shell)
  return ok("")
}

const work = async (options: TourOptions, shell: Shell): Promise<Outcome> => {
  const text = await shell.readFile(fileURLToPath(exampleUrl))
  const deal = await readDealText(EXAMPLE, text, {})
  return deal.ok ? play(deal.value, options, shell) : deal
}

export const define = (command: Command, run: Run): void => {
  command
    .option("--json", "for machines: the steps with their advice")
    .addHelpText("after", "\nExample:\n  walkaway tour")
    .action((options: TourOptions) => run((shell) => work(options, shell)))
}
