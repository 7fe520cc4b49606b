// `walkaway triage LEADS.csv`: what every open lead earns per hour still to spend, what an hour is worth, and which to pursue, park and
// drop. Reads in pieces and writes as it goes, so that a million leads need neither a giant text nor much memory.

import { type LeadsOptions, type Rejection, readStages } from "@walkaway/contract/leads-file"
import { type Estimate, known, ok, parseCurrency, type Result, refuse } from "@walkaway/engine"
import type { Capacity, StageToCome } from "@walkaway/engine/triage"
import type { Command } from "commander"
import type { Complaint } from "../input/complaint.ts"
import { readText } from "../input/deal-argument.ts"
import type { Outcome, Shell } from "../shell.ts"
import { inkFor } from "../terminal/ink.ts"
import { JsonStream } from "../triage/json-stream.ts"
import { triageArgument } from "../triage/leads-argument.ts"
import { writeTriage } from "../triage/triage-json.ts"
import { writeTriageView } from "../views/triage-view.ts"
import type { Run } from "./catalogue.ts"
import { complaintOf } from "./deal-options.ts"

interface TriageOptions {
  readonly hoursPerWeek: string
  readonly hourEarns?: string
  readonly perLead?: string
  readonly margin?: string
  readonly stages?: string
  readonly currency?: string
  readonly owner?: string
  readonly all?: boolean
  readonly json?: boolean
}

const numberOption = (
  place: string,
  text: string,
  what: string,
  remedy: string,
): Result<number, readonly Complaint[]> => {
  const value = Number(text)
  if (text.trim() !== "" && Number.isFinite(value) && value >= 0) return ok(value)
  return refuse([{ place, message: `"${text}" is not ${what}.`, remedy }])
}

const capacityFrom = (options: TriageOptions): Result<Capacity, readonly Complaint[]> => {
  const hours = numberOption("--hours-per-week", options.hoursPerWeek, "hours of a week", "Write hours such as 30.")
  if (!hours.ok) return hours
  const perLead = numberOption("--per-lead", options.perLead ?? "0", "hours of a week", "Write hours such as 10.")
  if (!perLead.ok) return perLead
  const floor = numberOption("--hour-earns", options.hourEarns ?? "0", "money", "Write a number such as 25.")
  if (!floor.ok) return floor
  return ok({
    hoursPerWeek: hours.value,
    ...(options.perLead !== undefined && { hoursPerWeekPerLead: perLead.value }),
    floorPerHour: floor.value,
  })
}

const MARGIN = /^(\d+(?:\.\d+)?)\s*(%?)$/

const marginFrom = (text: string): Result<Estimate, readonly Complaint[]> => {
  const [, figure, percent] = MARGIN.exec(text.trim()) ?? []
  const share = Number(figure) / (percent ? 100 : 1)
  if (share <= 1) return ok(known(share, { kind: "typed" }))
  const remedy = "Write 12% or 0.12: what is left of an order over the alternative."
  return refuse([{ place: "--margin", message: `"${text}" is not a share.`, remedy }])
}

const stagesFrom = async (
  path: string,
  shell: Shell,
): Promise<Result<readonly StageToCome[], readonly Complaint[]>> => {
  const text = await readText(path, shell, "Give a CSV with the columns stage, hours, odds, cost.")
  if (!text.ok) return text
  const stages = readStages(text.value)
  if (stages.ok) return stages
  const { line, column } = stages.error
  const place = line === undefined ? path : `${path}:${line}`
  return refuse([{ ...complaintOf(stages.error, place), ...(column !== undefined && { path: column }) }])
}

const leadsOptions = async (
  options: TriageOptions,
  shell: Shell,
): Promise<Result<LeadsOptions, readonly Complaint[]>> => {
  const stages = options.stages === undefined ? undefined : await stagesFrom(options.stages, shell)
  if (stages && !stages.ok) return stages
  const margin = options.margin === undefined ? undefined : marginFrom(options.margin)
  if (margin && !margin.ok) return margin
  const currency = options.currency === undefined ? undefined : parseCurrency(options.currency)
  if (currency && !currency.ok) return refuse([complaintOf(currency.error, "--currency")])
  return ok({
    today: shell.now().toISOString().slice(0, 10),
    ...(stages && { stages: stages.value }),
    ...(margin && { margin: margin.value }),
    ...(currency && { currency: currency.value }),
    ...(options.owner !== undefined && { owner: options.owner }),
  })
}

const rejectionText = (name: string, { line, column, message, remedy }: Rejection): string =>
  `${name}:${line}${column === undefined ? "" : `  ${column}`}\n  ${message} ${remedy}\n`

const work = async (path: string, options: TriageOptions, shell: Shell): Promise<Outcome> => {
  const capacity = capacityFrom(options)
  if (!capacity.ok) return capacity
  const reading = await leadsOptions(options, shell)
  if (!reading.ok) return reading
  const triaged = await triageArgument(path, reading.value, capacity.value, shell)
  if (!triaged.ok) return triaged
  const file = triaged.value
  const name = path === "-" ? "standard input" : path
  if (options.json) await writeTriage(new JsonStream((bytes) => shell.out.writeBytes(bytes)), file)
  else writeTriageView(file, shell.out, inkFor(shell.out), options.all === true)
  if (!options.json) for (const rejection of file.rejected) shell.err.write(rejectionText(name, rejection))
  return ok("")
}

const HELP = `
A CSV needs a header. Known columns, in any order and case:
  id, title               who it is
  worth                   what winning is worth over the best alternative; or
  amount                  of the order; --margin says which share of it that is
  stage                   where the lead stands; earlier stages are behind it
  hours, odds, cost       still to come until it is won; or stage by stage:
  meeting hours, meeting odds, meeting cost, ...
  wait days               days that they keep us waiting
  deadline                must be won by (a date, or days from now)
  decay, worth decay      share of leads, of worth, lost with every day
  wakes on, wakes because, worth then, wakes odds    a dated change
  owner, status, currency
A range is low..middle..high. What is left out is a guess by stage, and counted
among the reasons. Deals as Pipedrive, HubSpot and Salesforce export them are
read as they are; closed ones are passed over. JSON: walkaway schema leads.

Examples:
  walkaway triage examples/leads.csv --hours-per-week 30
  walkaway triage deals.csv --hours-per-week 80 --margin 9% --json > triage.json`

export const define = (command: Command, run: Run): void => {
  command
    .argument("<leads>", 'a CSV or JSON file with the open leads, or "-" for standard input')
    .requiredOption("--hours-per-week <hours>", "hours that there are for these leads, of a person or a team; needed")
    .option("--per-lead <hours>", "at most so many a week into one lead: how soon it can be won")
    .option("--hour-earns <money>", "what an hour earns anyway when no lead takes it")
    .option("--margin <share>", "share of an amount that winning is worth, where no worth is given (a guess: 10%)")
    .option("--stages <file>", "your own stages, a CSV with stage, hours, odds, cost in their order")
    .option("--currency <code>", "currency of the file, e.g. GBP")
    .option("--owner <name>", "only this person's leads")
    .option("--all", "every lead, not only the best twenty")
    .option("--json", "for machines: one JSON document on standard output")
    .addHelpText("after", HELP)
    .action((path: string, options: TriageOptions) => run((shell) => work(path, options, shell)))
}
