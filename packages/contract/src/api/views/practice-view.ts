// A practice on the wire. What the other side wants is in it only when it is over.

import { ADVISED_MOVES, SIDES } from "@walkaway/engine"
import { z } from "zod"
import { partnerKindSchema, practiceJudgementSchema } from "../../outputs/practice-output.ts"
import { idText, instant, money } from "../fields.ts"
import { PARTIES } from "../words.ts"
import { personRef } from "./deal-view.ts"
import { notEnoughView } from "./measured.ts"

const headKeys = {
  id: idText,
  version: z.int().meta({ description: "Rises with every move; what If-Match wants." }),
  dealId: idText.nullable().meta({ description: "The deal that was copied; null for an invented one." }),
  title: z.string().nullable().meta({ description: "Of the deal that was copied." }),
  side: z.enum(SIDES).meta({ description: "Ours." }),
  currency: z.string(),
  ask: money.nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  kind: partnerKindSchema.nullable().meta({ description: "Null while it is hidden." }),
  score: z.number().nullable().meta({
    description:
      "Our gain less the adviser's over the same counterpart, in per cent of the price; null until it is over.",
  }),
}

export const practiceInShort = z
  .strictObject({
    ...headKeys,
    end: z.enum(["agreed", "we-left", "they-left", "open"]).nullable(),
    price: money.nullable().meta({ description: "Agreed." }),
  })
  .meta({ id: "PracticeInShort" })

export const practiceView = z
  .strictObject({
    ...headKeys,
    phase: z.enum(["talking", "they-left", "we-left", "agreed", "over"]).meta({
      description: "they-left, we-left: with the door open.",
    }),
    callsLeft: z.int().meta({ description: "How often we may still call them; 0 unless they have left." }),
    line: money.nullable().meta({ description: "Ours; null for whoever may not see a deal's line." }),
    standing: z.strictObject({ us: money.nullable(), them: money.nullable() }),
    moves: z.array(
      z.strictObject({
        kind: z.enum(["offer", "hold", "accept", "reject", "walk", "return", "call", "expire", "give", "wait"]),
        by: z.enum(PARTIES).nullable().meta({ description: "Null: days go by." }),
        price: money.nullable(),
        door: z.enum(["open", "closed"]).nullable(),
        days: z.int().nullable(),
      }),
    ),
    movesBefore: z.int().meta({ description: "How many of the moves were made before the practice began." }),
    judgement: practiceJudgementSchema.nullable().meta({ description: "Null until it is over." }),
    seed: z.int().nullable().meta({ description: "Told when it is over: the same one brings the same counterpart." }),
  })
  .meta({ id: "Practice" })

const intervalKeys = { low: z.number(), middle: z.number(), high: z.number() }

const costlyMoveView = z
  .strictObject({
    made: z.enum(ADVISED_MOVES).meta({ description: "What was done." }),
    advised: z.enum(ADVISED_MOVES).meta({ description: "What the adviser would have done there." }),
    figure: z.enum(["gave-more", "gave-less"]).nullable().meta({
      description: "Where both name a price: what was given beside what the adviser would have given.",
    }),
    times: z.int(),
    ...intervalKeys,
    perTalk: z.number().meta({ description: "What a talk loses by it on average." }),
  })
  .meta({
    id: "CostlyMove",
    description: "A kind of move that cost; of one time the mean with its 95 % interval, in per cent of the price.",
  })

const progressKeys = {
  needed: z.int().meta({ description: "So many practices make a mean." }),
  means: z
    .array(z.strictObject({ practice: z.int(), of: z.int(), ...intervalKeys }))
    .meta({ description: "Mean of the last up to ten, with its 95 % interval, from the needed practice on." }),
  change: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("measured"), ...intervalKeys, clear: z.boolean() }),
      notEnoughView,
    ])
    .meta({ description: "The last ten against the ten before; above zero is better." }),
  costly: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("measured"), talks: z.int(), moves: z.array(costlyMoveView) }),
      notEnoughView,
    ])
    .meta({ description: "The moves that cost most over the last talks, by what a talk loses; what to work on." }),
}

export const practiceProgressView = z
  .strictObject({
    scores: z.array(z.strictObject({ practiceId: idText, endedAt: instant, score: z.number() })).meta({
      description: "Of one's own practices that are over, oldest first.",
    }),
    ...progressKeys,
  })
  .meta({ id: "PracticeProgress" })

export const personsPracticeView = z
  .strictObject({
    person: personRef,
    talks: z.int().meta({ description: "Practices that are over." }),
    scores: z.array(z.strictObject({ endedAt: instant, score: z.number() })).meta({
      description: "Of the last of them, oldest first; which talks they were stays with the person.",
    }),
    ...progressKeys,
  })
  .meta({ id: "PersonsPractice" })
