// Negotiation logs, one negotiation a line (JSON Lines), in the layout of CraigslistBargain as we keep it [He2018]; the
// desk exports its own in the same layout. Lenient where a log may know less or more than we do: unknown fields are
// let by, absent signals are "no", an absent seller's target is the listing. An outcome that is written stands; an absent
// one is read off the first accept, reject or quit, which ends the talk as in the prediction task, and is refused where
// a later one tells another end. A line that cannot be used is refused with its number and field; the others are read.

import {
  LOGGED_MOVE_KINDS,
  type LoggedMove,
  type Negotiation,
  type NegotiationOutcome,
  ok,
  type Refusal,
  type Result,
  refuse,
  SIDES,
} from "@walkaway/engine"
import { z } from "zod"
import { capital, expecting, rows } from "./complaint-text.ts"
import { formatPath } from "./problem.ts"

const someText = z
  .string({ error: expecting("a text", 'a text such as "n-17"') })
  .min(1, { error: expecting("a text", 'a text such as "n-17"') })

/** Beyond these no figure is money, and what is computed from one overflows. */
const PRICE_LEAST = 0.01
const PRICE_MOST = 1e12

const tooMuch = { error: expecting("a price that anybody pays", "a number up to a million million") }
const aboveZero = (example: string) =>
  z
    .number({ error: expecting("a price", example) })
    .min(PRICE_LEAST, { error: expecting("a price above zero", example) })
    .max(PRICE_MOST, tooMuch)
const priceOrNull = (example: string) =>
  z
    .number({ error: expecting("a price", example) })
    .min(0, { error: expecting("a price from zero", example) })
    .max(PRICE_MOST, tooMuch)
    .nullish()
const signal = z.boolean({ error: expecting("true or false", "true or false, or leave it out") }).nullish()
const side = z.enum(SIDES, { error: expecting("a side", '"buyer" or "seller"') })

const moveSchema = z
  .object({
    by: side,
    kind: z.enum(LOGGED_MOVE_KINDS, { error: expecting("a kind of move", `one of ${LOGGED_MOVE_KINDS.join(", ")}`) }),
    price: priceOrNull("a number such as 8500, or null"),
    t: z.number({ error: expecting("a time", "seconds since the talk began, or leave it out") }).nullish(),
    formal: signal,
    agree: signal,
    firm: signal,
    outside: signal,
    walkSignal: signal,
  })
  .refine(({ kind, price }) => kind !== "offer" || typeof price === "number", {
    path: ["price"],
    error: rows("The offer has no price.", 'Write its price, or make it a "message".'),
  })

const ENDS: ReadonlySet<string> = new Set(["accept", "reject", "quit"])

/** Which move first tells another end than the first end does; -1 where none does. */
const secondEnd = (moves: readonly { readonly kind: string }[]): number => {
  const first = moves.find(({ kind }) => ENDS.has(kind))
  return moves.findIndex(({ kind }) => ENDS.has(kind) && (kind === "accept") !== (first?.kind === "accept"))
}

const TWO_ENDS = rows(
  "The moves before say that the talk ended otherwise.",
  'Say how it ended, "outcome": {"deal": true, "price": 9000}, and write a no that ended nothing as a "message".',
)

/** One line of a log as it stands in the file. */
export const negotiationLineSchema = z
  .object(
    {
      id: z.union([someText, z.number().transform(String)], { error: expecting("an id", 'a text such as "n-17"') }),
      listing: aboveZero("the advertised price, a number such as 9995"),
      buyerTarget: aboveZero("what the buyer hoped to pay, or leave it out").nullish(),
      sellerTarget: aboveZero("what the seller hoped to get, or leave it out").nullish(),
      post: z
        .union([z.string(), z.number().transform(String)], {
          error: expecting("a text", "the advertisement's number, or leave it out"),
        })
        .nullish(),
      category: z.string({ error: expecting("a text", 'a text such as "car", or leave it out') }).nullish(),
      channel: z
        .string({ error: expecting("a text", 'how the customer came, such as "phone", or leave it out') })
        .nullish(),
      customer: z
        .string({ error: expecting("a text", 'a kind of customer such as "trade", or leave it out') })
        .nullish(),
      self: z
        .enum(SIDES, { error: expecting("a side", 'whose records these are, "buyer" or "seller", or leave it out') })
        .nullish(),
      moves: z.array(moveSchema, {
        error: expecting("a list of moves", 'a list such as [{"by": "buyer", "kind": "offer", "price": 8500}]'),
      }),
      outcome: z
        .object(
          {
            deal: z.boolean({ error: expecting("true or false", "true or false") }),
            price: priceOrNull("a number, or null without a deal"),
          },
          { error: expecting("an outcome", '{"deal": true, "price": 9000}, or leave it out') },
        )
        .nullish(),
    },
    { error: expecting("a negotiation", 'an object such as {"id": "n-17", "listing": 9995, "moves": []}') },
  )
  .superRefine(({ moves, outcome }, context) => {
    const at = outcome ? -1 : secondEnd(moves)
    if (at >= 0) context.addIssue({ code: "custom", path: ["moves", at, "kind"], message: TWO_ENDS })
  })
  .meta({
    title: "Negotiation log line",
    description:
      "One negotiation over one price; one JSON object a line. The first accept, reject or quit ends it; a no that ended nothing is a message. An outcome that is written stands, whatever the moves say.",
  })

type Line = z.output<typeof negotiationLineSchema>

const moveOf = (move: Line["moves"][number]): LoggedMove => ({
  by: move.by,
  kind: move.kind,
  price: move.price ?? null,
  seconds: move.t ?? null,
  formal: move.formal ?? false,
  agree: move.agree ?? false,
  firm: move.firm ?? false,
  outside: move.outside ?? false,
  walkSignal: move.walkSignal ?? false,
})

/** What the moves themselves say about the end: an accept takes the other side's last price, a reject or quit none. */
const outcomeOfMoves = (moves: readonly LoggedMove[]): NegotiationOutcome | null => {
  const at = moves.findIndex(({ kind }) => ENDS.has(kind))
  if (at < 0) return null
  const end = moves[at]
  if (end.kind !== "accept") return { deal: false, price: null }
  const taken = moves.slice(0, at).findLast(({ by, price }) => by !== end.by && price !== null)
  return { deal: true, price: end.price ?? taken?.price ?? null }
}

const negotiationOf = (line: Line): Negotiation => {
  const moves = line.moves.map(moveOf)
  return {
    id: line.id,
    listing: line.listing,
    targets: { buyer: line.buyerTarget ?? null, seller: line.sellerTarget ?? line.listing },
    post: line.post ?? line.id,
    category: line.category ?? null,
    ...(line.channel != null && { channel: line.channel }),
    ...(line.customer != null && { customer: line.customer }),
    ...(line.self != null && { self: line.self }),
    moves,
    outcome: line.outcome ? { deal: line.outcome.deal, price: line.outcome.price ?? null } : outcomeOfMoves(moves),
  }
}

const refusalOf = (error: z.ZodError, line: number): Refusal => {
  const [issue] = error.issues
  const [message, remedy] = issue.message.split("\n")
  const field = formatPath(issue.path.map((step) => (typeof step === "number" ? step : String(step))))
  return {
    code: message.endsWith("is missing.") ? "missing" : "wrong-value",
    message: `Line ${line}${field === "" ? "" : `, ${field}`}: ${capital(message)}`,
    ...(remedy !== undefined && { remedy }),
    path: field === "" ? `line ${line}` : `line ${line}, ${field}`,
  }
}

/** Text as JSON, or undefined when it is none. */
const jsonOf = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** One line of a log; `line` counts from 1. Refusal codes: `not-json`, `missing`, `wrong-value`. */
export const parseNegotiationLine = (text: string, line: number): Result<Negotiation, Refusal> => {
  const json = jsonOf(text)
  if (json === undefined) {
    return refuse({
      code: "not-json",
      message: `Line ${line}: this is not JSON.`,
      remedy: "Write one JSON object a line, each on a line of its own.",
      path: `line ${line}`,
    })
  }
  const parsed = negotiationLineSchema.safeParse(json.value)
  return parsed.success ? ok(negotiationOf(parsed.data)) : refuse(refusalOf(parsed.error, line))
}

/** A whole log: what could be read, in order, and what could not. Empty lines and a byte order mark are let by. */
export const parseNegotiationLog = (text: string): { negotiations: Negotiation[]; refusals: Refusal[] } => {
  const negotiations: Negotiation[] = []
  const refusals: Refusal[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === "") continue
    const parsed = parseNegotiationLine(line, index + 1)
    if (parsed.ok) negotiations.push(parsed.value)
    else refusals.push(parsed.error)
  }
  return { negotiations, refusals }
}

/** A negotiation as one line of a log; `parseNegotiationLine` gives it back. */
export const formatNegotiationLine = (negotiation: Negotiation): string => {
  const { id, category, channel, customer, self, listing, targets, post, moves, outcome } = negotiation
  return JSON.stringify({
    id,
    category,
    ...(channel != null && { channel }),
    ...(customer != null && { customer }),
    ...(self != null && { self }),
    listing,
    buyerTarget: targets.buyer,
    sellerTarget: targets.seller,
    post,
    moves: moves.map(({ seconds, ...move }) => ({ ...move, t: seconds })),
    outcome,
  })
}
