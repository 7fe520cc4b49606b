// What was learnt of the people opposite, on the wire: the priors that advice stands on, whole, so that a browser works out the same advice;
// and, for whoever wants to know, the versions with how much speaks for each and what each changed, figure by figure. The figures are
// about the other side (where limits lie as a share of the price asked, how they open, how long they last). No line of ours is
// in them, nor can one be worked out of them, so whoever may read may read them.

import { LEARNING_VERDICTS, type SEGMENT_KEYS, SIDES } from "@walkaway/engine"
import { PRIOR_FIGURES } from "@walkaway/engine/learning"
import { z } from "zod"
import { actorView, instant } from "../fields.ts"
import { PRIOR_STATUSES } from "../words.ts"
import { count } from "./measured.ts"

const figure = z.number()
const pair = z.tuple([figure, figure])

const segmentView = z
  .strictObject({
    category: z.string().exactOptional(),
    channel: z.string().exactOptional(),
    customer: z.string().exactOptional(),
  } satisfies Record<(typeof SEGMENT_KEYS)[number], z.ZodType>)
  .meta({ id: "TradePart", description: "Deals that agree in what is named here; empty: the whole trade." })

const priorView = z
  .strictObject({
    name: z.string(),
    family: z.strictObject({
      count,
      shares: z.tuple([figure, figure, figure]),
      openingRatio: pair,
      exponent: z.strictObject({ median: figure, logSd: figure }),
      patience: pair,
      reciprocity: pair,
      styles: z.array(figure),
    }),
    limit: z.strictObject({ shift: figure, stretch: figure }).exactOptional(),
    walking: figure.exactOptional(),
    deals: count.exactOptional(),
    segment: segmentView.exactOptional(),
  })
  .meta({
    id: "Prior",
    description: "What is believed of counterparts before they say anything, as the engine takes it.",
  })

const sideView = z.strictObject({
  prior: priorView,
  segments: z.array(z.strictObject({ segment: segmentView, prior: priorView })),
})

export const priorChoiceView = z
  .strictObject({
    number: z.int().min(1),
    from: instant.meta({ description: "From when advice stands on it." }),
    version: count.meta({ description: "0: what is shipped." }),
    priors: z
      .strictObject({ sides: z.strictObject({ buyer: sideView, seller: sideView }) })
      .nullable()
      .meta({ description: "Null: what is shipped." }),
  })
  .meta({ id: "PriorChoice" })

const evidenceView = z
  .strictObject({
    deals: count.meta({ description: "In which a counterpart answered at least once." }),
    answers: count,
    walkOuts: count,
    gain: figure.meta({ description: "How much better it foretells deals that it was not learnt from; nats a deal." }),
    gainError: figure,
    strength: figure.meta({ description: "Deals that the starting point counts for." }),
    seen: z.strictObject({
      limit: figure,
      opening: figure,
      exponent: figure,
      patience: figure,
      reciprocity: figure,
    }),
    verdict: z.enum(LEARNING_VERDICTS),
    moreDeals: count.nullable().meta({ description: "About how many more it takes; null: cannot be said." }),
  })
  .meta({ id: "LearningEvidence", description: "How much was learnt, in deals' worth of counterparts fully seen." })

const changeView = z
  .strictObject({ figure: z.enum(PRIOR_FIGURES), before: figure, after: figure })
  .meta({ id: "PriorFigureChange" })

const partView = z
  .strictObject({
    them: z.enum(SIDES).meta({ description: "The side that the counterparts sit on." }),
    segment: segmentView,
    evidence: evidenceView,
    figures: z.record(z.enum(PRIOR_FIGURES), figure).meta({ description: "As they stand in this version." }),
    sinceBefore: z.array(changeView).meta({ description: "Against what was in force when it was learnt." }),
    sinceShipped: z.array(changeView),
  })
  .meta({ id: "LearntPart" })

const versionKeys = {
  version: z.int().min(1),
  name: z.string().meta({ description: "As advice quotes it." }),
  status: z.enum(PRIOR_STATUSES),
  outcome: z.enum(LEARNING_VERDICTS),
  createdAt: instant,
  deals: count.meta({ description: "Closed deals that it was learnt from." }),
  lastClosedAt: instant.nullable(),
  askedBy: actorView.nullable().meta({ description: "Null: the desk by itself." }),
  engine: z.string(),
}

export const priorVersionInShort = z.strictObject(versionKeys).meta({ id: "PriorVersionInShort" })

const choiceView = z
  .strictObject({
    number: z.int().min(1),
    version: count,
    from: instant,
    at: instant,
    by: actorView,
    reason: z.string().nullable(),
  })
  .meta({ id: "PriorChosen", description: "Who put which version in force, from when and why." })

export const priorVersionView = z
  .strictObject({
    ...versionKeys,
    before: count.meta({ description: "The version in force when it was learnt; 0: what is shipped." }),
    parts: z.array(partView).meta({ description: "The whole trade first, then its parts, wider ones first." }),
    choices: z.array(choiceView).meta({ description: "When it was put in force, the last first." }),
  })
  .meta({ id: "PriorVersion" })

const standing = z.strictObject({ version: count, name: z.string(), from: instant.nullable() })

export const learningView = z
  .strictObject({
    choice: count.meta({ description: "Number of the last choice: what If-Match wants." }),
    inForce: standing,
    coming: standing.nullable().meta({ description: "What comes into force by itself." }),
    follows: z.boolean().meta({ description: "False: somebody went back, and new versions wait to be chosen." }),
    closedDeals: count,
    nextFitAt: count.meta({ description: "Closed deals at which the desk learns again by itself, at night." }),
    isLearning: z.boolean().meta({ description: "A version is being learnt at this moment." }),
    latest: priorVersionInShort.nullable(),
    choices: z.array(choiceView).meta({ description: "The last 20, the last first." }),
  })
  .meta({ id: "Learning" })
