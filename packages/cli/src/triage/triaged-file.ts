// From the pieces of a file to its leads in order, each with its verdict made when asked for: a million verdicts with their reasons
// do not fit into memory, and nobody needs two at a time.

import { type LeadsOptions, LeadsReader, type Rejection, type SkippedRow } from "@walkaway/contract/leads-file"
import { ok, type Refusal, type Result } from "@walkaway/engine"
import {
  assessLead,
  type Capacity,
  capacityOf,
  fillHours,
  type HourPrices,
  type Lead,
  type LeadAssessment,
  type LeadProject,
  type LeadVerdict,
  leadVerdictOf,
  projectOf,
  rankHighestFirst,
} from "@walkaway/engine/triage"
import { LeadStore } from "./lead-store.ts"

export interface TriagedFile {
  readonly currency: string | undefined
  readonly capacity: Required<Capacity>
  readonly prices: HourPrices
  readonly rejected: readonly Rejection[]
  readonly skipped: Readonly<Record<SkippedRow, number>>
  readonly store: LeadStore
  /** Positions in the store, highest index first. */
  readonly order: Uint32Array
  /** The verdict on the lead at a position of the store, whose project may be at hand already. */
  assess(at: number, project?: LeadProject): LeadAssessment
  /** The verdict alone. */
  verdictAt(at: number): LeadVerdict
}

/** What collects leads, wherever they come from. */
export class LeadCollector {
  readonly store = new LeadStore()
  readonly rejected: Rejection[] = []
  readonly skipped = { closed: 0, "other-owner": 0 }
  readonly capacity: Required<Capacity>

  constructor(capacity: Required<Capacity>) {
    this.capacity = capacity
  }

  add(lead: Lead, title: string): void {
    this.store.add(lead.id, title, lead.stages[0].name, projectOf(lead, this.capacity.hoursPerWeekPerLead))
  }

  /** No more leads will come. */
  triaged(currency: string | undefined): TriagedFile {
    const { store, rejected, skipped, capacity } = this
    const startBelowPerHour = store.column("startBelowPerHour")
    const filling = rankHighestFirst(startBelowPerHour)
    const { prices, reach } = fillHours(filling, { startBelowPerHour, hours: store.column("hours") }, capacity)
    // Only an event parts the two orders.
    const order = store.hasEvents ? rankHighestFirst(store.column("indexPerHour")) : filling
    const assess = (at: number, project = store.projectAt(at)) => assessLead(project, prices, reach[at])
    const verdictAt = (at: number) => leadVerdictOf(store.projectAt(at), prices, reach[at])
    return { currency, capacity, prices, rejected, skipped, store, order, assess, verdictAt }
  }
}

/** Triage of a CSV in pieces. Refusal codes: those of `capacityOf` and `LeadsReader`. */
export const triageCsv = async (
  pieces: AsyncIterable<string>,
  options: LeadsOptions,
  capacity: Capacity,
): Promise<Result<TriagedFile, Refusal>> => {
  const checked = capacityOf(capacity)
  if (!checked.ok) return checked
  const collector = new LeadCollector(checked.value)
  const reader = new LeadsReader(options, {
    lead: ({ lead, title }) => collector.add(lead, title),
    rejected: (rejection) => collector.rejected.push(rejection),
    skipped: (why) => {
      collector.skipped[why] += 1
    },
  })
  for await (const piece of pieces) if (!reader.push(piece)) break
  const end = reader.end()
  return end.ok ? ok(collector.triaged(end.value.currency)) : end
}
