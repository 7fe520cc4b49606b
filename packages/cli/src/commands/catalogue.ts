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
    name: "packages",
    summary: "three offers worth the same to us, and what to trade for money",
    load: () => import("./packages.ts"),
  },
  {
    name: "triage",
    summary: "which leads are worth an hour: pursue, park or drop",
    load: () => import("./triage.ts"),
  },
  {
    name: "learn",
    summary: "learn from logged negotiations what people do at the table",
    load: () => import("./learn.ts"),
  },
  {
    name: "practice",
    summary: "negotiate against a simulated counterpart, and be told what it cost",
    load: () => import("./practice.ts"),
  },
  {
    name: "replay",
    summary: "walk through logged negotiations: what we would have believed and advised",
    load: () => import("./replay.ts"),
  },
  {
    name: "arena",
    summary: "strategies negotiate with each other over published scenarios",
    load: () => import("./arena.ts"),
  },
  {
    name: "agent",
    summary: "negotiate by itself with another program, over standard input and output",
    load: () => import("./agent.ts"),
  },
  { name: "schema", summary: "the JSON Schema of a format", load: () => import("./schema.ts") },
  { name: "tour", summary: "a worked deal, from before the talk to the end", load: () => import("./tour.ts") },
  { name: "login", summary: "remember a desk and its key", load: () => import("./login.ts") },
  {
    name: "deal",
    summary: "the deals of a desk: list, show, open, line, close, call-back",
    load: () => import("./deal.ts"),
  },
  { name: "log", summary: "log moves or effort on a deal of a desk", load: () => import("./log.ts") },
  { name: "backup", summary: "everything the desk holds, in one file", load: () => import("./backup.ts") },
  { name: "restore", summary: "a backup into an empty database", load: () => import("./restore.ts") },
  { name: "doctor", summary: "look the data over, and say what to do about it", load: () => import("./doctor.ts") },
  { name: "export", summary: "one organisation as JSON Lines", load: () => import("./export.ts") },
  { name: "import", summary: "an export into an organisation", load: () => import("./import.ts") },
  { name: "reset-password", summary: "a one-time link for a new password", load: () => import("./reset-password.ts") },
  { name: "set-up-link", summary: "a fresh link for the first account", load: () => import("./set-up-link.ts") },
]
