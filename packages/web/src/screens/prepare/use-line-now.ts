// The line and the worth that follow from the sheet as it stands while somebody types: the engine's own figures, asked in its worker as if the
// sheet were stated this moment, nothing were committed and nobody had spoken.

import { useQuery } from "@tanstack/react-query"
import { useMemo, useState } from "react"
import { peopleQuery, policyQuery } from "../../desk/queries.ts"
import { useMe } from "../../desk/session.ts"
import type { Deal } from "../../desk/types.ts"
import type { Figures } from "../../figures/questions.ts"
import { useFigures } from "../../figures/use-figures.ts"
import { limitToSend, paperNow, type Sheet } from "./use-sheet.ts"

export interface LineNow {
  readonly line: Figures["line"]
  readonly worth: Figures["worth"]
  /** Below the keys of the statement. */
  readonly problems: Figures["problems"]
  /** Still of before what was typed last, or of before it became incomplete. */
  readonly isStale: boolean
  readonly isFaulty: boolean
}

/** Whose hours are counted. */
export const useOwnerRole = ({ owner }: Pick<Deal, "owner">) => {
  const me = useMe()
  const isMine = owner.id === me.userId
  const { data } = useQuery({ ...peopleQuery(), enabled: !isMine })
  return isMine ? me.role : (data?.items.find(({ id }) => id === owner.id)?.role ?? "salesperson")
}

/** Only a limit that is one. */
const wholeLimit = ({ limit }: Sheet): Deal["limit"] => {
  const texts = limitToSend(limit)
  if (!texts?.every((text) => text !== "")) return null
  const amounts = texts.map(Number)
  return amounts[0] <= amounts[1] && amounts[1] <= amounts[2] ? [texts[0], texts[1], texts[2]] : null
}

export const useLineNow = (sheet: Sheet): LineNow => {
  const { data } = useQuery(policyQuery())
  const ownerRole = useOwnerRole(sheet.deal)
  const [now] = useState(() => new Date())
  const { policy, learnt, priors } = data ?? {}
  const question = useMemo(() => {
    if (!policy || sheet.deal.worth === null) return undefined
    const deal: Deal = {
      ...sheet.deal,
      worth: paperNow(sheet),
      ask: sheet.ask,
      limit: wholeLimit(sheet),
      worthStatedAt: now.toISOString(),
      line: null,
      moves: [],
      closed: null,
    }
    return { deal, policy, learnt, priors, ownerRole, now }
  }, [sheet, policy, learnt, priors, ownerRole, now])
  const { figures, isStale, fault } = useFigures(question)
  const [last, setLast] = useState<Pick<LineNow, "line" | "worth">>({ line: null, worth: null })
  // A group that is half filled in has no line; the one before stays in sight until it is whole.
  if (figures?.line && figures.line !== last.line) setLast({ line: figures.line, worth: figures.worth })
  return {
    ...last,
    problems: figures?.problems ?? [],
    isStale: question === undefined || isStale || !figures?.line,
    isFaulty: fault !== null,
  }
}
