// Writes docs/transcript.md: brings up a fresh desk in a folder of its own, runs the commands of the story through bash and curl, and puts
// them down with what was answered, shortened. Ids never show, since the story keeps them in variables of the shell; times are not picked.
//
//   node tools/run.mjs tools/transcript.ts

import { spawn, spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { type Request, STORY, type Step } from "./transcript-story.ts"
import { jsonText, pick, typedIn, wrapped } from "./transcript-words.ts"

const root = fileURLToPath(new URL("..", import.meta.url))
const target = join(root, "docs", "transcript.md")

const HEAD = `# A won deal and a walked one, with curl

From an empty desk to the end of two deals, as a salesperson would tell it. Everything here was run. The answers are shortened
to what matters, figures are rounded to two digits, and the number above an answer is its status. Where a command keeps an id
there is nothing to show. All operations, with their answers in full, stand in the API reference of a running desk.
`

interface Desk {
  readonly token: string
  readonly port: number
  stop(): void
}

const START_WITHIN_MS = 60_000

/** A desk of the real process on any free port; the link that it prints tells port and token. */
const freshDesk = (folder: string): Promise<Desk> =>
  new Promise((resolve, reject) => {
    const env = {
      PATH: process.env.PATH,
      HOME: folder,
      WALKAWAY_DATA: join(folder, "data"),
      PORT: "0",
      LOG_LEVEL: "error",
    }
    const child = spawn(process.execPath, [join(root, "packages/server/src/main.ts")], {
      env,
      stdio: ["ignore", "ignore", "pipe"],
    })
    const late = setTimeout(() => reject(new Error("The desk did not come up.")), START_WITHIN_MS)
    let said = ""
    child.stderr.on("data", (chunk: Buffer) => {
      said += String(chunk)
      const link = /:(\d+)\/set-up#(\S+)/.exec(said)
      const at = /Walkaway is at\s+http:\/\/[^:\s]+:(\d+)/.exec(said)
      if (!link || !at || !said.includes("Ctrl-C")) return
      clearTimeout(late)
      resolve({ token: link[2], port: Number(at[1]), stop: () => void child.kill("SIGTERM") })
    })
    child.on("exit", (code) => reject(new Error(`The desk ended with ${code}.\n${said}`)))
  })

const AT = `at() { "${process.execPath}" -p "JSON.parse(require('node:fs').readFileSync(0))$1"; }`

/** One bash for the whole story: a mark after each step says where its output ends. */
const scriptOf = ({ token, port }: Desk): string =>
  [
    `DESK=http://localhost:${port}/api/v1\nTOKEN=${token}\n${AT}\nnode() { "${process.execPath}" "$@"; }`,
    ...STORY.slice(1).map((step) => `${typedIn(step)}\necho; echo "=== end"; echo "=== end" >&2`),
  ].join("\n")

interface Told {
  readonly status: number
  readonly answer: string
}

const tell = (desk: Desk, folder: string): readonly Told[] => {
  writeFileSync(join(folder, ".curlrc"), `write-out = "%{stderr}%{http_code}\\n"\n`)
  const env = { PATH: process.env.PATH, HOME: folder, CURL_HOME: folder }
  writeFileSync(join(folder, "story.sh"), scriptOf(desk))
  const ran = spawnSync("bash", ["-u", "story.sh"], { cwd: folder, env, encoding: "utf8" })
  if (process.env.DEBUG) console.log(ran.stdout, ran.stderr)
  const answers = ran.stdout.split("=== end\n")
  const statuses = ran.stderr.split("=== end\n")
  if (ran.status !== 0 || answers.length !== STORY.length)
    throw new Error(`The story broke off.\n${ran.stdout}${ran.stderr}`)
  return answers
    .slice(0, -1)
    .map((answer, place) => ({ answer: answer.trim(), status: Number(statuses[place].trim() || 0) }))
}

const answerText = ({ show, lines, status }: Request, told: Told): string | undefined => {
  if (told.status !== status) throw new Error(`Expected ${status}, got ${told.status}: ${told.answer}`)
  if (lines !== undefined) return withoutIds(told.answer)
  if (!told.answer && show) throw new Error("There was no answer to show.")
  return show && `${status}\n${jsonText(pick(JSON.parse(told.answer), show))}`
}

/** The export is shown as it is, but for what is new each time. */
const withoutIds = (text: string): string =>
  text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, "…").replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)/g, "…")

const partOf = (step: Step, told: Told | undefined): string => {
  const answer = step.request && told ? answerText(step.request, told) : undefined
  return [
    ...(step.title === undefined ? [] : [`## ${step.title}`]),
    ...(step.says === "" ? [] : [wrapped(step.says)]),
    `\`\`\`sh\n${typedIn(step)}\n\`\`\``,
    ...(answer === undefined ? [] : [`\`\`\`json\n${answer}\n\`\`\``]),
  ].join("\n\n")
}

const write = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "walkaway-transcript-"))
  const desk = await freshDesk(folder)
  try {
    const told = tell(desk, folder)
    const parts = STORY.map((step, place) => partOf(step, told[place - 1]))
    const before = readFileSync(target, "utf8")
    const text = `${HEAD}\n${parts.join("\n\n")}\n`
    writeFileSync(target, text)
    console.log(text === before ? "docs/transcript.md is as it was." : "docs/transcript.md is written.")
  } finally {
    desk.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

await write()
process.exit(0)
