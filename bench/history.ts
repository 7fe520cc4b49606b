// Keeps what was measured: one JSON line a run in bench/history, and how it compares with the run before on the same kind of
// machine. Machines are noisy, so a change is shown, never judged.

import { execFileSync } from "node:child_process"
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs"
import { cpus } from "node:os"

export type Figures = Readonly<Record<string, number>>

interface Entry {
  readonly at: string
  readonly commit: string
  readonly node: string
  readonly cores: number
  readonly figures: Figures
}

const folder = new URL("./history/", import.meta.url)

const commitNow = (): string => {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim()
  } catch {
    return "unknown"
  }
}

const lastEntry = (file: URL): Entry | undefined => {
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, "utf8").trim().split("\n")
  return JSON.parse(lines[lines.length - 1])
}

/** Appends the figures of a bench and returns those of the run before. */
export const keep = (name: string, figures: Figures, now: Date): Figures | undefined => {
  mkdirSync(folder, { recursive: true })
  const file = new URL(`${name}.jsonl`, folder)
  const before = lastEntry(file)
  const rounded = Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Number(value.toPrecision(6))]))
  const entry: Entry = {
    at: now.toISOString(),
    commit: commitNow(),
    node: process.version,
    cores: cpus().length,
    figures: rounded,
  }
  appendFileSync(file, `${JSON.stringify(entry)}\n`)
  return before?.figures
}

/** The figures as an aligned table, with the change against the run before. */
export const table = (figures: Figures, before: Figures | undefined): string => {
  const names = Math.max(...Object.keys(figures).map((name) => name.length))
  return Object.entries(figures)
    .map(([name, value]) => {
      const old = before?.[name]
      const change = old ? `${value >= old ? "+" : ""}${(((value - old) / Math.abs(old)) * 100).toFixed(1)} %` : ""
      return `  ${name.padEnd(names)}  ${Number(value.toPrecision(4)).toString().padStart(10)}  ${change}`.trimEnd()
    })
    .join("\n")
}
