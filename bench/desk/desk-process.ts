// A desk as it is run: its own process, on a loopback port, on a store of its own. It can be killed without a warning. When the driver ends,
// whatever is still running ends with it.

import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { type DeskClient, makeClient } from "./desk-client.ts"

const entry = fileURLToPath(new URL("../../packages/server/src/main.ts", import.meta.url))

export type Environment = Readonly<Record<string, string>>

export interface DeskProcess {
  readonly pid: number
  readonly client: DeskClient
  /** Milliseconds from the launch. */
  readonly greetedAfter: number
  readonly readyAfter: number
  /** What the greeting's link proves, while nobody has an account. */
  readonly setUpToken: string | undefined
  /** The last of what it said. */
  said(): string
  kill(signal?: "SIGKILL" | "SIGTERM"): Promise<void>
}

const STARTING_MS = 60_000
const CONNECTIONS = 64

const living = new Set<ChildProcess>()
process.once("exit", () => {
  for (const child of living) child.kill("SIGKILL")
})
// Ended by a signal, a process does not come by its "exit".
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1))

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  await once(server, "close")
  if (address === null || typeof address === "string") throw new Error("No port was given.")
  return address.port
}

const isReady = async (client: DeskClient): Promise<boolean> => {
  try {
    return (await client.get("/health/ready")) === 200
  } catch {
    return false
  }
}

const launch = (environment: Environment, port: number, nodeOptions: readonly string[]): ChildProcess => {
  const own = { HOST: "127.0.0.1", PORT: String(port), LOG_LEVEL: "error", REQUESTS_PER_MINUTE: "10000000" }
  const { PATH = "", HOME = "" } = process.env
  const child = spawn(process.execPath, [...nodeOptions, entry], {
    env: { PATH, HOME, ...own, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  })
  living.add(child)
  child.once("exit", () => living.delete(child))
  return child
}

/** Starts one and waits until it is ready and has said so. */
export const startDesk = async (
  environment: Environment,
  port: number,
  nodeOptions: readonly string[] = [],
): Promise<DeskProcess> => {
  const started = performance.now()
  const child = launch(environment, port, nodeOptions)
  const gone = once(child, "exit")
  let text = ""
  let greetedAfter = 0
  const hear = (chunk: Buffer) => {
    text = `${text}${chunk}`.slice(-20_000)
    if (greetedAfter === 0 && text.includes("Stop with Ctrl-C")) greetedAfter = performance.now() - started
  }
  child.stdout?.on("data", hear)
  child.stderr?.on("data", hear)
  const client = makeClient(port, CONNECTIONS)
  let readyAfter = 0
  while (readyAfter === 0 || greetedAfter === 0) {
    if (readyAfter === 0 && (await isReady(client))) readyAfter = performance.now() - started
    if (child.exitCode !== null || performance.now() - started > STARTING_MS) {
      child.kill("SIGKILL")
      throw new Error(`The desk did not start: ${text}`)
    }
    await pause(5)
  }
  return {
    pid: child.pid!,
    client,
    greetedAfter,
    readyAfter,
    setUpToken: /#([\w-]{20,})/.exec(text)?.[1],
    said: () => text,
    kill: async (signal = "SIGKILL") => {
      child.kill(signal)
      await gone
      client.close()
    },
  }
}
