// `walkaway advise DEAL`: one sentence, the moves side by side with value, odds and risk, why, and what would change it.

import { adviceOutputOf } from "@walkaway/contract"
import { adviseOn, ledgerOf, meanWorth, refuse } from "@walkaway/engine"
import type { Command } from "commander"
import type { ReadDeal } from "../input/deal-argument.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { adviceView } from "../views/advice-view.ts"
import type { Run } from "./catalogue.ts"
import { asJson, type DealCommandOptions, takesDeal, takesPrior, withDeal } from "./deal-options.ts"

const work = ({ paper, complain }: ReadDeal, options: DealCommandOptions, shell: Shell): Outcome => {
  const advice = adviseOn(paper.brief)
  if (!advice.ok) return refuse([complain(advice.error)])
  const { deal, sheet } = paper.brief
  const ledger = ledgerOf(deal, sheet && meanWorth(sheet))
  if (options.json) return said(asJson(adviceOutputOf(advice.value, ledger)))
  return said(adviceView({ paper, advice: advice.value, ledger, screen: shell.out, ink: inkFor(shell.out) }))
}

export const define = (command: Command, run: Run): void => {
  takesDeal(takesPrior(command), [
    'walkaway advise "sell GBP ask 9995 line 9250 | s9995 b8500 s9750 bwalk"',
    "walkaway advise examples/dealership/deals/golf-walks-at-8500.yaml",
  ]).action((argument: string, options: DealCommandOptions) =>
    run((shell) => withDeal(argument, options, shell, (deal) => work(deal, options, shell), "adviseAtDesk")),
  )
}
