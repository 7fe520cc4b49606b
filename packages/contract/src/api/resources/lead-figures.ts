// What can be stated of a lead: what success brings, what each stage takes and how often it goes well, until when, how it fades, and the dated
// changes that are expected. All of it may be left out.

import { z } from "zod"
import { expecting, rows } from "../../complaint-text.ts"
import * as field from "../fields.ts"
import { LEAD_EVENTS } from "../lead-words.ts"
import { stageIn } from "./lead-verdicts.ts"

const figure = (what: string, example: string, max: number, min = 0) =>
  z
    .number({ error: expecting(what, example) })
    .min(min, { error: expecting(what, example) })
    .max(max, { error: expecting(what, example) })

export const hours = figure("a number of hours", "a number such as 1.5", 10_000)
const hoursToCome = figure("a number of hours above zero", "a number such as 1.5", 10_000, 0.01)
const share = figure("a share from 0 to 0.99", "a number such as 0.05", 0.99)
const odds = figure("odds from 0 to 1", "a number such as 0.4", 1)

const worthIn = field
  .group("a worth", { low: field.moneyIn.exactOptional(), middle: field.moneyIn, high: field.moneyIn.exactOptional() })
  .meta({
    id: "LeadWorthGiven",
    description:
      "What success leaves over our best alternative, at our line. Low is passed nine times in ten, high once.",
  })

const STAGES_MAX = 12

const stagesIn = z
  .array(
    field.group("a stage", {
      code: stageIn,
      hours: hoursToCome.exactOptional(),
      cost: field.moneyIn.exactOptional(),
      odds: odds.exactOptional(),
    }),
    { error: expecting("a list of stages", "stages, each with its code") },
  )
  .min(1, { error: expecting("a list of at least one stage", "one stage, with its code") })
  .max(STAGES_MAX, { error: expecting(`a list of at most ${STAGES_MAX} stages`, "the ones that matter") })
  .refine((stages) => new Set(stages.map(({ code }) => code)).size === stages.length, {
    error: rows("A stage stands twice.", "Keep one of them."),
  })

export const figureKeys = {
  worth: worthIn.exactOptional(),
  stages: stagesIn
    .exactOptional()
    .meta({ description: "What is left out of a stage is learnt from your own leads, or a default until then." }),
  deadline: field.day.exactOptional(),
  decay: field
    .group("how it fades", { lostPerWeek: share.default(0), worthLostPerWeek: share.default(0) })
    .exactOptional()
    .meta({ description: "Chance that a week of waiting ends it; share of its worth that a week takes." }),
  events: z
    .array(
      field.group("an event", {
        code: field.wordOf("a kind of event", LEAD_EVENTS),
        on: field.day,
        odds: odds.default(1),
        worth: worthIn.exactOptional().meta({ description: "From then on." }),
        passOdds: odds.exactOptional().meta({ description: "Of the stage that it stands in, from then on." }),
      }),
      { error: expecting("a list of events", "events, each with code and day") },
    )
    .max(10, { error: expecting("a list of at most 10 events", "the ones that matter") })
    .exactOptional()
    .meta({ description: "Dated changes that are expected: a price that falls, a budget that opens, a decision." }),
}
