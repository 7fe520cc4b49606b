// The book of verdicts, with the desk behind it.

import { useQueryClient } from "@tanstack/react-query"
import { DeskProblem } from "@walkaway/contract/client"
import { useMemo, useState, useSyncExternalStore } from "react"
import { ask, type BodyOf } from "../../desk/client.ts"
import { leadQuery } from "../../desk/queries.ts"
import type { Lead } from "../../desk/types.ts"
import { freshKey } from "../../outbox/fresh-key.ts"
import { type Book, openVerdictBook, type VerdictBook, type VerdictPorts } from "./verdict-book.ts"

type Refusal = NonNullable<BodyOf<"giveVerdicts">["results"][number]["refusal"]>

/** What the desk says of one of many, as it would say it of the only one. */
const problemOfRefusal = ({ code, message, remedy }: Refusal): DeskProblem =>
  new DeskProblem({
    type: `/problems/${code}`,
    title: message,
    status: 409,
    detail: message,
    code,
    remedy,
    problems: [],
    requestId: "",
  })

const portsOf = (keep: (lead: Lead) => void, changed: () => void): VerdictPorts => ({
  give: async ({ lead, wish, version, key }) => {
    const request = { params: { leadId: lead.id }, body: wish, ifMatch: version, idempotencyKey: key }
    const now = await ask("giveVerdict", request)
    keep(now)
    return now
  },
  giveMany: async (decisions, wish) => {
    const leads = decisions.map(({ lead, version }) => ({ leadId: lead.id, version }))
    const { results } = await ask("giveVerdicts", { body: { leads, ...wish }, idempotencyKey: freshKey() })
    return results.map(({ leadId, lead, refusal }) => ({
      id: leadId,
      version: lead?.version,
      refusal: refusal && problemOfRefusal(refusal),
    }))
  },
  takeBack: async ({ lead, version }) => {
    const request = { params: { leadId: lead.id }, ifMatch: version, idempotencyKey: freshKey() }
    const now = await ask("takeVerdictBack", request)
    keep(now)
    return now
  },
  changed,
  freshKey,
  now: () => Date.now(),
})

export interface Verdicts
  extends Book,
    Pick<VerdictBook, "give" | "giveMany" | "takeBackLast" | "sendAgain" | "forget"> {}

export const useVerdicts = (): Verdicts => {
  const queries = useQueryClient()
  const [book] = useState(() =>
    openVerdictBook(
      portsOf(
        (lead) => queries.setQueryData(leadQuery(lead.id).queryKey, lead),
        () => void queries.invalidateQueries({ queryKey: ["leads"] }),
      ),
    ),
  )
  const now = useSyncExternalStore(book.watch, book.now)
  return useMemo(
    () => ({
      ...now,
      give: book.give,
      giveMany: book.giveMany,
      takeBackLast: book.takeBackLast,
      sendAgain: book.sendAgain,
      forget: book.forget,
    }),
    [book, now],
  )
}
