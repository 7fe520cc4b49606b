// What a British salesperson reads on a screen, from the catalogue itself: a test names a sentence and its figures, and a better wording needs
// no change of the test.

import { createTranslator } from "use-intl/core"
import { en } from "../words/en/index.ts"
import { type Formats, formatsIn } from "../words/format.ts"

/** `say("dealRoom.guard.crosses", { distance: "£200" })`. */
export const say = createTranslator({ locale: "en-GB", messages: en, timeZone: "Europe/London" })

export const formats: Formats = formatsIn("en-GB", "Europe/London")

/** "£9,250". */
export const pounds = (amount: number | string): string => formats.money(String(amount) as `${number}`, "GBP")
