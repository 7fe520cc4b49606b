// Puts what happened and what the desk advised in one order: advice stands after the event whose version it was given for; the same advice
// given again says nothing new.

import type { AdviceSaid, Happening } from "./history-query.ts"

export type Entry =
  | { readonly kind: "event"; readonly at: string; readonly happening: Happening }
  | { readonly kind: "advice"; readonly at: string; readonly said: AdviceSaid }

const isSame = (left: AdviceSaid | undefined, right: AdviceSaid): boolean =>
  left?.recommended.move === right.recommended.move && left.recommended.price === right.recommended.price

/** In order of their giving, without repetitions. */
export const newAdvice = (said: readonly AdviceSaid[]): readonly AdviceSaid[] => {
  const inOrder = said.toSorted((left, right) => left.dealVersion - right.dealVersion || left.version - right.version)
  return inOrder.filter((one, index) => !isSame(inOrder[index - 1], one))
}

export const timelineOf = (happenings: readonly Happening[], said: readonly AdviceSaid[]): readonly Entry[] => {
  const advice = newAdvice(said)
  return happenings.flatMap((happening, index): Entry[] => {
    const next = happenings[index + 1]?.version ?? happening.version + 1
    const after = advice.filter(({ dealVersion }) => dealVersion >= happening.version && dealVersion < next)
    return [
      { kind: "event", at: happening.occurredAt, happening },
      ...after.map((one) => ({ kind: "advice" as const, at: one.givenAt, said: one })),
    ]
  })
}
