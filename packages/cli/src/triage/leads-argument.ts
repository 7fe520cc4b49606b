// The LEADS argument: a CSV or a JSON file, or standard input with either. What it is shows in its first character, not in its name.

import type { LeadsOptions } from "@walkaway/contract/leads-file"
import { ok, type Result, refuse } from "@walkaway/engine"
import { type Capacity, capacityOf } from "@walkaway/engine/triage"
import { complaintOf } from "../commands/deal-options.ts"
import type { Complaint } from "../input/complaint.ts"
import { FILE_TROUBLE } from "../input/deal-argument.ts"
import type { DocumentKind } from "../input/document.ts"
import type { Shell } from "../shell.ts"
import { LeadCollector, type TriagedFile, triageCsv } from "./triaged-file.ts"

type Triaged = Result<TriagedFile, readonly Complaint[]>

const LEADS_REMEDY = 'Give a CSV with one lead a row, or "-" for standard input.'

/** The first piece that says something, and all of the text from its beginning. */
const begun = async (pieces: AsyncIterable<string>): Promise<{ first: string; all: AsyncIterable<string> }> => {
  const iterator = pieces[Symbol.asyncIterator]()
  let first = ""
  let step = await iterator.next()
  while (!step.done && first.trim() === "") {
    first += step.value
    step = await iterator.next()
  }
  const all = async function* () {
    yield first
    for (let next = step; !next.done; next = await iterator.next()) yield next.value
  }
  return { first, all: all() }
}

const KIND: DocumentKind = {
  what: "a list of leads",
  emptyRemedy: LEADS_REMEDY,
  lengthMax: 1_000_000,
  longRemedy: "Give a CSV, which may be of any length.",
}

const triageJson = async (name: string, text: string, options: LeadsOptions, capacity: Capacity): Promise<Triaged> => {
  const checked = capacityOf(capacity)
  if (!checked.ok) return refuse([complaintOf(checked.error, "--hours-per-week")])
  // The reader of documents and the checks of the contract take longer to load than thousands of rows to read.
  const [{ readDocument }, { readLeadsJson }] = await Promise.all([
    import("../input/document.ts"),
    import("@walkaway/contract"),
  ])
  const document = readDocument(name, text, KIND)
  if (!document.ok) return document
  const leads = readLeadsJson(document.value.value, options)
  if (!leads.ok) return refuse(leads.error.map(document.value.complain))
  const collector = new LeadCollector(checked.value)
  for (const { lead, title } of leads.value.leads) collector.add(lead, title)
  return ok(collector.triaged(leads.value.currency))
}

const triagePieces = async (name: string, pieces: AsyncIterable<string>, options: LeadsOptions, capacity: Capacity) => {
  const { first, all } = await begun(pieces)
  if (/^\ufeff?\s*[[{]/.test(first)) {
    let text = ""
    for await (const piece of all) text += piece
    return triageJson(name, text, options, capacity)
  }
  const triaged = await triageCsv(all, options, capacity)
  if (triaged.ok) return triaged
  const place = triaged.error.path === "hoursPerWeek" ? "--hours-per-week" : name
  return refuse([complaintOf(triaged.error, place)])
}

/** Reads and triages what the argument names. */
export const triageArgument = async (
  path: string,
  options: LeadsOptions,
  capacity: Capacity,
  shell: Shell,
): Promise<Triaged> => {
  if (path.trim() === "") return refuse([{ place: "the argument", message: "It is empty.", remedy: LEADS_REMEDY }])
  const name = path === "-" ? "standard input" : path
  try {
    return await triagePieces(name, shell.readPieces(path === "-" ? undefined : path), options, capacity)
  } catch (error) {
    const trouble = FILE_TROUBLE[(error as NodeJS.ErrnoException).code ?? ""]
    if (!trouble) throw error
    return refuse([{ place: name, message: trouble, remedy: LEADS_REMEDY }])
  }
}
