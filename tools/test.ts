// npm test: everything. The last line tells how many tests passed, failed and were skipped.
import { staticSteps } from "./check.ts"
import { program, runGate } from "./steps.ts"

await runGate(staticSteps, [
  "tests",
  program("vitest"),
  "run",
  "--reporter=default",
  "--reporter=./tools/reporter.ts",
  ...process.argv.slice(2),
])
