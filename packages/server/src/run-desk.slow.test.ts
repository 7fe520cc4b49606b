// The process itself, as somebody starts it: what it says, how it is set up with the link that it prints, how it stops, and what a
// second one on the same folder is told.

import { type ChildProcess, spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, describe, expect, test } from "vitest"

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url))

interface Started {
  readonly child: ChildProcess
  /** Everything said so far. */
  said(): string
  /** Resolves when the text was said, rejects when the process ended before. */
  until(text: string): Promise<void>
  ended: Promise<number | null>
}

const start = (env: Readonly<Record<string, string>>, words: readonly string[] = []): Started => {
  const { DATABASE_URL: _none, ...own } = process.env
  const child = spawn(process.execPath, [MAIN, ...words], { env: { ...own, LOG_LEVEL: "error", ...env } })
  let said = ""
  const waiting = new Set<() => void>()
  const hear = (chunk: Buffer) => {
    said += chunk.toString()
    for (const look of waiting) look()
  }
  child.stdout.on("data", hear)
  child.stderr.on("data", hear)
  const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)))
  const until = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (said.includes(text)) resolve()
      }
      waiting.add(look)
      look()
      void ended.then(() => reject(new Error(`It ended without saying "${text}". It said:\n${said}`)))
    })
  return { child, said: () => said, until, ended }
}

describe("a desk as a process", () => {
  let folder: string
  let env: Readonly<Record<string, string>>

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "walkaway-process-"))
    env = { WALKAWAY_DATA: join(folder, "data"), PORT: "0" }
  })

  afterAll(() => rm(folder, { recursive: true, force: true }))

  test("prints where it is and how to get in, lets the first person in once, and stops when told", async () => {
    const desk = start(env)
    await desk.until("Stop with Ctrl-C")
    const url = /Walkaway is at +(\S+)/.exec(desk.said())?.[1]
    const [, linked, token] = /(\S+)\/set-up#(\S+)/.exec(desk.said()) ?? []
    expect(linked).toBe(url)
    const setUp = () =>
      fetch(`${url}/api/v1/set-up`, {
        method: "POST",
        headers: { "content-type": "application/json", "x-walkaway-csrf": "1" },
        body: JSON.stringify({
          token,
          name: "Jo Hartley",
          email: "jo@example.com",
          password: "tall green kettle 41",
          organisation: "Hartley Lane Motors",
        }),
      })
    expect((await setUp()).status).toBe(201)
    expect([403, 409]).toContain((await setUp()).status)
    expect((await fetch(`${url}/health/ready`)).status).toBe(200)
    desk.child.kill("SIGTERM")
    expect(await desk.ended).toBe(0)
  })

  test("comes back with everything, and tells a second one on its folder who is in it", async () => {
    const desk = start(env)
    await desk.until("Sign in at")
    const second = start(env)
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain("is in use by process")
    expect(second.said()).toContain("DATABASE_URL")
    desk.child.kill("SIGINT")
    expect(await desk.ended).toBe(0)
  })

  test.each([
    ["a port that is none", { PORT: "eighty" }, "PORT is wrong. It must be a port from 0 to 65535"],
    ["a mail server without a sender", { SMTP_URL: "smtp://localhost" }, "MAIL_FROM"],
    ["an address that is none", { WALKAWAY_BASE_URL: "deals" }, "WALKAWAY_BASE_URL is wrong"],
  ])("refuses %s with what would be right", async (_, wrong, sentence) => {
    const desk = start({ ...env, ...wrong })
    expect(await desk.ended).toBe(2)
    expect(desk.said()).toContain(sentence)
  })

  test("does not overlook a setting that was meant for it", async () => {
    const mistaken = start(env, ["--port", "8080"])
    expect(await mistaken.ended).toBe(2)
    expect(mistaken.said()).toContain("PORT=8080 npm start")
  })

  test("is not shown to the network before anybody has an account", async () => {
    const desk = start({ ...env, WALKAWAY_DATA: join(folder, "other"), WALKAWAY_HOST: "0.0.0.0" })
    expect(await desk.ended).toBe(1)
    expect(desk.said()).toContain("Nobody has an account yet")
  })
})
