// One operation of the API as data: where it is, who may use it, what goes in and what comes out. Server, client, OpenAPI document
// and command line all read this one description, so they cannot drift apart. An operation knows nothing of any HTTP library.

import type { z } from "zod"
import type { ProblemCode } from "./problem-codes.ts"
import type { Role, Scope } from "./words.ts"

export type Method = "get" | "post" | "put" | "delete"

/** Nothing to read in the answer (204). */
export interface EmptyAnswer {
  readonly kind: "empty"
}

/** Text that comes bit by bit; `item` describes one piece. */
export interface StreamAnswer {
  readonly kind: "stream"
  readonly media: "application/jsonl" | "text/event-stream"
  readonly item: z.ZodType
}

export const EMPTY: EmptyAnswer = { kind: "empty" }

export const streamOf = <Item extends z.ZodType>(media: StreamAnswer["media"], item: Item) =>
  ({ kind: "stream", media, item }) as const

export type AnswerShape = z.ZodType | EmptyAnswer | StreamAnswer

/** "public": anybody; "session": a signed-in person, whatever the organisation; else a scope within an organisation. */
export type Access = Scope | "public" | "session"

export interface Operation {
  readonly id: string
  readonly method: Method
  /** Below the base path, with `{name}` for each parameter. */
  readonly path: `/${string}`
  readonly summary: string
  readonly description?: string
  readonly tag: string
  readonly scope: Access
  /** Absent: every role. */
  readonly roles?: readonly Role[]
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  /** By status. */
  readonly answers: { readonly [status: number]: AnswerShape }
  /** What can be refused besides what every operation can refuse. */
  readonly problems: readonly ProblemCode[]
  /** "required": a write to something that exists, which must name the version it was decided on (If-Match). */
  readonly precondition?: "required"
  readonly page?: true
  /** A question too long for an address: sent by POST, and nothing is written. */
  readonly question?: true
  /** Whole documents come in: 5 MB instead of 256 kB. */
  readonly large?: true
  /** The answer is shown once, being a secret or nobody else's affair: never kept for a repeated request. */
  readonly secret?: true
  readonly example?: { readonly query?: unknown; readonly body?: unknown }
}

export const operation = <const O extends Operation>(spec: O): O => spec

type Part<O, Key extends "params" | "query" | "body"> = O extends { readonly [K in Key]: infer S extends z.ZodType }
  ? S
  : undefined

type Read<S> = S extends z.ZodType ? z.output<S> : undefined
type Written<S> = S extends z.ZodType ? z.input<S> : undefined

/** What a handler gets: checked, with defaults filled in. */
export interface InputOf<O extends Operation> {
  readonly params: Read<Part<O, "params">>
  readonly query: Read<Part<O, "query">>
  readonly body: Read<Part<O, "body">>
}

/** What a caller writes. */
export type RequestOf<O extends Operation> = (Part<O, "params"> extends z.ZodType
  ? { readonly params: Written<Part<O, "params">> }
  : { readonly params?: undefined }) &
  (Part<O, "query"> extends z.ZodType
    ? { readonly query?: Written<Part<O, "query">> }
    : { readonly query?: undefined }) &
  (Part<O, "body"> extends z.ZodType ? { readonly body: Written<Part<O, "body">> } : { readonly body?: undefined }) &
  (O extends { readonly precondition: "required" }
    ? { readonly ifMatch: number | "*" }
    : { readonly ifMatch?: undefined }) & {
    readonly idempotencyKey?: string
    readonly signal?: AbortSignal
  }

type BodyOf<A> = A extends z.ZodType ? z.output<A> : A extends StreamAnswer ? AsyncIterable<string> : undefined

/** Status and body, one member a status. */
export type AnswerOf<O extends Operation> = {
  [Status in keyof O["answers"] & number]: { readonly status: Status; readonly body: BodyOf<O["answers"][Status]> }
}[keyof O["answers"] & number]

/** The names in `{…}` of a path, in order. */
export const pathParameters = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)

export const isWrite = ({ method, question }: Pick<Operation, "method" | "question">): boolean =>
  method !== "get" && question !== true

export const isSchema = (answer: AnswerShape): answer is z.ZodType => !("kind" in answer)
