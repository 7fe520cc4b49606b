// Runs the steps of a gate one after the other and stops at the first that fails.
import { spawnSync } from "node:child_process"
import { delimiter } from "node:path"
import { fileURLToPath } from "node:url"

export type Step = readonly [name: string, command: string, ...args: string[]]

const root = fileURLToPath(new URL("..", import.meta.url))

/** Path of a program that an npm package brings. */
export const program = (name: string): string => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url))

/** Runs each step with its output shown; ends the process with 1 at the first failure. The last step has the last word. */
export const runSteps = (steps: readonly Step[]): void => {
  // Programs from npm start with "env node"; the pinned Node must be the one they find.
  const path = [fileURLToPath(new URL("../node_modules/.bin", import.meta.url)), process.env.PATH ?? ""].join(delimiter)
  for (const [index, [name, command, ...args]] of steps.entries()) {
    const last = index === steps.length - 1
    const started = performance.now()
    const done = spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, PATH: path } })
    if (done.status !== 0) {
      if (!last) console.error(`${name}: failed`)
      process.exit(1)
    }
    if (!last) console.error(`${name}: ok, ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
}
