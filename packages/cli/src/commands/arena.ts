// `walkaway arena --scenarios DIR`: strategies negotiate with each other over published scenarios, everyone with everyone on both sides; who did how
// well, and how sure that is. The same seed gives the same result on any number of threads.

import { ok, refuse } from "@walkaway/engine"
import { matchCount, standingsOf, strategies, type Tournament } from "@walkaway/engine/arena"
import type { Command } from "commander"
import { writeArena } from "../arena/arena-json.ts"
import { type ArenaOptions, wishesFrom } from "../arena/arena-options.ts"
import { type Progress, playTournament } from "../arena/play.ts"
import { readScenarios } from "../arena/scenario-folders.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { wrap } from "../terminal/layout.ts"
import { arenaView, writeMatches } from "../views/arena-view.ts"
import type { Run } from "./catalogue.ts"

/** More could not be kept in memory. */
const MATCHES_MAX = 5_000_000
/** With --trace every answer is kept, two a round at most. */
const ANSWERS_MAX = 50_000_000

/** Only for somebody who watches: a row that is written over. */
const progressOn = ({ err }: Shell): Progress => {
  if (!err.isTerminal) return () => undefined
  return (played, all) => err.write(`\r${played} of ${all} matches${played === all ? "\r\x1b[K" : ""}`)
}

const refusalOfSize = (tournament: Tournament): Outcome | undefined => {
  const matches = matchCount(tournament)
  if (matches === 0) {
    const remedy = "Name two strategies, or let one meet itself without --no-self-play."
    return refuse([{ place: "--strategies", message: "There is nobody to play against.", remedy }])
  }
  const { rounds, trace } = tournament.rules
  const most = trace ? Math.min(MATCHES_MAX, Math.floor(ANSWERS_MAX / (2 * rounds))) : MATCHES_MAX
  if (matches <= most) return undefined
  const message = `That would be ${matches} matches; we play up to ${most}${trace ? " of so many rounds with --trace" : ""}.`
  return refuse([{ place: "--repetitions", message, remedy: "Repeat less often, or name fewer strategies." }])
}

const work = async (options: ArenaOptions, shell: Shell): Promise<Outcome> => {
  const wishes = wishesFrom(options)
  if (!wishes.ok) return wishes
  const { cast, rules, workers } = wishes.value
  const read = await readScenarios(options.scenarios, wishes.value.scenarios, shell)
  if (!read.ok) return read
  const scenarios = read.value.flatMap((folder) => folder.scenarios)
  const notes = read.value.flatMap((folder) => folder.scenarios.map(() => folder.notes))
  const tournament = { scenarios, strategies: cast, rules }
  const tooMany = refusalOfSize(tournament)
  if (tooMany) return tooMany
  const records = await playTournament(tournament, workers, progressOn(shell))
  const played = { tournament, notes, records, standings: standingsOf(tournament, records) }
  if (options.json) {
    await writeArena(played, shell.out)
    return ok("")
  }
  const ink = inkFor(shell.out)
  if (rules.trace) await writeMatches(played, shell.out, ink)
  return said(arenaView(played, shell.out.columns, ink))
}

const HELP = `
DIR is a scenario or a folder of scenarios, as published with GENIUS and ANAC
(XML: a domain and its profiles), NegMAS (YAML) or GeniusWeb (JSON). Of each the
two first profiles meet, unless --profiles names others.

A match is alternating offers: in each round first one side acts, then the
other. Who leaves ends it, and both keep what no deal is worth to them; so does
the end of the rounds. JSON: walkaway schema arena.

Strategies:
${wrap(strategies.map(({ name }) => name).join(", "), 78, "  ", "  ")}

Examples:
  walkaway arena --scenarios examples/scenarios --strategies boulware,micro
  walkaway arena --scenarios mine --reservations uniform --repetitions 50 --json`

export const define = (command: Command, run: Run): void => {
  command
    .requiredOption("--scenarios <dir>", "a scenario, or a folder of scenarios; needed")
    .option("--strategies <names>", "who plays, with commas between; all of them otherwise")
    .option("--rounds <number>", "rounds of a match", "100")
    .option("--repetitions <number>", "times that every pair meets on each side of each scenario", "1")
    .option("--seed <number>", "the luck; the same seed gives the same result", "1")
    .option(
      "--reservations <source>",
      "files, or uniform: drawn from 0 to 1 for each repetition, as in ANL 2024",
      "files",
    )
    .option("--information <kind>", "full: the other's utilities are known, not its reservation; or own", "full")
    .option("--profiles <names>", "two profiles by name or number, or all for every pair; the two first otherwise")
    .option("--steps <number>", "steps of an issue of real numbers, such as a price; 21 otherwise")
    .option("--no-self-play", "no strategy meets itself")
    .option("--workers <number>", "threads; as many as the machine has cores otherwise")
    .option("--trace", "every offer of every match")
    .option("--json", "for machines: one JSON document on standard output")
    .addHelpText("after", HELP)
    .action((options: ArenaOptions) => run((shell) => work(options, shell)))
}
