// What the room is about: the deal with what waits to go out, the policy, who looks at it, what the engine says now, and how to log.

import { useQuery } from "@tanstack/react-query"
import type { AdviceOutput } from "@walkaway/contract"
import { useEffect, useMemo, useState } from "react"
import { adviceHistoryQuery, adviceQuery, peopleQuery, policyQuery } from "../../desk/queries.ts"
import { type SignedIn, useMe } from "../../desk/session.ts"
import type { Advice, Deal, MoveToLog, Policy } from "../../desk/types.ts"
import type { Figures, PendingMove, WhatIf } from "../../figures/questions.ts"
import { useFigures } from "../../figures/use-figures.ts"
import type { KnownBelief } from "../../ladder/beliefs.ts"
import { type EffortToLog, pendingMoves } from "../../outbox/entry.ts"
import { useLog } from "../../outbox/use-log.ts"
import { useOutbox } from "../../outbox/use-outbox.ts"
import { dealNow } from "./deal-now.ts"
import { decimalOfAmount } from "./decimal.ts"
import { isAsking } from "./is-asking.ts"

export interface Room {
  /** As it is with what waits to go out. */
  readonly deal: Deal
  /** As the desk has it. */
  readonly confirmed: Deal
  readonly policy: Policy | undefined
  readonly me: SignedIn
  readonly pending: readonly PendingMove[]
  /** As things are, without any what-if. */
  readonly advice: AdviceOutput | null
  readonly figures: Figures | null
  /** With the what-if; the same while nothing is asked. */
  readonly asked: Figures | null
  readonly isStale: boolean
  readonly figuresVersion: number
  /** What the desk says, for whoever may not see the line. */
  readonly told: Advice | undefined
  readonly advisedPrice: string | undefined
  readonly beliefs: readonly KnownBelief[]
  log(move: MoveToLog): void
  logEffort(effort: EffortToLog): void
}

const MINUTE_MS = 60_000

/** The moment that figures are asked for: a day begins while a room is open, and a minute is near enough. */
const useMinute = (): Date => {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** Counts the answers that came. */
const useVersionOf = (figures: Figures | null): number => {
  const [seen, setSeen] = useState({ figures, version: 0 })
  if (seen.figures !== figures) setSeen({ figures, version: seen.version + 1 })
  return seen.version
}

const isAdvisable = ({ phase }: Deal): boolean => phase === "talking" || phase === "away"

const beliefsOf = (given: readonly Advice[] | undefined): readonly KnownBelief[] =>
  (given ?? []).flatMap(({ dealVersion, advice }) => (advice ? [{ dealVersion, limit: advice.belief.limit }] : []))

export const useOwnerRole = (ownerId: string | undefined): "salesperson" | "manager" | "owner" => {
  const people = useQuery(peopleQuery()).data?.items
  return people?.find(({ id }) => id === ownerId)?.role ?? "salesperson"
}

export const useRoom = (confirmed: Deal, whatIf: WhatIf): Room => {
  const me = useMe()
  const policy = useQuery(policyQuery()).data?.policy
  const ownerRole = useOwnerRole(confirmed.owner.id)
  const entries = useOutbox(confirmed.id)
  const pending = useMemo(() => pendingMoves(entries), [entries])
  const deal = useMemo(() => dealNow(confirmed, pending), [confirmed, pending])
  const now = useMinute()
  const question = useMemo(
    () => (policy ? { deal: confirmed, policy, ownerRole, now, pending } : undefined),
    [confirmed, policy, ownerRole, now, pending],
  )
  const asking = useMemo(() => (question && isAsking(whatIf) ? { ...question, whatIf } : undefined), [question, whatIf])
  const asIs = useFigures(question)
  const what = useFigures(asking)
  const shown = asking ? what : asIs
  const wantsTold = pending.length === 0 && isAdvisable(confirmed)
  const told = useQuery({ ...adviceQuery(confirmed.id, confirmed.version), enabled: wantsTold }).data
  const history = useQuery(adviceHistoryQuery(confirmed.id)).data
  const beliefs = useMemo(() => beliefsOf(history?.items), [history])
  const { log, logEffort } = useLog(confirmed)
  const figuresVersion = useVersionOf(shown.figures ?? asIs.figures)
  // Until the engine here has answered, what the desk says of this very version.
  const advice = asIs.figures ? asIs.figures.advice : wantsTold ? (told?.advice ?? null) : null
  const recommended = advice?.recommended ?? told?.recommended
  const advisedPrice =
    recommended?.price == null || recommended.move === "accept"
      ? undefined
      : decimalOfAmount(recommended.price, deal.currency)
  return {
    deal,
    confirmed,
    policy,
    me,
    pending,
    advice,
    figures: asIs.figures,
    asked: shown.figures ?? asIs.figures,
    isStale: shown.isStale,
    figuresVersion,
    told,
    advisedPrice,
    beliefs,
    log: (move) => void log(move),
    logEffort: (effort) => void logEffort(effort),
  }
}
