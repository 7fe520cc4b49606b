// Binds every operation of the contract to its handler: admission, then was it done before, then the work, then the answer. No handler
// repeats any of it.

import { BASE_PATH, isSchema, type Operation, operations } from "@walkaway/contract/api"
import { ok, type Result, refuse } from "@walkaway/engine"
import type { Hono } from "hono"
import { type AdmissionParts, type Admitted, inOrder, organisationCaller } from "./admission.ts"
import { type InTurn, inTurns } from "./frame/in-turn.ts"
import { KEY_USED_OTHERWISE } from "./frame/once.ts"
import { headersOf, type LooseDone, renderAnswer } from "./frame/render.ts"
import type { FrameContext, FrameEnv } from "./frame/request-facts.ts"
import { refuseWith, respond } from "./frame/respond.ts"
import { TimedOut, withinTime } from "./frame/time-limit.ts"
import type { Finished, HandledId, Handlers, Objection } from "./handlers.ts"
import type { Rendered, Workplace } from "./ports.ts"
import { renderProblem } from "./problem.ts"

export interface BindParts<Unit> extends AdmissionParts {
  readonly handlers: Handlers<Unit>
  readonly workplace: Workplace<Unit>
  readonly checkAnswers: boolean
  readonly timeLimitMs: number
}

type LooseReply = Result<LooseDone, Objection> | Finished

interface LooseAsked<Unit> {
  readonly expectedVersion?: number
  readonly requestId: string
  readonly headers: Headers
  readonly address: string
  readonly userAgent?: string
  readonly signal: AbortSignal
  readonly work: (work: (unit: Unit) => Promise<Result<LooseDone, Objection>>) => Promise<Finished>
}

type LooseHandler<Unit> = (input: unknown, caller: unknown, asked: LooseAsked<Unit>) => Promise<LooseReply>

const finished = (answer: Rendered): Finished => ({ kind: "finished", answer })

const askedOf = <Unit>(
  context: FrameContext,
  admitted: Admitted,
  parts: BindParts<Unit>,
  signal: AbortSignal,
): LooseAsked<Unit> => {
  const { operation, once, expectedVersion } = admitted
  const { requestId, address } = context.get("facts")
  const userAgent = context.req.header("user-agent")
  return {
    requestId,
    address,
    headers: context.req.raw.headers,
    signal,
    ...(userAgent !== undefined && { userAgent }),
    ...(expectedVersion !== undefined && { expectedVersion }),
    work: async (work) => {
      const caller = organisationCaller(admitted.caller)
      if (!caller) throw new Error(`${operation.id} works in no organisation.`)
      const ran = await parts.workplace.run(caller.organisationId, once, async (unit) => {
        const reply = await work(unit)
        return reply.ok
          ? ok(renderAnswer(operation, reply.value, parts.checkAnswers))
          : refuse(renderProblem(reply.error, requestId))
      })
      return finished(answerOfRan(ran, requestId))
    },
  }
}

const REPLAYED = { "idempotency-replayed": "true" }

const answerOfRan = (ran: Awaited<ReturnType<Workplace<unknown>["run"]>>, requestId: string): Rendered => {
  if (ran.kind === "other-wish") return renderProblem(KEY_USED_OTHERWISE, requestId)
  return ran.kind === "again" ? { ...ran.answer, headers: { ...ran.answer.headers, ...REPLAYED } } : ran.answer
}

/** Lines as they come; the reader's pace is the writer's, and nothing is begun before he reads. */
const linesStream = (body: AsyncIterable<string>): ReadableStream<Uint8Array> => {
  const lines = body[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done: over, value } = await lines.next()
        if (over) controller.close()
        else controller.enqueue(encoder.encode(value.endsWith("\n") ? value : `${value}\n`))
      },
      cancel: async () => {
        await lines.return?.()
      },
    },
    new CountQueuingStrategy({ highWaterMark: 0 }),
  )
}

const streamed = (context: FrameContext, operation: Operation, done: LooseDone, media: string): Response => {
  const isHead = context.req.raw.method === "HEAD"
  return new Response(isHead ? null : linesStream(done.body as AsyncIterable<string>), {
    status: done.status,
    headers: {
      ...headersOf(done),
      "content-type": `${media}; charset=utf-8`,
      "cache-control": "no-store",
      "content-disposition": `attachment; filename="${operation.path.split("/").at(-1)}.jsonl"`,
      "x-request-id": context.get("facts").requestId,
    },
  })
}

const responseOf = (
  context: FrameContext,
  operation: Operation,
  done: LooseDone,
  answer: Rendered | undefined,
): Response => {
  const shape = operation.answers[done.status]
  const isStream = shape !== undefined && !isSchema(shape) && shape.kind === "stream"
  const response = isStream ? streamed(context, operation, done, shape.media) : respond(context, answer!)
  for (const cookie of done.setCookies ?? []) response.headers.append("set-cookie", cookie)
  return response
}

const reply = async <Unit>(
  context: FrameContext,
  admitted: Admitted,
  handler: LooseHandler<Unit>,
  parts: BindParts<Unit>,
): Promise<Response> => {
  const { operation, caller, input, once } = admitted
  const { requestId } = context.get("facts")
  const before = once && (await parts.workplace.kept(once))
  if (before) return respond(context, answerOfRan(before, requestId))
  const given = await withinTime(parts.timeLimitMs, context.req.raw.signal, (signal) =>
    handler(input, caller, askedOf(context, admitted, parts, signal)),
  )
  if ("kind" in given) return respond(context, given.answer)
  if (!given.ok) return refuseWith(context, given.error)
  const shape = operation.answers[given.value.status]
  const isText = shape === undefined || isSchema(shape) || shape.kind === "empty"
  const answer = isText ? renderAnswer(operation, given.value, parts.checkAnswers) : undefined
  if (once && answer) await parts.workplace.keep(once, answer)
  return responseOf(context, operation, given.value, answer)
}

const serveOperation = async <Unit>(
  context: FrameContext,
  operation: Operation,
  handler: LooseHandler<Unit>,
  parts: BindParts<Unit>,
  inTurn: InTurn,
): Promise<Response> => {
  context.set("route", operation.id)
  const admitted = await inOrder(context, operation, parts)
  if (!admitted.ok) return refuseWith(context, admitted.error)
  try {
    const { once } = admitted.value
    const response = await inTurn(once, () => reply(context, admitted.value, handler, parts))
    const { session } = admitted.value.visitor
    if (session?.setCookie && !response.headers.has("set-cookie")) {
      response.headers.append("set-cookie", session.setCookie)
    }
    return response
  } catch (error) {
    if (error instanceof TimedOut) return refuseWith(context, error.objection)
    throw error
  }
}

/** `/deals/{dealId}` as the router writes it. */
export const routeOf = (path: string): string => BASE_PATH + path.replaceAll(/\{(\w+)\}/g, ":$1")

/** Literal steps before parameters, so that /people/invitations is never somebody's id. */
const byLiteral = (left: Operation, right: Operation): number => {
  const mark = ({ path }: Operation) => path.replaceAll(/\{\w+\}/g, "\uffff")
  return mark(left) < mark(right) ? -1 : 1
}

/** Registers every operation but those that the frame itself serves. */
export const bindOperations = <Unit>(app: Hono<FrameEnv>, parts: BindParts<Unit>): void => {
  const inTurn = inTurns()
  const handled = (Object.keys(operations) as (keyof typeof operations)[]).filter((id) => id !== "followLive")
  for (const operation of handled.map((id): Operation => operations[id]).sort(byLiteral)) {
    const handler = parts.handlers[operation.id as HandledId] as unknown as LooseHandler<Unit> | undefined
    if (!handler) throw new Error(`No handler for ${operation.id}.`)
    app.on(operation.method.toUpperCase(), routeOf(operation.path), (context) =>
      serveOperation(context, operation, handler, parts, inTurn),
    )
  }
}

/** After everything else: a path that is known by other methods says which. */
export const bindOtherMethods = (app: Hono<FrameEnv>): void => {
  const paths = Map.groupBy(Object.values(operations) as Operation[], ({ path }) => path)
  for (const [path, known] of paths) {
    const methods = known.flatMap(({ method }) => (method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]))
    const allow = [...methods, "OPTIONS"].join(", ")
    app.all(routeOf(path), (context) => {
      if (context.req.method === "OPTIONS") return respond(context, { status: 204, headers: { allow }, body: "" })
      return refuseWith(
        context,
        {
          code: "method-not-allowed",
          message: `${context.req.method} is not possible here.`,
          remedy: `Possible are ${allow}.`,
        },
        { allow },
      )
    })
  }
}
