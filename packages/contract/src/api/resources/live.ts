// What happens, as it happens: server-sent events whose id is the reader's place in the log. An event tells what changed and where,
// never a figure, so that nobody learns from the feed what he may not see; whoever wants to know reads the deal.

import { z } from "zod"
import * as field from "../fields.ts"
import { operation, streamOf } from "../operation.ts"
import { STREAM_KINDS } from "../words.ts"

const liveEvent = z
  .strictObject({
    kind: z.enum([...STREAM_KINDS, "prior"]).meta({ description: "prior: which of what was learnt counts." }),
    id: z.string().meta({ description: "Of the deal, unit, customer or organisation." }),
    version: z.int(),
    type: z.string(),
    occurredAt: field.instant,
    actor: z.strictObject({ kind: z.enum(["person", "key", "desk"]), id: z.string() }),
  })
  .meta({ id: "LiveEvent" })

export type LiveEvent = z.output<typeof liveEvent>

const followLive = operation({
  id: "followLive",
  method: "get",
  path: "/live",
  summary: "What happens, as it happens",
  description:
    "Server-sent events: `event: happened`, `data`: a LiveEvent, `id`: where to resume (Last-Event-ID, or `after`). `event: hello` comes first.",
  tag: "live",
  scope: "read",
  query: field.group("the query", {
    after: z.string().max(200).exactOptional().meta({
      description: "As Last-Event-ID, for whoever cannot set the header. From now on when both are left out.",
    }),
  }),
  answers: { 200: streamOf("text/event-stream", liveEvent) },
  problems: ["too-many-requests", "bad-cursor"],
})

export const liveOperations = { followLive }
