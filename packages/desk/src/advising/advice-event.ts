// Advice that was given is a fact too: what was said, to whom, by which engine, on which figures. Nothing is ever decided by it; it is
// kept so that advice can be held against what came of it, long after the engine has changed.

import { z } from "zod"
import { day, id } from "../event-fields.ts"
import { catalogueOf, type EventIn, type StoredEvent } from "../event-schemas.ts"

const adviceEventSchemas = {
  AdviceGiven: z.strictObject({
    dealId: id,
    /** Version of the deal's stream that it was computed from. */
    dealVersion: z.int().min(1),
    day,
    /** 0: the default policy. */
    policyVersion: z.int().min(0),
    /** Version of the engine. */
    engine: z.string(),
    /** Name of the belief about people that it started from. */
    prior: z.string(),
    /** The belief itself, where it was learnt from own deals; the shipped one goes with the engine. */
    priorFigures: z.json().exactOptional(),
    /** The deal as a deal file, moves in notation: enough to compute it again. */
    inputs: z.json(),
    advice: z.json(),
    /** Who got it. */
    to: z.string(),
  }),
} as const

export type AdviceEvent = EventIn<typeof adviceEventSchemas>
export const adviceEvents = catalogueOf(adviceEventSchemas)

/** Advice as the contract has it: JSON once it is written, typed by whoever computed it. */
export type AdviceRecord = Omit<AdviceEvent["data"], "inputs" | "advice" | "priorFigures"> & {
  readonly priorFigures?: object
  readonly inputs: object
  readonly advice: object
}

export const encodeAdviceGiven = (record: AdviceRecord): StoredEvent =>
  adviceEvents.encode({ type: "AdviceGiven", data: JSON.parse(JSON.stringify(record)) })
