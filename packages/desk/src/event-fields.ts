// Fields that events of several kinds share, each as a codec: what stands in the log on one side, what the program holds on the
// other. Kept apart from the events, so that a unit and a deal cannot come to write money or a day in two ways.

import { z } from "zod"
import { moneyCodec } from "./money-codec.ts"

export const id = z.uuid()
export const money = moneyCodec
/** A moment with its offset, as text: a JSON log knows no dates. */
export const instant = z.iso.datetime({ offset: true })
/** `2026-11-24`: a calendar day where the organisation lives. */
export const day = z.iso.date()
export const currencyCode = z.string().length(3)
export const reasonCode = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
/** A code of the policy's list; the words that go with it are a note, kept apart from the log. */
export const reason = z.strictObject({ code: reasonCode, noteId: id.exactOptional() })
/** Keys of a deal file that say what a thing is worth: as written, checked when they came in. */
export const paper = z.record(z.string(), z.json())
