// `walkaway agent`: negotiates by itself over standard input and output, JSON Lines, as many negotiations at once as the other program likes. It
// answers each turn before it reads on, and waits while nobody takes its answers, so neither side's memory grows.

import { type AgentErrorCode, type AgentOutput, type AgentRefusal, parseAgentLine } from "@walkaway/contract"
import { ok } from "@walkaway/engine"
import { type Strategy, strategies, strategyNamed } from "@walkaway/engine/arena"
import type { Command } from "commander"
import { type InputLine, inputLines } from "../agent/input-lines.ts"
import { Negotiations } from "../agent/negotiations.ts"
import type { Outcome, Shell } from "../shell.ts"
import { wrap } from "../terminal/layout.ts"
import type { Run } from "./catalogue.ts"
import { complaintOf } from "./deal-options.ts"

const STRATEGY_DEFAULT = "walkaway"

const errorOf = ({ code, message, remedy }: AgentRefusal, line: number): AgentOutput => ({
  error: { code, message: remedy === undefined ? message : `${message} ${remedy}`, line },
})

const UNREAD = {
  "line-too-long": "This line is longer than any start that we take. Give fewer outcomes.",
  "not-utf-8": "This line is no UTF-8. Write JSON in UTF-8.",
} as const satisfies Partial<Record<AgentErrorCode, string>>

/** What goes out for a line: nothing, an answer, an error, or an error of our own and the answer all the same. */
const repliesTo = (negotiations: Negotiations, line: InputLine): readonly AgentOutput[] => {
  const { number } = line
  if ("fault" in line) return [errorOf({ code: line.fault, message: UNREAD[line.fault] }, number)]
  if (line.text.trim() === "") return []
  const parsed = parseAgentLine(line.text)
  if (!parsed.ok) return [errorOf(parsed.error, number)]
  const { refusal, answer } = negotiations.take(parsed.value)
  return [...(refusal ? [errorOf(refusal, number)] : []), ...(answer ? [answer] : [])]
}

const negotiate = async (strategy: Strategy, shell: Shell): Promise<Outcome> => {
  const negotiations = new Negotiations(strategy)
  const encoder = new TextEncoder()
  for await (const line of inputLines(shell.readInputBytes())) {
    const replies = repliesTo(negotiations, line)
    for (const reply of replies) await shell.out.writeBytes(encoder.encode(`${JSON.stringify(reply)}\n`))
  }
  return ok("")
}

const work = async (options: { readonly strategy: string }, shell: Shell): Promise<Outcome> => {
  const strategy = strategyNamed(options.strategy, strategies)
  if (!strategy.ok) return { ok: false, error: [complaintOf(strategy.error, "--strategy")] }
  return negotiate(strategy.value, shell)
}

const HELP = `
Reads JSON Lines from standard input and answers each turn with one line:
  -> {"type":"start","id":"n1","outcomes":[{"self":1,"counterpart":0.1},
      {"self":0.6,"counterpart":0.8}],"reservation":0.35,"rounds":100,
      "seconds":null,"first":true,"seed":7}
  -> {"type":"turn","id":"n1","round":0,"relativeTime":0,"offer":null}
  <- {"id":"n1","action":"offer","outcome":0}
  -> {"type":"end","id":"n1","agreement":1}

Any number of negotiations at once, told apart by id. counterpart is null where
their utility is not known; issues, if given, help to learn it. offer is what
they offered last. A line that cannot be used gets {"error":{...}}, and the
others go on. More: docs/agent.md. All lines: walkaway schema agent.

Strategies:
${wrap(strategies.map(({ name }) => name).join(", "), 78, "  ", "  ")}

Examples:
  walkaway agent < examples/agent-lines.jsonl
  walkaway agent --strategy boulware`

export const define = (command: Command, run: Run): void => {
  command
    .option("--strategy <name>", "who plays", STRATEGY_DEFAULT)
    .option("--json", "for machines: nothing changes, there is no other way")
    .addHelpText("after", HELP)
    .action((options: { strategy: string }) => run((shell) => work(options, shell)))
}
