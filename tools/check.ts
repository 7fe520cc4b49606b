// npm run check: the quick gate. Types, style, the borders between rooms, the fast tests.
import { program, runGate, type Step } from "./steps.ts"

/** Several checkers would each work out the same types again; here the steps themselves run side by side. The longest comes first. */
const ONE_CHECKER = ["--checkers", "1"]

export const staticSteps: readonly Step[] = [
  ["types of the web", program("tsc"), "-p", "packages/web/tsconfig.json", ...ONE_CHECKER],
  ["types", program("tsc"), "-p", "tsconfig.json", ...ONE_CHECKER],
  ["style", program("biome"), "check", "--error-on-warnings", "."],
  ["types of the engine (no Node, no DOM)", program("tsc"), "-p", "packages/engine/tsconfig.json", ...ONE_CHECKER],
  ["borders between rooms", process.execPath, "tools/borders.ts"],
]

if (import.meta.main)
  await runGate(staticSteps, [
    "fast tests",
    program("vitest"),
    "run",
    "--project",
    "unit",
    "--reporter=default",
    "--reporter=./tools/reporter.ts",
  ])
