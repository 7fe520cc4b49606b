// What the room is about: the deal with what waits to go out, the policy, who looks at it, what the engine says now, and how to log.

import { useQuery } from "@tanstack/react-query"
import type { AdviceOutput } from "@walkaway/contract"
import { useCallback, useEffect, useMemo, useState } from "react"
import { adviceHistoryQuery, adviceQuery, peopleQuery, policyQuery } from "../../desk/queries.ts"
import { type SignedIn, useMe } from "../../desk/session.ts"
import type { Advice, Deal, MoveToLog, Policy } from "../../desk/types.ts"
import { decimalOfAmount } from "../../figures/decimal.ts"
import type { DealQuestion, Figures, PendingMove } from "../../figures/questions.ts"
import { useFigures } from "../../figures/use-figures.ts"
import type { KnownBelief } from "../../ladder/beliefs.ts"
import { type EffortToLog, type Entry, pendingMoves } from "../../outbox/entry.ts"
import { useLog } from "../../outbox/use-log.ts"
import { useOutbox } from "../../outbox/use-outbox.ts"
import { dealNow } from "./deal-now.ts"

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
  /** What the engine is asked, for what-ifs to be added to; undefined until it is. */
  readonly question: DealQuestion | undefined
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

const isAdvisable = ({ phase }: Deal): boolean => phase === "talking" || phase === "away"

const beliefsOf = (given: readonly Advice[] | undefined): readonly KnownBelief[] =>
  (given ?? []).flatMap(({ dealVersion, advice }) => (advice ? [{ dealVersion, limit: advice.belief.limit }] : []))

export const useOwnerRole = (ownerId: string | undefined): "salesperson" | "manager" | "owner" => {
  const people = useQuery(peopleQuery()).data?.items
  return people?.find(({ id }) => id === ownerId)?.role ?? "salesperson"
}

/** The same array for the same moves: an entry goes through several states on its way, and the moves do not change with them. */
const usePending = (entries: readonly Entry[]): readonly PendingMove[] => {
  const moves = pendingMoves(entries)
  const [kept, setKept] = useState(moves)
  const isSame =
    kept.length === moves.length &&
    kept.every(({ key, occurredAt }, index) => key === moves[index].key && occurredAt === moves[index].occurredAt)
  if (!isSame) setKept(moves)
  return isSame ? kept : moves
}

/** Without a line the desk refuses to advise on figures that are not whole, and whether they are is for the engine here to say. */
const hasLineOrHidden = ({ line, worth }: Deal): boolean => line !== null || worth === null

/** The desk keeps what it said: so it is asked for every version that somebody sees. */
const useKept = (deal: Deal, hasPending: boolean, isAdvised: boolean): void => {
  useQuery({ ...adviceQuery(deal.id, deal.version), enabled: !hasPending && isAdvisable(deal) && isAdvised })
}

/**
 * Until the engine here has answered, the desk's own advice on this very version stands there. So the worker is not in the way of what is
 * looked at first: it is asked once the desk has answered, or does not.
 */
const useTold = (deal: Deal, hasPending: boolean) => {
  const wanted = !hasPending && isAdvisable(deal) && hasLineOrHidden(deal)
  const { data, isFetched } = useQuery({ ...adviceQuery(deal.id, deal.version), enabled: wanted })
  const [isSettled, setSettled] = useState(false)
  if (!isSettled && (isFetched || !wanted)) setSettled(true)
  return { told: wanted ? data : undefined, isSettled }
}

export const useRoom = (confirmed: Deal): Room => {
  const me = useMe()
  const { policy, learnt, priors } = useQuery(policyQuery()).data ?? {}
  const ownerRole = useOwnerRole(confirmed.owner.id)
  const entries = useOutbox(confirmed.id)
  const pending = usePending(entries)
  const deal = useMemo(() => dealNow(confirmed, pending), [confirmed, pending])
  const now = useMinute()
  const { told, isSettled } = useTold(confirmed, pending.length > 0)
  const question = useMemo(
    () => (policy && isSettled ? { deal: confirmed, policy, learnt, priors, ownerRole, now, pending } : undefined),
    [confirmed, policy, learnt, priors, ownerRole, now, pending, isSettled],
  )
  const asIs = useFigures(question)
  const { figures } = asIs
  useKept(confirmed, pending.length > 0, !asIs.isStale && figures?.advice != null)
  const history = useQuery({ ...adviceHistoryQuery(confirmed.id), enabled: isSettled }).data
  const beliefs = useMemo(() => beliefsOf(history?.items), [history])
  const outbox = useLog(confirmed)
  const log = useCallback((move: MoveToLog) => void outbox.log(move), [outbox])
  const logEffort = useCallback((effort: EffortToLog) => void outbox.logEffort(effort), [outbox])
  return useMemo(() => {
    const advice = figures ? figures.advice : (told?.advice ?? null)
    const recommended = advice?.recommended ?? told?.recommended
    const isFigure = recommended?.price != null && recommended.move !== "accept"
    return {
      deal,
      confirmed,
      policy,
      me,
      pending,
      advice,
      figures,
      question,
      told,
      advisedPrice: isFigure ? decimalOfAmount(recommended.price!, deal.currency) : undefined,
      beliefs,
      log,
      logEffort,
    }
  }, [deal, confirmed, policy, me, pending, figures, question, told, beliefs, log, logEffort])
}
