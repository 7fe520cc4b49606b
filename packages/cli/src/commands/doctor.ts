// `walkaway doctor [--repair]`: looks the data over and says what to do; ends with 1 when something has failed.

import type { Command } from "commander"
import { EXIT, type Shell, saidBut } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { Trouble } from "../trouble.ts"
import { findingsView } from "../views/findings-view.ts"
import type { Run } from "./catalogue.ts"
import { type DataOptions, takesData, withData } from "./data-options.ts"
import { asJson } from "./deal-options.ts"

interface DoctorOptions extends DataOptions {
  readonly repair?: boolean
}

const work = (options: DoctorOptions, shell: Shell) =>
  withData(options, shell, {}, async (storage) => {
    const { examine, repair, worstOf } = await import("@walkaway/desk/upkeep")
    if (options.repair) {
      await repair(storage).catch((fault: unknown) => {
        const why = fault instanceof Error ? fault.message : String(fault)
        throw new Trouble(`The views could not be made anew, and nothing was changed: ${why}`)
      })
    }
    const findings = await examine(storage)
    const text = options.json ? asJson(findings) : findingsView(findings, shell.out.columns, inkFor(shell.out))
    return saidBut(text, worstOf(findings) === "failed" ? EXIT.fault : EXIT.done)
  })

export const define = (command: Command, run: Run): void => {
  takesData(command, ["walkaway doctor", "walkaway doctor --repair"])
    .option("--repair", "first make lists and reports anew from the events")
    .action((options: DoctorOptions) => run((shell) => work(options, shell)))
}
