// The agent as another program has it: a process whose answers come while its input is still open.

import { spawn, spawnSync } from "node:child_process"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url))
const BIN = fileURLToPath(new URL("../../bin/walkaway.mjs", import.meta.url))

test("answers a turn before the next is written, and ends with its input", async () => {
  const child = spawn(process.execPath, [BIN, "agent"], { stdio: ["pipe", "pipe", "inherit"] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve))
  const say = (line: object) => child.stdin.write(`${JSON.stringify(line)}\n`)
  const outcomes = Array.from({ length: 20 }, (_, i) => ({ self: 1 - i / 20, counterpart: i / 20 }))
  say({ type: "start", id: "n1", outcomes, reservation: 0.3, rounds: 5, seconds: null, first: true, seed: 1 })
  for (let round = 0; round < 5; round += 1) {
    say({ type: "turn", id: "n1", round, relativeTime: round / 5, offer: round === 0 ? null : 19 })
    const answer: unknown = JSON.parse((await lines.next()).value ?? "null")
    expect(answer).toMatchObject({ id: "n1", action: "offer" })
  }
  say({ type: "end", id: "n1", agreement: null })
  child.stdin.end()
  expect([await lines.next(), await ended]).toMatchObject([{ done: true }, 0])
})

test("says what is no UTF-8, and ends in silence when nobody reads on", () => {
  const piped = spawnSync("sh", ["-c", `"${process.execPath}" "${BIN}" agent | head -n 1`], {
    cwd: ROOT,
    encoding: "utf8",
    input: Buffer.concat(Array.from({ length: 20_000 }, () => Buffer.from([0x7b, 0xff, 0x0a]))),
  })
  expect(JSON.parse(piped.stdout)).toMatchObject({ error: { code: "not-utf-8", line: 1 } })
  expect([piped.stderr, piped.status]).toEqual(["", 0])
})
