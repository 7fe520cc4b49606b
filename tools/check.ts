// npm run check: the quick gate. Types, style, the borders between rooms, the fast tests.
import { program, runSteps, type Step } from "./steps.ts"

export const staticSteps: readonly Step[] = [
  ["types", program("tsc"), "-p", "tsconfig.json"],
  ["types of the engine (no Node, no DOM)", program("tsc"), "-p", "packages/engine/tsconfig.json"],
  ["types of the web", program("tsc"), "-p", "packages/web/tsconfig.json"],
  ["style", program("biome"), "check", "--error-on-warnings", "."],
  ["borders between rooms", process.execPath, "tools/borders.ts"],
]

if (import.meta.main)
  runSteps([
    ...staticSteps,
    [
      "fast tests",
      program("vitest"),
      "run",
      "--project",
      "unit",
      "--reporter=default",
      "--reporter=./tools/reporter.ts",
    ],
  ])
