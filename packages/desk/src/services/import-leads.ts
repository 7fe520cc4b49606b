// A file of leads brings many at once. They are known by their id in the file: new ones are opened, changed ones stated anew and moved on, the
// same left alone, so the same file twice changes nothing. A worth that is only a share of an order's amount comes in as the guess that it is.

import { setImmediate } from "node:timers/promises"
import { LEAD_EVENTS, type LeadEventCode } from "@walkaway/contract/api"
import { type LeadRow, type Rejection, readLeads } from "@walkaway/contract/leads-file"
import {
  type Currency,
  type Estimate,
  moneyFromAmount,
  must,
  ok,
  parseCurrency,
  type Result,
  refuse,
} from "@walkaway/engine"
import { inArray, sql } from "drizzle-orm"
import { Temporal } from "temporal-polyfill"
import { z } from "zod"
import type { Caller } from "../caller.ts"
import { figuresSchema, type LeadFigures, type LeadWorth } from "../lead/events.ts"
import { leadOfRow } from "../lead/live-lead.ts"
import type { DeskParts } from "../parts.ts"
import { leadRulesOf } from "../policy/policy.ts"
import type { Tx } from "../storage/storage.ts"
import { leads } from "../storage/tables.ts"
import { rowsOf } from "../upkeep/query.ts"
import { inWork } from "../work.ts"
import type { Objection } from "./deals.ts"
import { type TriageNow, triageNow } from "./lead-triage.ts"
import { commandLead, openLead } from "./leads.ts"

/** Rows in one transaction: nobody waits longer than for these. */
const SLICE = 25
const LEADS_MAX = 5000

const tooMany = (leads: number): Objection => ({
  code: "invalid",
  message: `The file has ${leads} leads, and at most ${LEADS_MAX} come in at once.`,
  remedy: "Split it.",
  path: "csv",
})

const cutShort = (rows: number): Objection => ({
  code: "timed-out",
  message: `It took too long; ${rows} rows are in.`,
  remedy: "Bring the file again: what is in stays, and the rest follows.",
})

type What = "added" | "changed" | "unchanged"

export interface LeadsImported {
  added: number
  changed: number
  unchanged: number
  readonly closed: number
  rejected: { line: number; column: string | null; code: string; message: string; remedy: string }[]
  leads: { id: string; externalId: string; what: What }[]
}

interface Reading {
  readonly currency: Currency
  readonly today: string
  /** Codes of the house's stages. */
  readonly codes: readonly string[]
}

interface Read {
  readonly externalId: string
  readonly title: string
  readonly owner: string
  readonly line: number
  readonly stage: string
  readonly figures: LeadFigures
}

const SOURCES = {
  imported: "imported",
  default: "default",
  typed: "stated",
  modelled: "imported",
  learnt: "imported",
} as const

const worthOf = ({ p10, p50, p90, source }: Estimate, currency: Currency): LeadWorth => {
  const money = (amount: number) => moneyFromAmount(Math.max(0, amount), currency, "nearest")
  return { low: money(p10), middle: money(p50), high: money(p90), source: SOURCES[source.kind] }
}

/** A stage's name in a file as a code. */
const codeOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^[^a-z]+|-+$/g, "")
    .slice(0, 40) || "stage"

const own = ({ p50, source }: Estimate): number | undefined => (source.kind === "imported" ? p50 : undefined)

type Stage = LeadFigures["stages"][number]

const stageOf = (
  { name, hours, cost, passProbability }: LeadRow["lead"]["stages"][number],
  currency: Currency,
): Stage => {
  const [h, c, o] = [own(hours), own(cost), own(passProbability)]
  return {
    code: codeOf(name),
    ...(h !== undefined && { hours: h }),
    ...(c !== undefined && { cost: moneyFromAmount(c, currency, "nearest") }),
    ...(o !== undefined && { odds: o }),
  }
}

/** The stages behind it come before, where they are the house's own. */
const wholeWay = (rest: readonly Stage[], codes: readonly string[]): Stage[] => {
  const at = codes.indexOf(rest[0].code)
  return [...codes.slice(0, Math.max(0, at)).map((code) => ({ code })), ...rest]
}

const dayAfter = (today: string, days: number): string =>
  Temporal.PlainDate.from(today)
    .add({ days: Math.round(days) })
    .toString()

const eventCode = (code: string): LeadEventCode => LEAD_EVENTS.find((one) => one === code) ?? "other"

const lostPerWeek = (keptPerDay: number): number => Number((1 - keptPerDay ** 7).toFixed(9))

const readOf = ({ lead, title, owner, line }: LeadRow & { readonly line: number }, reading: Reading): Read => {
  const { currency, today, codes } = reading
  const rest = lead.stages.map((stage) => stageOf(stage, currency))
  const { survivalPerDay, worthKeptPerDay, source } = lead.decay
  const decay = { lostPerWeek: lostPerWeek(survivalPerDay), worthLostPerWeek: lostPerWeek(worthKeptPerDay) }
  return {
    externalId: lead.id.slice(0, 200),
    title: (title || lead.id).slice(0, 200),
    owner,
    line,
    stage: rest[0].code,
    figures: {
      worth: worthOf(lead.worth, currency),
      stages: wholeWay(rest, codes),
      ...(Number.isFinite(lead.deadlineDay) && { deadline: dayAfter(today, lead.deadlineDay) }),
      ...(source.kind === "imported" && { decay }),
      events: lead.events.map(({ code, day, probability, worth, passProbability }) => ({
        code: eventCode(code),
        on: dayAfter(today, day),
        odds: probability,
        ...(worth && { worth: worthOf(worth, currency) }),
        ...(passProbability && { passOdds: passProbability.p50 }),
      })),
    },
  }
}

/** Who works here, by name and by e-mail address. */
const peopleByName = async (tx: Tx): Promise<ReadonlyMap<string, string>> => {
  const rows = await rowsOf<{ readonly id: string; readonly name: string; readonly email: string }>(
    tx,
    sql`select id, name, email from organisation_people`,
  )
  return new Map(
    rows.flatMap(({ id, name, email }) => [
      [name.toLowerCase(), id],
      [email.toLowerCase(), id],
    ]),
  )
}

const knownLeads = async (tx: Tx, ids: readonly string[]) => {
  const found = await tx
    .select()
    .from(leads)
    .where(inArray(leads.externalId, [...ids]))
  return new Map(found.map((row) => [row.externalId ?? "", leadOfRow(row)]))
}

type Known = ReturnType<typeof leadOfRow>

const sameFigures = (left: LeadFigures, right: LeadFigures): boolean =>
  JSON.stringify(z.encode(figuresSchema, left)) === JSON.stringify(z.encode(figuresSchema, right))

/** Brings a known lead up to the file: its figures, and on to the stage at which the file has it. What has ended here stays so. */
const bring = async (
  tx: Tx,
  parts: DeskParts,
  caller: Caller,
  known: Known,
  read: Read,
): Promise<Result<What, Objection>> => {
  const { row } = known
  if (known.status !== "open" && known.status !== "parked") return ok("unchanged")
  let what: What = "unchanged"
  const codes = read.figures.stages.map(({ code }) => code)
  if (codes.includes(row.stage) && !sameFigures(known.figures, read.figures)) {
    const command = { kind: "state-lead-figures", figures: read.figures } as const
    const done = await commandLead(tx, parts, caller, { leadId: row.id }, command)
    if (!done.ok) return done
    what = "changed"
  }
  const behind = codes.slice(codes.indexOf(row.stage), codes.indexOf(read.stage))
  for (const stage of codes.includes(row.stage) ? behind : []) {
    const done = await commandLead(tx, parts, caller, { leadId: row.id }, { kind: "pass-stage", stage })
    if (!done.ok) return done
    what = "changed"
  }
  return ok(what)
}

const rejectionOf = ({ line, column, code, message, remedy }: Rejection) => ({
  line,
  column: column ?? null,
  code,
  message,
  remedy,
})

/** The stages of the house as the reader of the file wants them, and as the policy has them. */
const houseStages = ({ context, policy }: TriageNow) => {
  const codes = leadRulesOf(policy).stages.map(({ code }) => code)
  const stages = context.learnt.team
    .filter(({ name }) => codes.includes(name))
    .map(({ name, hours, cost, passProbability }) => ({
      name,
      hours: hours.estimate,
      cost: cost.estimate,
      passProbability: passProbability.estimate,
    }))
  return { codes, stages }
}

/** Two who import at once would both find a lead new. */
const holdLeads = async (tx: Tx, organisationId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`leads ${organisationId}`}, 0))`)
}

/** What all rows of a file share. */
interface Import {
  readonly parts: DeskParts
  readonly caller: Caller
  /** By name and by e-mail address. */
  readonly people: ReadonlyMap<string, string>
  /** Whose they are where the file names nobody who works here. */
  readonly ownerId: string
}

type RowDone = Result<LeadsImported["leads"][number], LeadsImported["rejected"][number]>

const refusedAt = (line: number, { code, message, remedy = "" }: Objection): RowDone => ({
  ok: false,
  error: { line, column: null, code, message, remedy },
})

const importRow = async (tx: Tx, by: Import, before: Known | undefined, read: Read): Promise<RowDone> => {
  const { parts, caller, people } = by
  const { externalId, title, stage, figures, line, owner } = read
  if (before) {
    const brought = await bring(tx, parts, caller, before, read)
    return brought.ok ? ok({ id: before.row.id, externalId, what: brought.value }) : refusedAt(line, brought.error)
  }
  const ownerId = people.get(owner.toLowerCase()) ?? by.ownerId
  const opening = { title, channel: "import", ownerId, externalId, stage, figures } as const
  const opened = await openLead(tx, parts, caller, opening)
  return opened.ok ? ok({ id: opened.value.leadId, externalId, what: "added" }) : refusedAt(line, opened.error)
}

const importSlice = async (tx: Tx, by: Import, slice: readonly Read[]): Promise<readonly RowDone[]> => {
  await holdLeads(tx, by.caller.organisationId)
  const ids = slice.map(({ externalId }) => externalId)
  const known = await knownLeads(tx, ids)
  const done: RowDone[] = []
  for (const read of slice) done.push(await importRow(tx, by, known.get(read.externalId), read))
  return done
}

const twice = ({ externalId, line }: Read): LeadsImported["rejected"][number] => ({
  line,
  column: null,
  code: "lead-twice",
  message: `"${externalId}" stands in the file twice.`,
  remedy: "Keep one of the rows.",
})

const readFile = async (tx: Tx, parts: DeskParts, csv: string) => {
  const now = await triageNow(tx, parts)
  const { policy, today } = now
  const { codes, stages } = houseStages(now)
  const file = readLeads(csv, { today, stages, currency: policy.currency })
  if (!file.ok) return refuse<Objection>({ ...file.error, path: "csv" })
  const { leads: found, skipped, rejected } = file.value
  if (found.length > LEADS_MAX) return refuse<Objection>(tooMany(found.length))
  const reading: Reading = { currency: must(parseCurrency(policy.currency)), today, codes }
  const all = found.map((row) => readOf(row, reading))
  const rows = new Map<string, Read>()
  const repeated: Read[] = []
  for (const read of all) {
    if (rows.has(read.externalId)) repeated.push(read)
    else rows.set(read.externalId, read)
  }
  return ok({
    rows: [...rows.values()],
    closed: skipped.closed,
    rejected: [...rejected.map(rejectionOf), ...repeated.map(twice)],
    people: await peopleByName(tx),
  })
}

/**
 * Slice by slice, each of them kept at once, so that nobody waits for the whole; a file that was cut short is brought again, and what came in
 * stays. `ownerId`: whose they are where the file names nobody who works here. Codes: `no-leads`, `no-worth-column`, `invalid` for more leads
 * than come in at once, `timed-out` when `signal` ended it.
 */
export const importLeads = async (
  parts: DeskParts,
  caller: Caller,
  csv: string,
  ownerId: string,
  signal: AbortSignal,
): Promise<Result<LeadsImported, Objection>> => {
  const { organisationId } = caller
  const file = await parts.storage.inOrganisation(organisationId, (tx) => readFile(tx, parts, csv))
  if (!file.ok) return file
  const { rows, closed, rejected, people } = file.value
  const by: Import = { parts, caller, people, ownerId }
  const result: LeadsImported = { added: 0, changed: 0, unchanged: 0, closed, rejected, leads: [] }
  for (let at = 0; at < rows.length; at += SLICE) {
    if (signal.aborted) return refuse(cutShort(at))
    const slice = rows.slice(at, at + SLICE)
    const done = await inWork(parts.storage, organisationId, async ({ tx }) => ok(await importSlice(tx, by, slice)))
    for (const one of must(done)) {
      if (!one.ok) rejected.push(one.error)
      else {
        result[one.value.what] += 1
        result.leads.push(one.value)
      }
    }
    // The embedded database answers within one turn of the loop: whoever asks meanwhile gets the next.
    await setImmediate()
  }
  return ok(result)
}
