// The real process: exit statuses, streams, colours, a closed pipe. Slow to start, so only what cannot be seen from inside.

import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"

const ROOT = fileURLToPath(new URL("../../..", import.meta.url))
const BIN = fileURLToPath(new URL("../bin/walkaway.mjs", import.meta.url))
const LINE = "sell GBP ask 9995 line 9250 | s9995 b8500"

const walkaway = (args: readonly string[], options: { input?: string; env?: Record<string, string> } = {}) =>
  spawnSync(process.execPath, [BIN, ...args], {
    cwd: ROOT,
    encoding: "utf8",
    input: options.input ?? "",
    env: { ...process.env, FORCE_COLOR: "", NO_COLOR: "", ...options.env },
  })

describe("the process", () => {
  test.each([
    ["advice", ["advise", LINE], 0],
    ["help", ["--help"], 0],
    ["a broken line", ["advise", "sell GBP ask 9,995"], 2],
    ["a broken move", ["advise", `${LINE} bwlak`], 2],
    ["a file that is not there", ["line", "nowhere.yaml"], 2],
    ["an unknown command", ["advice"], 2],
    ["an unknown option", ["advise", LINE, "--jsn"], 2],
    ["a missing argument", ["advise"], 2],
    ["a log that is none", ["replay", "README.md"], 2],
  ])("ends %s with the right status and stream", (_name, args, status) => {
    const ended = walkaway(args)
    expect(ended.status).toBe(status)
    expect(ended.stdout === "").toBe(status !== 0)
    expect(ended.stderr === "").toBe(status === 0)
    expect(ended.stderr).not.toMatch(/^\s+at .+:\d+/m)
  })

  test("reads standard input", () => {
    const input = "side: sell\ncurrency: GBP\nask: 9995\ncost: 8100\nalternatve: 650\n"
    const ended = walkaway(["line", "-"], { input })
    expect(ended.status).toBe(2)
    expect(ended.stderr).toContain("standard input:5:1  alternatve")
    expect(ended.stderr).toContain('Did you mean "alternative"?')
  })

  test("has colours only where they are wanted", () => {
    const startOfColour = "\u001b["
    expect(walkaway(["advise", LINE]).stdout).not.toContain(startOfColour)
    expect(walkaway(["advise", LINE], { env: { FORCE_COLOR: "1" } }).stdout).toContain(startOfColour)
    expect(walkaway(["advise", LINE], { env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).stdout).not.toContain(startOfColour)
  })

  test("ends quietly when nobody reads on", () => {
    const piped = spawnSync("sh", ["-c", `"${process.execPath}" "${BIN}" schema deal | head -c 10`], {
      cwd: ROOT,
      encoding: "utf8",
    })
    expect(piped.stdout).toHaveLength(10)
    expect(piped.stderr).toBe("")
  })
})
