// A talk across the desk as it goes on most days: they start low, we come down in small steps, one side gives something, and it ends with a hand
// or at the door. Prices as shares of the ask.

export type MoveBody = Readonly<Record<string, string | boolean>>

const offer = (by: "us" | "them", share: number) => ({ kind: "offer", by, share })

const HAGGLE = [
  offer("them", 0.86),
  offer("us", 0.99),
  offer("them", 0.885),
  { kind: "give", by: "us", item: "a full tank" },
  offer("us", 0.98),
  offer("them", 0.9),
  { kind: "hold", by: "us" },
  offer("them", 0.915),
  offer("us", 0.97),
  offer("them", 0.93),
  offer("us", 0.96),
  offer("them", 0.945),
] as const

const ENDS = [
  [{ kind: "accept", by: "us" }],
  [{ kind: "walk", by: "them" }, { kind: "return", by: "them" }, offer("them", 0.95), { kind: "accept", by: "us" }],
  [{ kind: "walk", by: "them", door: "closed" }],
] as const

/** The moves of one talk; `number` chooses how it ends. */
export const talkOf = (number: number, ask: number): readonly MoveBody[] =>
  [...HAGGLE, ...ENDS[number % ENDS.length]].map((step) => {
    if (!("share" in step)) return step
    const { share, ...rest } = step
    return { ...rest, price: String(Math.round(ask * share)) }
  })
