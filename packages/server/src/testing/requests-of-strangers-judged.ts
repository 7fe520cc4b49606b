// What every answer to a strange request must be: no fault of ours, a problem document when it refuses, what the contract promises when it
// grants, and soon.

import { BASE_PATH, isSchema, problemDocumentSchema } from "@walkaway/contract/api"
import type { StrangeRequest } from "./requests-of-strangers.ts"

export interface GivenAnswer {
  readonly status: number
  readonly contentType: string
  readonly text: string
  readonly ms: number
}

/** Machines are noisy: this finds what hangs, benches find what is slow. */
const SOON_MS = 20_000

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Whether the request still is one to its operation. */
const isItsOwn = ({ operation, method, url, twist }: StrangeRequest): boolean =>
  method === operation.method.toUpperCase() && twist !== "a path" && url.startsWith(BASE_PATH)

/** What is wrong with the answer, if anything. */
export const objectionTo = (request: StrangeRequest, answer: GivenAnswer): string | undefined => {
  const { status, contentType, text, ms } = answer
  if (status >= 500) return `${status}`
  if (ms > SOON_MS) return `took ${Math.round(ms)} ms`
  if (status >= 400) {
    if (!contentType.startsWith("application/problem+json"))
      return `${status} is no problem document but ${contentType}`
    if (request.method === "HEAD") return undefined
    const read = problemDocumentSchema.safeParse(parsed(text))
    if (!read.success) return `${status} with a wrong problem document`
    return read.data.status === status ? undefined : `${status} says ${read.data.status}`
  }
  if (status >= 300) return `${status}`
  if (!isItsOwn(request)) return undefined
  const shape = request.operation.answers[status]
  if (shape === undefined) return `${status} is not among its answers`
  if (!isSchema(shape)) return undefined
  return shape.safeParse(parsed(text)).success ? undefined : `${status} with a wrong body`
}
