// Runs a gate: its checks side by side, as many as there are cores, each shown as it ends; then, if all of them held, its tests, shown as they run.
import { spawn, spawnSync } from "node:child_process"
import { availableParallelism } from "node:os"
import { delimiter } from "node:path"
import { fileURLToPath } from "node:url"

export type Step = readonly [name: string, command: string, ...args: string[]]

const root = fileURLToPath(new URL("..", import.meta.url))

/** Path of a program that an npm package brings. */
export const program = (name: string): string => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url))

/** Programs from npm start with "env node"; the pinned Node must be the one they find. */
const path = [fileURLToPath(new URL("../node_modules/.bin", import.meta.url)), process.env.PATH ?? ""].join(delimiter)
const where = { cwd: root, env: { ...process.env, PATH: path } }

/** Whether it ended well. What it said comes out in one piece, so that nothing stands between the lines of another. */
const holds = async ([name, command, ...args]: Step): Promise<boolean> => {
  const started = performance.now()
  const child = spawn(command, args, { ...where, stdio: ["ignore", "pipe", "pipe"] })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk))
  const code = await new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve))
  process.stderr.write(Buffer.concat(said))
  const spent = `${((performance.now() - started) / 1000).toFixed(1)} s`
  console.error(code === 0 ? `${name}: ok, ${spent}` : `${name}: failed`)
  return code === 0
}

/** Whether all of them ended well; each is run, whatever another one finds. */
export const allHold = async (steps: readonly Step[], atOnce = availableParallelism()): Promise<boolean> => {
  const waiting = [...steps]
  const found: boolean[] = []
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) found.push(await holds(next))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return found.every(Boolean)
}

/** Ends the process with 1 when a check or the tests fail. The tests have the last word. */
export const runGate = async (checks: readonly Step[], [, command, ...args]: Step): Promise<void> => {
  const good = (await allHold(checks)) && spawnSync(command, args, { ...where, stdio: "inherit" }).status === 0
  if (!good) process.exit(1)
}
