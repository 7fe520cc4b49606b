// How long the command takes from nothing to advice on the screen: a new process each time, through the entry that npx runs.

import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { Figures } from "./history.ts"
import { percentile } from "./measure.ts"

const command = fileURLToPath(new URL("../packages/cli/bin/walkaway.mjs", import.meta.url))

const once = (deal: string): number => {
  const started = performance.now()
  execFileSync(process.execPath, [command, "advise", deal, "--json"], { stdio: ["ignore", "pipe", "inherit"] })
  return performance.now() - started
}

/** Milliseconds, median of single runs. */
export const measureColdStart = (runs: number): Figures => {
  const median = (deal: string) =>
    percentile(
      Array.from({ length: runs }, () => once(deal)),
      0.5,
    )
  return {
    "notation median ms": median("sell GBP ask 9995 line 9250 | b8500 s9750"),
    "deal file median ms": median(
      fileURLToPath(new URL("../examples/dealership/deals/golf-walks-at-8500.yaml", import.meta.url)),
    ),
  }
}
