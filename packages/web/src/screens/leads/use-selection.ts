// Leads chosen to be decided in one go. They are kept whole, since what the list shows may change meanwhile.

import { useState } from "react"
import type { LeadInShort } from "../../desk/types.ts"

export interface Selection {
  readonly leads: ReadonlyMap<string, LeadInShort>
  readonly ids: ReadonlySet<string>
  toggle(lead: LeadInShort): void
  clear(): void
}

export const useSelection = (): Selection => {
  const [leads, setLeads] = useState<ReadonlyMap<string, LeadInShort>>(new Map())
  return {
    leads,
    ids: new Set(leads.keys()),
    toggle: (lead) =>
      setLeads((before) => {
        const next = new Map(before)
        if (!next.delete(lead.id)) next.set(lead.id, lead)
        return next
      }),
    clear: () => setLeads(new Map()),
  }
}
