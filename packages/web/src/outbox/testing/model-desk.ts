// A desk for the outbox's tests: one process, deals with versions, and the order of things that the real one keeps (server/bind.ts,
// server/workplace.ts, desk/streams/run-command.ts, desk/deal/moves.ts). First the answer that is kept under the key, then the version
// that was asked for, then time and order, then the line. A refusal is kept by nobody; what was held back is an answer like any other.

import type { ProblemDocument } from "@walkaway/contract/client"
import type { Deal, LoggedMove, MoveToLog } from "../../desk/types.ts"
import type { EffortToLog } from "../entry.ts"
import type { Answer } from "../settle.ts"

export interface ModelRequest {
  readonly actorId: string
  readonly dealId: string
  readonly key: string
  readonly ifMatch: number
  readonly wish:
    | { readonly operation: "logMove"; readonly body: MoveToLog }
    | { readonly operation: "logEffort"; readonly body: EffortToLog }
    | { readonly operation: "retractMove"; readonly version: number }
}

export interface Happening {
  readonly actorId: string
  readonly dealId: string
  readonly version: number
  readonly kind: "move" | "effort" | "retraction"
  /** The price, the hours, or the version taken back: what tells one from another in a test. */
  readonly mark: string
  /** Moves that stood before. */
  readonly standing: readonly number[]
}

export interface ModelDesk {
  ask(request: ModelRequest): Answer
  deal(dealId: string): Deal
  /** Something that is no move: a line, an approval, an effort of somebody's. */
  touch(dealId: string): void
  readonly happenings: readonly Happening[]
  /** Whether an answer is kept under the key. */
  hasKept(actorId: string, key: string): boolean
}

export interface ModelRules {
  now(): number
  /** Steps across the line. */
  isBeyondLine(body: MoveToLog): boolean
  /** What the talk does not allow. */
  isImpossible(body: MoveToLog): boolean
}

interface Stream {
  version: number
  moves: LoggedMove[]
}

const AHEAD_MS = 60_000
const KEPT_MS = 24 * 3_600_000

export const problem = (code: string, status: number): ProblemDocument => ({
  type: `/problems/${code}`,
  title: code,
  status,
  detail: code,
  code,
  remedy: null,
  problems: [],
  requestId: "",
})

const refusal = (code: string, status: number): Answer => ({ kind: "refused", problem: problem(code, status) })

export const markOf = ({ body }: { readonly body: MoveToLog | EffortToLog }): string =>
  "price" in body ? String(body.price) : "hours" in body ? String(body.hours) : ""

const loggedMove = (body: MoveToLog, actorId: string, version: number, occurredAt: string): LoggedMove => ({
  version,
  kind: body.kind,
  by: body.by,
  price: "price" in body ? String(body.price) : null,
  item: null,
  cost: null,
  value: null,
  door: null,
  expiresAt: null,
  reason: null,
  occurredAt,
  actor: { kind: "person", id: actorId, name: actorId, role: null },
})

export const modelDesk = (rules: ModelRules): ModelDesk => {
  const streams = new Map<string, Stream>()
  const kept = new Map<string, { readonly wish: string; readonly answer: Answer; readonly at: number }>()
  const happenings: Happening[] = []

  const streamOf = (dealId: string): Stream => {
    const stream = streams.get(dealId) ?? { version: 1, moves: [] }
    streams.set(dealId, stream)
    return stream
  }

  const dealOf = (id: string): Deal => {
    const { version, moves } = streamOf(id)
    return { id, currency: "GBP", version, moves: [...moves] } as unknown as Deal
  }

  const record = ({ actorId, dealId }: ModelRequest, kind: Happening["kind"], mark: string): void => {
    const stream = streamOf(dealId)
    const standing = stream.moves.map(({ version }) => version)
    stream.version += 1
    happenings.push({ actorId, dealId, version: stream.version, kind, mark, standing })
  }

  const logMove = (request: ModelRequest, body: MoveToLog): Answer => {
    const { actorId, dealId } = request
    const stream = streamOf(dealId)
    const occurredAt = body.occurredAt ?? new Date(rules.now()).toISOString()
    if (Date.parse(occurredAt) > rules.now() + AHEAD_MS) return refusal("in-the-future", 422)
    const last = stream.moves.at(-1)
    if (last && Date.parse(occurredAt) < Date.parse(last.occurredAt)) return refusal("out-of-order", 422)
    if (rules.isImpossible(body)) return refusal("already-over", 409)
    if (rules.isBeyondLine(body) && !body.alreadySaid) {
      stream.version += 1
      const held = { needs: "reason", approver: "auto", distance: null, approvalId: null } as const
      return { kind: "held", held, deal: dealOf(dealId) }
    }
    record(request, "move", markOf({ body }))
    stream.moves.push(loggedMove(body, actorId, stream.version, occurredAt))
    return { kind: "made", version: stream.version, deal: dealOf(dealId) }
  }

  const retract = (request: ModelRequest, version: number): Answer => {
    const stream = streamOf(request.dealId)
    if (stream.moves.at(-1)?.version !== version) return refusal("not-the-last-move", 409)
    record(request, "retraction", String(version))
    stream.moves.pop()
    return { kind: "retracted", deal: dealOf(request.dealId) }
  }

  const work = (request: ModelRequest): Answer => {
    const { wish, dealId, ifMatch } = request
    if (ifMatch !== streamOf(dealId).version) return { kind: "conflict" }
    if (wish.operation === "retractMove") return retract(request, wish.version)
    if (wish.operation === "logMove") return logMove(request, wish.body)
    record(request, "effort", markOf(wish))
    return { kind: "made", version: null, deal: dealOf(dealId) }
  }

  return {
    ask: (request) => {
      const place = `${request.actorId} ${request.key}`
      const wish = JSON.stringify([request.dealId, request.wish])
      const before = kept.get(place)
      if (before && rules.now() - before.at <= KEPT_MS) {
        return before.wish === wish ? before.answer : refusal("key-used-otherwise", 422)
      }
      const answer = work(request)
      const isDone = answer.kind === "made" || answer.kind === "held" || answer.kind === "retracted"
      if (isDone) kept.set(place, { wish, answer, at: rules.now() })
      return answer
    },
    deal: dealOf,
    touch: (dealId) => {
      streamOf(dealId).version += 1
    },
    happenings,
    hasKept: (actorId, key) => kept.has(`${actorId} ${key}`),
  }
}
