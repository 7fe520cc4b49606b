// A handler's reply as it goes out: the body as JSON, the version as ETag, where the new thing is as Location. In tests the body is held
// against the operation's schema, so that no answer can drift from what the API says.

import { BASE_PATH, isSchema, type Operation } from "@walkaway/contract/api"
import type { Rendered } from "../ports.ts"

export interface LooseDone {
  readonly status: number
  readonly body: unknown
  readonly version?: number
  readonly location?: string
  readonly setCookies?: readonly string[]
}

/** Throws when the body is not what the operation promises. */
const checkAnswer = (operation: Operation, { status, body }: LooseDone): void => {
  const shape = operation.answers[status]
  if (shape === undefined) throw new Error(`${operation.id} answered ${status}, which it does not know.`)
  if (!isSchema(shape)) return
  const checked = shape.safeParse(body)
  if (!checked.success)
    throw new Error(`${operation.id} answered ${status} with a wrong body: ${checked.error.message}`)
}

export const headersOf = ({ version, location }: LooseDone): Record<string, string> => ({
  ...(version !== undefined && { etag: `"${version}"` }),
  ...(location !== undefined && { location: BASE_PATH + location }),
})

export const renderAnswer = (operation: Operation, done: LooseDone, checkAnswers: boolean): Rendered => {
  if (checkAnswers) checkAnswer(operation, done)
  const { status, body } = done
  if (body === undefined) return { status, headers: headersOf(done), body: "" }
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headersOf(done) },
    body: JSON.stringify(body),
  }
}
