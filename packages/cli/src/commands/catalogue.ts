// The commands by name, with one line each and the module behind it, loaded when called.

import type { Command } from "commander"
import type { Outcome, Shell } from "../shell.ts"

/** Runs what a command found out about its arguments. */
export type Run = (work: (shell: Shell) => Promise<Outcome>) => Promise<void>

export interface CommandModule {
  /** Adds arguments, options and the action. */
  define(command: Command, run: Run): void
}

interface Listed {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<CommandModule>
}

export const COMMANDS: readonly Listed[] = [
  {
    name: "worth",
    summary: "what the deal is worth to us, part by part",
    load: () => import("./worth.ts"),
  },
  {
    name: "line",
    summary: "the walk-away price, what it rests on, and the price by day",
    load: () => import("./line.ts"),
  },
  {
    name: "advise",
    summary: "what to do now: the six moves side by side, and why",
    load: () => import("./advise.ts"),
  },
  {
    name: "replay",
    summary: "walk through logged negotiations: what we would have believed and advised",
    load: () => import("./replay.ts"),
  },
  { name: "schema", summary: "the JSON Schema of a format", load: () => import("./schema.ts") },
  { name: "tour", summary: "a worked deal, from before the talk to the end", load: () => import("./tour.ts") },
]
