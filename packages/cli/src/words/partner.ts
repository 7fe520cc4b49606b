// What the counterpart of a practice says with a move: short sentences by move and kind, chosen in turn. None of them claims anything: no
// rival offer, no reason, no fact that nobody made up but us. While the kind is hidden only the plain ones are used, since manner tells.

import type { Move } from "@walkaway/engine"
import type { PartnerKind } from "@walkaway/engine/practice"

export const WORDS_WITH = ["offer", "hold", "reject", "accept", "walk", "return", "call", "gone"] as const
export type WordsWith = (typeof WORDS_WITH)[number]

type Sentences = Readonly<Record<WordsWith, readonly string[]>>

/** `{price}` is the figure that they name. */
const PLAIN: Sentences = {
  offer: ["I could do {price}.", "{price}, then.", "Let us say {price}."],
  hold: ["I stay where I am.", "That is still my figure.", "No, I have said what I would do."],
  reject: ["That is too far from what I had in mind.", "Not at that price."],
  accept: ["All right. We have a deal.", "Fine, let us do it."],
  walk: ["Then I will leave it for now.", "I will think about it. Goodbye."],
  return: ["Here I am again.", "I have thought about it. Let us talk."],
  call: ["You left before we were done. What about {price}?"],
  gone: ["I have settled it otherwise."],
}

const BY_KIND: Readonly<Record<PartnerKind, Partial<Sentences>>> = {
  tough: {
    offer: ["{price}. Not a bit more.", "{price}, and that hurts."],
    hold: ["No.", "You heard my figure."],
    accept: ["Done, before I change my mind."],
    walk: ["We are wasting our time."],
  },
  fair: {
    offer: ["You moved, so I move: {price}.", "Half a step each: {price}."],
    hold: ["You have not moved, so I do not either.", "Your turn to move."],
    accept: ["That is fair. Deal."],
    walk: ["If you do not move, I have to go."],
  },
  hurried: {
    offer: ["{price}. Can we finish this?", "Quickly: {price}."],
    hold: ["I have no time for this.", "Same figure. Yes or no?"],
    accept: ["Good. Where do I sign?"],
    walk: ["I have to go."],
  },
  bluffer: {
    offer: ["{price}, or I am off.", "{price}. There are other doors."],
    hold: ["I can leave any time.", "My coat is on."],
    accept: ["You are lucky. Deal."],
    walk: ["That is it. I am leaving."],
  },
  friendly: {
    offer: ["Would {price} help you?", "Come, {price}. We are nearly there."],
    hold: ["I like it, but that is what I have.", "I would rather stay where I am."],
    accept: ["Lovely. It is a deal."],
    walk: ["No hard feelings. I will be going."],
  },
  everyday: {},
}

/** What goes with a move of theirs; undefined where nothing is said. */
export const wordsWith = (move: Move): WordsWith | undefined => {
  switch (move.kind) {
    case "offer":
    case "hold":
    case "reject":
    case "accept":
    case "return":
    case "call":
      return move.kind
    case "walk":
      return move.door === "closed" ? "gone" : "walk"
    default:
      return undefined
  }
}

/** The sentence of the `turn`-th move of the talk, in which they make every other, with its price written out; the plain ones while the kind is not told. */
export const partnerSays = (what: WordsWith, kind: PartnerKind | undefined, turn: number, price = ""): string => {
  const sentences = (kind && BY_KIND[kind][what]) ?? PLAIN[what]
  return sentences[Math.floor(turn / 2) % sentences.length].replace("{price}", price)
}

export const KIND_WORDS: Readonly<Record<PartnerKind, string>> = {
  tough: "a tough one: gives late and little",
  fair: "a fair one: gives as you give",
  hurried: "a hurried one: little patience",
  bluffer: "a bluffer: leaves without meaning it",
  friendly: "a friendly one: gives early",
  everyday: "an everyday one: goes by what was said last",
}
