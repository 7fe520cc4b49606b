// A million leads through the command as people run it: a CSV in a temporary folder, a process of its own held to one core where the system
// can do that, its time on the clock and on the processor, and the most memory that it had.

import { spawn } from "node:child_process"
import { once } from "node:events"
import { closeSync, createWriteStream, existsSync, mkdtempSync, openSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { seededRandom } from "@walkaway/engine"
import { LEAD_STAGES } from "@walkaway/engine/triage"

const HEADER = "id,title,owner,stage,amount,worth,probability,hours,cost,deadline\n"
const ROWS_A_PIECE = 5000

const writeLeads = async (path: string, count: number, seed: number): Promise<void> => {
  const { uniform } = seededRandom(seed)
  const maybe = (share: number, figure: () => string) => (uniform() < share ? figure() : "")
  const stream = createWriteStream(path)
  stream.write(HEADER)
  for (let from = 0; from < count; from += ROWS_A_PIECE) {
    const rows = Array.from({ length: Math.min(ROWS_A_PIECE, count - from) }, (_, i) => {
      const stage = LEAD_STAGES[Math.floor(uniform() * LEAD_STAGES.length)]
      const amount = (3000 + uniform() * 20_000).toFixed(0)
      const worth = maybe(0.6, () => (100 + uniform() * 3000).toFixed(2))
      const probability = maybe(0.5, () => (5 + uniform() * 80).toFixed(0))
      const hours = maybe(0.3, () => (0.25 + uniform() * 8).toFixed(2))
      const cost = maybe(0.2, () => (uniform() * 100).toFixed(0))
      const deadline = maybe(0.2, () => (1 + uniform() * 60).toFixed(0))
      const id = `L${from + i}`
      return `${id},Lead number ${from + i},ann,${stage},${amount},${worth},${probability},${hours},${cost},${deadline}\n`
    })
    if (!stream.write(rows.join(""))) await once(stream, "drain")
  }
  stream.end()
  await once(stream, "finish")
}

const COMMAND = fileURLToPath(new URL("../../packages/cli/bin/walkaway.mjs", import.meta.url))
const TASKSET = "/usr/bin/taskset"
/** Runs the command within this process and says afterwards what it took. */
const PROBE = `process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  process.stderr.write("\\n" + JSON.stringify({ userCPUTime, systemCPUTime, maxRSS }))
})
process.argv.splice(1, 0, ${JSON.stringify(COMMAND)})
await import(${JSON.stringify(COMMAND)})`

export interface Measured {
  readonly seconds: number
  readonly processorSeconds: number
  readonly megabytes: number
}

const measured = async (file: string, out: string, more: readonly string[]): Promise<Measured> => {
  const node = [
    process.execPath,
    "--input-type=module",
    "-e",
    PROBE,
    "triage",
    file,
    "--hours-per-week",
    "40000",
    ...more,
  ]
  const [program, ...args] = existsSync(TASKSET) ? [TASKSET, "-c", "0", ...node] : node
  const start = performance.now()
  const target = openSync(out, "w")
  const child = spawn(program, args, { stdio: ["ignore", target, "pipe"] })
  let said = ""
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text
  })
  const [status] = await once(child, "close")
  closeSync(target)
  if (status !== 0) throw new Error(`triage ended with ${status}: ${said}`)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(said.slice(said.lastIndexOf("\n")))
  return {
    seconds: (performance.now() - start) / 1000,
    processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1024,
  }
}

/** Table and JSON of `count` leads. */
export const measureMillion = async (count: number, seed: number): Promise<{ table: Measured; json: Measured }> => {
  const folder = mkdtempSync(join(tmpdir(), "walkaway-triage-"))
  try {
    const [file, out] = [join(folder, "leads.csv"), join(folder, "out")]
    await writeLeads(file, count, seed)
    return { table: await measured(file, out, []), json: await measured(file, out, ["--json"]) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
