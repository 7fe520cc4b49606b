// From arguments to an exit status. Commander reads the arguments; the module of a command is loaded only when it is the one
// that was called, so that a cold start pays for one command. Wrong usage and bad input end with 2, a bug with 1, and a
// bug never shows more than a line unless DEBUG is set.

import { Command, CommanderError } from "commander"
import manifest from "../../../package.json" with { type: "json" }
import { COMMANDS, type CommandModule } from "./commands/catalogue.ts"
import { looksLikeDealId } from "./desk/deal-id-words.ts"
import { type Complaint, formatComplaints } from "./input/complaint.ts"
import { EXIT, type Outcome, type Shell } from "./shell.ts"
import { inkFor } from "./terminal/ink.ts"
import { Trouble } from "./trouble.ts"

const VERSION = manifest.version

const ABOUT = `Tells you what a deal is honestly worth to you, where your line is, and what to
do next, including to leave.

DEAL is a YAML or JSON file, "-" for standard input, a deal in one line:
  walkaway advise "sell GBP ask 9995 line 9250 | s9995 b8500 s9750 bwalk"
or, once you are logged in to a desk, the id of one of its deals.`

const DEAL_FILE = /\.(ya?ml|json)$/i
const DEAL_LINE = /^\s*(sell|buy)\s/i

/** `walkaway deal.yaml` and `walkaway "sell ..."` mean advise; an unquoted line is put together again. */
const withVerb = (args: readonly string[]): readonly string[] => {
  const [first = ""] = args
  if (DEAL_LINE.test(first) || DEAL_FILE.test(first) || looksLikeDealId(first)) return ["advise", ...args]
  if (/^(sell|buy)$/i.test(first) && args.length > 1) {
    const options = args.findIndex((arg) => arg.startsWith("--"))
    const words = options < 0 ? args : args.slice(0, options)
    return ["advise", words.join(" "), ...(options < 0 ? [] : args.slice(options))]
  }
  return args
}

type Report = { outcome?: Outcome }

const describe = (program: Command, shell: Shell): Command =>
  program
    .name("walkaway")
    .description(ABOUT)
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand(false)
    .showHelpAfterError("(walkaway --help shows all commands)")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => shell.out.write(text),
      writeErr: (text) => shell.err.write(text),
      getOutHelpWidth: () => Math.min(80, shell.out.columns),
      getErrHelpWidth: () => Math.min(80, shell.err.columns),
    })

const addCommands = async (program: Command, called: string | undefined, shell: Shell, report: Report) => {
  for (const { name, summary, load } of COMMANDS) {
    const command = program.command(name).summary(summary).description(summary).helpOption("-h, --help", "print help")
    command.showHelpAfterError(`(walkaway ${name} --help shows how)`)
    if (name !== called) continue
    const module: CommandModule = await load()
    module.define(command, async (outcome) => {
      report.outcome = await outcome(shell)
    })
  }
}

const finish = (outcome: Outcome, shell: Shell): number => {
  if (outcome.ok) {
    shell.out.write(outcome.value)
    return outcome.status ?? EXIT.done
  }
  return complain(outcome.error, shell)
}

const complain = (complaints: readonly Complaint[], shell: Shell): number => {
  shell.err.write(formatComplaints(complaints, inkFor(shell.err)))
  return EXIT.badInput
}

/** What the system refuses (a full disk, a closed file) is no bug of ours. */
const isFault = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error && "code" in error

const explain = (error: unknown, shell: Shell): number => {
  if (error instanceof Trouble) {
    shell.err.write(`walkaway: ${error.message}\n`)
    return EXIT.fault
  }
  const message = error instanceof Error ? error.message : String(error)
  const stack = shell.debug && error instanceof Error ? `${error.stack}\n` : ""
  const words = isFault(error)
    ? `walkaway: the system refused: ${message}\n`
    : `walkaway: something went wrong in the program itself: ${message}\n` +
      "Please report it with the command that you gave; DEBUG=1 before the command shows where.\n"
  shell.err.write(words + stack)
  return EXIT.fault
}

/** Runs one command line and gives the exit status. */
export const runCommandLine = async (argv: readonly string[], shell: Shell): Promise<number> => {
  const args = withVerb(argv)
  const program = describe(new Command(), shell)
  const report: Report = {}
  try {
    await addCommands(
      program,
      args.find((arg) => !arg.startsWith("-")),
      shell,
      report,
    )
    if (args.length === 0) {
      shell.out.write(program.helpInformation())
      return EXIT.done
    }
    await program.parseAsync([...args], { from: "user" })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badInput
    return explain(error, shell)
  }
  return report.outcome ? finish(report.outcome, shell) : EXIT.done
}
