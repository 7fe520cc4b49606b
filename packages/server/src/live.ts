// What happens, sent as it happens (server-sent events). Each event's id is the reader's place in the log, so a broken connection is
// resumed without a gap (Last-Event-ID). A reader who does not keep up is let go and resumes: a queue that grows for him would end
// the process for everybody. Whoever loses his access loses the feed at the next heartbeat.

import { type LiveEvent, operations } from "@walkaway/contract/api"
import type { Hono } from "hono"
import { type AdmissionParts, inOrder } from "./admission.ts"
import { routeOf } from "./bind.ts"
import { admit, visitorOf } from "./frame/recognise.ts"
import type { FrameContext, FrameEnv } from "./frame/request-facts.ts"
import { refuseWith } from "./frame/respond.ts"
import type { Objection } from "./handlers.ts"
import type { Caller, Happening, LiveFeed } from "./ports.ts"

export interface LiveOptions {
  readonly heartbeatMs: number
  /** Events that may wait for a slow reader. */
  readonly waitingMax: number
  readonly connectionsPerCaller: number
  /** Then the reader comes again, and is looked at again. */
  readonly lifetimeMs: number
}

export const LIVE_OPTIONS: LiveOptions = {
  heartbeatMs: 25_000,
  waitingMax: 500,
  connectionsPerCaller: 8,
  lifetimeMs: 3_600_000,
}

const RETRY_MS = 2000

const BAD_PLACE: Objection = {
  code: "bad-cursor",
  message: "There is no such place to go on from.",
  remedy: "Give the id of the last event that came, or none to begin now.",
}

const blockOf = ({ cursor, type, streamKind, streamId, version, occurredAt, actor }: Happening): string => {
  const event: LiveEvent = {
    kind: streamKind as LiveEvent["kind"],
    id: streamId,
    version,
    type,
    occurredAt: occurredAt.toISOString(),
    actor: { kind: actor.kind as LiveEvent["actor"]["kind"], id: actor.id },
  }
  return `id: ${cursor.replaceAll(/[\r\n]/g, "")}\nevent: happened\ndata: ${JSON.stringify(event)}\n\n`
}

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  // Tells a proxy not to save up.
  "x-accel-buffering": "no",
}

/** All open feeds of this process. */
export interface LiveConnections {
  readonly count: () => number
  /** Ends every feed; readers come again elsewhere. */
  closeAll(): void
}

interface Open {
  readonly callerId: string
  close(): void
}

/** One reader's feed: what is written, and how it ends; undefined when there is no such place to go on from. */
const feedOf = async (
  live: LiveFeed,
  caller: Caller,
  after: string | undefined,
  options: LiveOptions,
  stillMay: () => Promise<boolean>,
  register: (open: Open) => () => void,
): Promise<ReadableStream<Uint8Array> | undefined> => {
  const encoder = new TextEncoder()
  const endings: (() => void)[] = []
  let ended = false
  let out: ReadableStreamDefaultController<Uint8Array> | undefined
  const end = () => {
    if (ended) return
    ended = true
    for (const ending of endings) ending()
    try {
      out?.close()
    } catch {
      // The reader had gone already.
    }
  }
  const write = (text: string) => {
    if (ended || !out) return
    if ((out.desiredSize ?? 0) <= 0) return end()
    out.enqueue(encoder.encode(text))
  }
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        out = controller
      },
      cancel: end,
    },
    new CountQueuingStrategy({ highWaterMark: options.waitingMax }),
  )
  write(`retry: ${RETRY_MS}\nevent: hello\ndata: {}\n\n`)
  endings.push(register({ callerId: caller.actor.id, close: end }))
  const beat = setInterval(() => {
    stillMay().then(
      (may) => (may ? write(": beat\n\n") : end()),
      () => end(),
    )
  }, options.heartbeatMs)
  const life = setTimeout(end, options.lifetimeMs)
  endings.push(() => clearInterval(beat))
  endings.push(() => clearTimeout(life))
  try {
    const stop = await live.subscribe(caller.organisationId, after, (happening) => write(blockOf(happening)))
    if (!stop) {
      end()
      return undefined
    }
    if (ended) stop()
    else endings.push(stop)
  } catch (error) {
    end()
    throw error
  }
  return stream
}

/** Registers the live feed; gives what a stopping server needs. */
export const bindLive = (
  app: Hono<FrameEnv>,
  parts: AdmissionParts,
  live: LiveFeed,
  options: LiveOptions,
): LiveConnections => {
  const operation = operations.followLive
  const open = new Set<Open>()
  const register = (one: Open) => {
    open.add(one)
    return () => void open.delete(one)
  }
  const stillMay = (headers: Headers, caller: Caller) => async (): Promise<boolean> => {
    const visitor = await visitorOf(parts.gate, headers)
    const admitted = visitor.ok ? admit(operation, visitor.value, caller.address ?? "") : visitor
    return admitted.ok && (admitted.value as Caller).organisationId === caller.organisationId
  }
  app.get(routeOf(operation.path), async (context: FrameContext) => {
    context.set("route", operation.id)
    const admitted = await inOrder(context, operation, parts)
    if (!admitted.ok) return refuseWith(context, admitted.error)
    const caller = admitted.value.caller as Caller
    const { headers } = context.req.raw
    const head = { ...HEADERS, "x-request-id": context.get("facts").requestId }
    if (context.req.raw.method === "HEAD") return new Response(null, { headers: head })
    if ([...open].filter(({ callerId }) => callerId === caller.actor.id).length >= options.connectionsPerCaller) {
      return refuseWith(context, {
        code: "too-many-requests",
        message: `You follow the desk ${options.connectionsPerCaller} times already.`,
        remedy: "Close one of the pages.",
        retryAfterSeconds: 30,
      })
    }
    const { query } = admitted.value.input as { readonly query: { readonly after?: string } }
    const after = headers.get("last-event-id") ?? query.after
    const stream = await feedOf(live, caller, after || undefined, options, stillMay(headers, caller), register)
    return stream ? new Response(stream, { headers: head }) : refuseWith(context, BAD_PLACE)
  })
  return {
    count: () => open.size,
    closeAll: () => {
      for (const one of [...open]) one.close()
    },
  }
}
