// Talking to a desk: what it refuses becomes complaints (somebody can put it right), what does not answer becomes trouble. A write that
// got no answer is sent once more with the same Idempotency-Key, so that it cannot be done twice.

import { randomUUID } from "node:crypto"
import { type DeskClient, DeskProblem, deskClient } from "@walkaway/contract/client"
import { refuse } from "@walkaway/engine"
import type { Complaint } from "../input/complaint.ts"
import type { Outcome, Shell } from "../shell.ts"
import { Trouble } from "../trouble.ts"
import { type KnownDesk, knownDesk } from "./known-desk.ts"

export interface Desk {
  readonly url: string
  readonly call: DeskClient["call"]
}

/** Nothing came back at all: no such host, nobody there, cut off. */
const isSilence = (fault: unknown): fault is TypeError => fault instanceof TypeError && fault.message === "fetch failed"

const whyOf = ({ cause }: TypeError): string => {
  const { code, message } = (cause ?? {}) as { code?: string; message?: string }
  return code ?? message ?? "no answer"
}

const silence = (url: string, fault: TypeError): Trouble =>
  new Trouble(
    `The desk at ${url} does not answer (${whyOf(fault)}).\n` +
      "Is it running? Start it with npm start; walkaway login URL --key-stdin goes to another.",
  )

/** Sent again once when nothing came back; what may be sent twice carries a key that the desk knows it by. */
const patient =
  (fetchIt: typeof fetch): typeof fetch =>
  async (input, init) => {
    try {
      return await fetchIt(input, init)
    } catch (fault) {
      const { method = "GET", headers } = init ?? {}
      const repeatable = method === "GET" || new Headers(headers).has("idempotency-key")
      if (!isSilence(fault) || whyOf(fault) === "ECONNREFUSED" || !repeatable) throw fault
      return await fetchIt(input, init)
    }
  }

const remedyOf = ({ problem, retryAfter }: DeskProblem): string | undefined => {
  if (problem.status === 401) return "Make a key in the desk and log in again: walkaway login URL --key-stdin"
  if (retryAfter !== undefined) return `Try again in ${retryAfter} s.`
  return problem.remedy ?? undefined
}

/** What the desk refused: one complaint, or one for each place that is wrong. */
export const complaintsOf = (refused: DeskProblem, place = "the desk"): readonly Complaint[] => {
  const { title, detail, problems } = refused.problem
  const remedy = remedyOf(refused)
  if (problems.length === 0) {
    const message = detail.startsWith(title) ? detail : `${title}. ${detail}`
    return [{ place, message, ...(remedy !== undefined && { remedy }) }]
  }
  return problems.map((one) => ({
    place: one.path || place,
    message: one.message,
    ...(one.remedy !== null && { remedy: one.remedy }),
  }))
}

/** A fault of the desk's own is nobody's mistake here. */
const isFaultOfDesk = ({ status }: DeskProblem): boolean => status >= 500

/** Works with a desk of which address and key are given. */
export const withThisDesk = async (
  { url, key }: KnownDesk,
  shell: Shell,
  work: (desk: Desk) => Promise<Outcome>,
): Promise<Outcome> => {
  const { call } = deskClient({ baseUrl: url, key, fetch: patient(shell.fetch) })
  try {
    return await work({ url, call })
  } catch (fault) {
    if (isSilence(fault)) throw silence(url, fault)
    if (!(fault instanceof DeskProblem)) throw fault
    if (isFaultOfDesk(fault)) {
      const { detail, requestId } = fault.problem
      throw new Trouble(`The desk at ${url} could not do it: ${detail}${requestId ? ` (request ${requestId})` : ""}`)
    }
    return refuse(complaintsOf(fault))
  }
}

/** Works with the desk of this person. */
export const withDesk = async (shell: Shell, work: (desk: Desk) => Promise<Outcome>): Promise<Outcome> => {
  const known = await knownDesk(shell)
  return known.ok ? await withThisDesk(known.value, shell, work) : known
}

/** Makes a write one that is done once, however often it is sent. */
export const once = (): { readonly idempotencyKey: string } => ({ idempotencyKey: randomUUID() })
