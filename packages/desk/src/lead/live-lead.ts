// A lead as the triage of a house takes it: what its row says, read back into the program's own types. Hours spent are in it for the kill
// criterion alone.

import type { LeadOutcome, LeadStatus, ParkTrigger, Verdict } from "@walkaway/contract/api"
import { type Currency, type Money, must, parseCurrency, parseMoney } from "@walkaway/engine"
import { LRUCache } from "lru-cache"
import { z } from "zod"
import type { Reason } from "../deal/commands.ts"
import type { Actor } from "../recorded.ts"
import { type Criterion, criterionSchema, figuresSchema, type LeadFigures } from "./events.ts"

/** A row of the table of leads. */
export interface LeadRow {
  readonly organisationId: string
  readonly id: string
  readonly version: number
  readonly title: string
  readonly currency: string
  readonly channel: string
  readonly status: LeadStatus
  readonly outcome: LeadOutcome | null
  readonly ownerId: string
  readonly customerId: string | null
  readonly unitId: string | null
  readonly dealId: string | null
  readonly externalId: string | null
  readonly stage: string
  readonly deadline: string | null
  readonly figures: unknown
  readonly verdict: unknown
  readonly criterion: unknown
  readonly effortHours: number
  readonly effortMoney: string
  readonly openedAt: Date
  readonly touchedAt: Date
  readonly closedAt: Date | null
}

interface VerdictInRow {
  readonly verdict: Verdict
  readonly wakesOn?: string
  readonly trigger?: ParkTrigger
  readonly reason?: Reason
  readonly proposed?: { readonly verdict: Verdict }
  readonly at: string
  readonly actor: Actor
  readonly mayTakeBack: boolean
}

interface CriterionInRow {
  readonly criterion: unknown
  readonly committedAt: string
  readonly reachedAt: string | null
  readonly changes: readonly {
    readonly from: unknown
    readonly to: unknown
    readonly reason: Reason
    readonly at: string
    readonly actor: Actor
  }[]
}

export interface LeadNow {
  readonly row: LeadRow
  readonly currency: Currency
  readonly status: LeadStatus
  readonly outcome?: LeadOutcome
  readonly figures: LeadFigures
  readonly verdict?: VerdictInRow
  readonly criterion?: Omit<CriterionInRow, "criterion" | "changes"> & {
    readonly criterion: Criterion
    readonly changes: readonly (Omit<CriterionInRow["changes"][number], "from" | "to"> & {
      readonly from: Criterion
      readonly to: Criterion
    })[]
  }
  readonly spent: Money
}

/** A lead's figures are read far more often than stated: the same version is decoded once. */
const decoded = new LRUCache<string, LeadNow>({ max: 20_000 })

const criterionOf = ({ criterion, changes, ...rest }: CriterionInRow): NonNullable<LeadNow["criterion"]> => ({
  ...rest,
  criterion: z.decode(criterionSchema, criterion as never),
  changes: changes.map(({ from, to, ...change }) => ({
    ...change,
    from: z.decode(criterionSchema, from as never),
    to: z.decode(criterionSchema, to as never),
  })),
})

const read = (row: LeadRow): LeadNow => {
  const currency = must(parseCurrency(row.currency))
  return {
    row,
    currency,
    status: row.status,
    ...(row.outcome && { outcome: row.outcome }),
    figures: z.decode(figuresSchema, row.figures as never),
    ...(row.verdict !== null && { verdict: row.verdict as VerdictInRow }),
    ...(row.criterion !== null && { criterion: criterionOf(row.criterion as CriterionInRow) }),
    spent: must(parseMoney(row.effortMoney, currency)),
  }
}

/** Reads a row; throws on one that no program of ours wrote. */
export const leadOfRow = (row: LeadRow): LeadNow => {
  const key = `${row.organisationId} ${row.id} ${row.version}`
  const known = decoded.get(key)
  if (known) return known
  const lead = read(row)
  decoded.set(key, lead)
  return lead
}
