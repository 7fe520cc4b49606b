// What can be traded in a deal: the things of its template with what the house has recorded of them, and what somebody typed for this very
// deal. What is promised already, or sold on top, is not offered again; what was typed stands in place of the template's.

import { type Move, referencePriceOf, type WorthFigures } from "@walkaway/engine"
import type { Lever } from "@walkaway/engine/packages"
import type { DealPaper } from "../deal-file/read-deal-file.ts"
import { carGifts, carLevers } from "./car-levers.ts"
import { type Gift, leverOfGift } from "./gifts.ts"
import { type GivenBefore, withRecords } from "./learnt-gifts.ts"
import { codeOfItem } from "./lever-words.ts"
import { serviceGifts, serviceLevers } from "./service-levers.ts"
import { type TypedLever, typedLevers } from "./typed-levers.ts"

/** Codes of what has been given, sold on top, or typed. */
const spokenFor = (
  { giveAways = [], extras = [] }: WorthFigures,
  moves: readonly Move[],
  typed: readonly TypedLever[],
): ReadonlySet<string | undefined> => {
  const given = moves.flatMap((move) => (move.kind === "give" ? [move.item] : []))
  return new Set(
    [...given, ...[...giveAways, ...extras, ...typed].map(({ item }) => item)].map((item) => codeOfItem(item)),
  )
}

const ofTemplate = (
  figures: WorthFigures,
  reference: number,
): { readonly gifts: readonly Gift[]; readonly levers: readonly Lever[] } => {
  switch (figures.template) {
    case "car":
      return { gifts: carGifts(figures, reference), levers: carLevers(figures, reference) }
    case "service":
      return { gifts: serviceGifts(figures, reference), levers: serviceLevers(figures, reference) }
    case "haggle":
      return { gifts: [], levers: [] }
  }
}

/** What can be traded in a deal of which the worth is stated; none otherwise. */
export const leversOfPaper = (
  { brief, levers: typed = [] }: DealPaper,
  given: readonly GivenBefore[],
): readonly Lever[] => {
  const { sheet, deal } = brief
  const reference = sheet && referencePriceOf(sheet)
  if (!sheet || reference === undefined || !(reference > 0)) return []
  const { gifts, levers } = ofTemplate(sheet, reference)
  const learnt = gifts.map((gift) => withRecords(gift, given))
  const taken = spokenFor(sheet, deal.moves, typed)
  return [
    ...typedLevers(typed, deal.side, learnt),
    ...learnt.filter(({ code }) => !taken.has(code)).flatMap((gift) => leverOfGift(gift, deal.side)),
    ...levers,
  ]
}
