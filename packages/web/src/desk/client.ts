// The desk's API as the screens ask it: one client, the session's cookie. No answer at all (no network, no desk) becomes a problem like any
// other, so that a screen has one thing to show.

import {
  type AnswerFor,
  type Arguments,
  DeskProblem,
  deskClient,
  type OperationId,
  type RequestFor,
} from "@walkaway/contract/client"

const unreached = (): DeskProblem =>
  new DeskProblem({
    type: "/problems/unreached",
    title: "The desk does not answer",
    status: 0,
    detail: "The desk does not answer.",
    code: "unreached",
    remedy: null,
    problems: [],
    requestId: "",
  })

const fetchOrSay: typeof fetch = async (input, init) => {
  try {
    return await fetch(input, init)
  } catch (error) {
    if (init?.signal?.aborted) throw error
    throw unreached()
  }
}

export const client = deskClient({ baseUrl: "", fetch: fetchOrSay })

/** The answer's body. */
export const ask = async <Id extends OperationId>(
  id: Id,
  ...request: Arguments<RequestFor<Id>>
): Promise<BodyOf<Id>> => {
  const { answer } = await client.call(id, ...request)
  return answer as BodyOf<Id>
}

export type BodyOf<Id extends OperationId> = AnswerFor<Id>["body"]

export const problemOf = (error: unknown): DeskProblem => (error instanceof DeskProblem ? error : unreached())

export const isUnreached = (error: unknown): boolean => error instanceof DeskProblem && error.code === "unreached"
