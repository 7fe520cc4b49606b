// The words of areas that the first screen does without, fetched with the area's screens: all English at once would be a quarter of what a phone
// loads before it shows anything. Another language comes whole, since it is fetched anyway.

import type { Language, Words } from "./languages.ts"

const LATE = {
  account: async () => (await import("./en/account.ts")).account,
  arena: async () => (await import("./en/arena.ts")).arena,
  customers: async () => (await import("./en/customers.ts")).customers,
  haggle: async () => (await import("./en/haggle.ts")).haggle,
  history: async () => (await import("./en/history.ts")).history,
  leads: async () => (await import("./en/leads.ts")).leads,
  newDeal: async () => (await import("./en/new-deal.ts")).newDeal,
  offerSheet: async () => (await import("./en/offer-sheet.ts")).offerSheet,
  packages: async () => (await import("./en/packages.ts")).packages,
  policy: async () => (await import("./en/policy.ts")).policy,
  practice: async () => (await import("./en/practice.ts")).practice,
  prepare: async () => (await import("./en/prepare.ts")).prepare,
  review: async () => (await import("./en/review.ts")).review,
  stock: async () => (await import("./en/stock.ts")).stock,
  team: async () => (await import("./en/team.ts")).team,
} satisfies { readonly [Area in keyof Words]?: () => Promise<Words[Area]> }

export type LateArea = keyof typeof LATE

export interface WordStore {
  words(): Words
  subscribe(tell: () => void): () => void
  /** Resolves when the words of the area are there. */
  need(area: LateArea): Promise<void>
}

/** `language` tells what `words` are in: of English the late areas are still to come. */
export const wordStore = (language: Language, words: Words): WordStore => {
  const watchers = new Set<() => void>()
  const known = new Set<LateArea>()
  let all = words
  return {
    words: () => all,
    subscribe: (tell) => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    need: async (area) => {
      if (language !== "en" || known.has(area)) return
      const late = await LATE[area]()
      known.add(area)
      all = { ...all, [area]: late }
      for (const tell of watchers) tell()
    },
  }
}
