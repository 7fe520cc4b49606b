// The courier's ports on the desk's API and on what this page has read. What is no answer of the desk's (no network, a captive portal, a
// fault, a desk that is busy) is silence: it says nothing about whether the thing was done.

import type { QueryClient } from "@tanstack/react-query"
import { type DeskClient, DeskProblem } from "@walkaway/contract/client"
import { dealQuery } from "../desk/queries.ts"
import { signedInOf } from "../desk/session.ts"
import type { Deal } from "../desk/types.ts"
import type { Box } from "./box.ts"
import type { Bearer, CourierPorts, Looked } from "./courier.ts"
import type { Entry } from "./entry.ts"
import type { Answer, Silence } from "./settle.ts"

/** A desk on the far side of a lift shaft is given up on after this. */
const PATIENCE_MS = 20_000

/** Who is signed in is not asked again before every tap. */
const SESSION_KNOWN_MS = 15_000

/** Refused before the work was begun. */
const isBeforeWork = (status: number): boolean => status === 401 || status === 429

export const silenceOf = (error: unknown): Silence | undefined => {
  if (!(error instanceof DeskProblem)) return { kind: "silent", obstacle: "unreached" }
  const { code, status, retryAfter } = error
  const wait = retryAfter === undefined ? {} : { retryAfterMs: retryAfter * 1000 }
  const before = isBeforeWork(status) ? { isUndone: true as const } : {}
  if (status === 401) return { kind: "silent", obstacle: "signed-out", ...before }
  if (code === "unreached") return { kind: "silent", obstacle: "unreached" }
  // Something between us and the desk speaks, or the desk is not well.
  if (code === "fault" || status >= 500 || status === 429)
    return { kind: "silent", obstacle: "busy", ...before, ...wait }
  return undefined
}

const answerOf = (error: unknown): Answer => {
  const silence = silenceOf(error)
  if (silence) return silence
  const { problem } = error as DeskProblem
  return problem.status === 412 ? { kind: "conflict" } : { kind: "refused", problem }
}

const answered = async (ask: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await ask()
  } catch (error) {
    return answerOf(error)
  }
}

const patience = (): AbortSignal => AbortSignal.timeout(PATIENCE_MS)

export const sendTo = (client: DeskClient, entry: Entry, ifMatch: number): Promise<Answer> =>
  answered(async () => {
    const { dealId, key, what } = entry
    const asked = { params: { dealId }, ifMatch, idempotencyKey: key, signal: patience() }
    if (what.operation === "logEffort") {
      const { answer } = await client.call("logEffort", { ...asked, body: what.body })
      return { kind: "made", version: null, deal: answer.deal }
    }
    const { answer } = await client.call("logMove", { ...asked, body: what.body })
    const { deal, held } = answer
    if (held) return { kind: "held", held, deal }
    return { kind: "made", version: deal.moves.at(-1)?.version ?? null, deal }
  })

export const retractFrom = (client: DeskClient, entry: Entry, version: number, ifMatch: number): Promise<Answer> =>
  answered(async () => {
    const params = { dealId: entry.dealId, version: String(version) }
    const asked = { params, ifMatch, idempotencyKey: `${entry.key}-undo`, signal: patience() }
    const { answer } = await client.call("retractMove", asked)
    return { kind: "retracted", deal: answer }
  })

export const lookAt = async (client: DeskClient, dealId: string): Promise<Looked> => {
  try {
    const { answer } = await client.call("getDeal", { params: { dealId }, signal: patience() })
    return { kind: "seen", deal: answer }
  } catch (error) {
    return silenceOf(error) ?? { kind: "refused", problem: (error as DeskProblem).problem }
  }
}

const askWho = async (client: DeskClient): Promise<Bearer | Silence> => {
  try {
    const { answer } = await client.call("getSession", { signal: patience() })
    const me = signedInOf(answer)
    return me
      ? { userId: me.userId, organisationId: me.organisation.id }
      : { kind: "silent", obstacle: "signed-out", isUndone: true }
  } catch (error) {
    return silenceOf(error) ?? { kind: "silent", obstacle: "busy" }
  }
}

const rememberedWho = (client: DeskClient): CourierPorts["whoIsSignedIn"] => {
  let known: { readonly bearer: Bearer; readonly at: number } | undefined
  return async (anew) => {
    if (!navigator.onLine) return { kind: "silent", obstacle: "unreached" }
    if (!anew && known && Date.now() - known.at < SESSION_KNOWN_MS) return known.bearer
    const who = await askWho(client)
    known = "kind" in who ? undefined : { bearer: who, at: Date.now() }
    return who
  }
}

/** A kept answer shows the deal as it was then. */
const newerOf = (known: Deal | undefined, deal: Deal): Deal => (known && known.version > deal.version ? known : deal)

export const deskPorts = (client: DeskClient, queries: QueryClient, here: Box): CourierPorts => ({
  revise: here.revise,
  whoIsSignedIn: rememberedWho(client),
  send: (entry, ifMatch) => sendTo(client, entry, ifMatch),
  retract: (entry, version, ifMatch) => retractFrom(client, entry, version, ifMatch),
  look: (dealId) => lookAt(client, dealId),
  known: (dealId) => queries.getQueryData(dealQuery(dealId).queryKey),
  learn: (deal) => {
    const { queryKey } = dealQuery(deal.id)
    queries.setQueryData(queryKey, (known) => newerOf(known, deal))
    // A reading that began before this one ended would put the old deal back: it begins anew.
    if (queries.isFetching({ queryKey, exact: true }) > 0) void queries.invalidateQueries({ queryKey, exact: true })
  },
  now: Date.now,
})
