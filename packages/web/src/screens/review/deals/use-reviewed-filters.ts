// Which closed deals are asked for, from the address: all of the last year unless it says otherwise; a salesperson sees his own.

import { useAddress } from "../../../components/address.ts"
import { isManager, useMe } from "../../../desk/session.ts"
import { EVERYBODY } from "../use-review-filters.ts"

export const ANY = "any"
export const VERDICTS = [ANY, "wrong-then", "near-tie", "right", "not-judged"] as const
export const TURN_OUTS = [ANY, "bad", "good", "unclear"] as const
type Verdict = (typeof VERDICTS)[number]
type TurnOut = (typeof TURN_OUTS)[number]

export const useReviewedFilters = () => {
  const me = useMe()
  const { get, oneOf, set } = useAddress()
  const verdict = oneOf("verdict", VERDICTS)
  const turnOut = oneOf("turnOut", TURN_OUTS)
  const isUntold = get("untold") === "yes"
  const person = isManager(me) && get("person") !== "" ? get("person") : EVERYBODY
  return {
    verdict,
    turnOut,
    isUntold,
    person,
    isManager: isManager(me),
    isNarrowed: verdict !== ANY || turnOut !== ANY || isUntold || person !== EVERYBODY,
    query: {
      ...(verdict !== ANY && { verdict }),
      ...(turnOut !== ANY && { turnOut }),
      ...(isUntold && { untold: "true" as const }),
      ...(person !== EVERYBODY && { personId: person }),
    },
    setVerdict: (chosen: Verdict) => set({ verdict: chosen === ANY ? undefined : chosen }),
    setTurnOut: (chosen: TurnOut) => set({ turnOut: chosen === ANY ? undefined : chosen }),
    setUntold: (isChosen: boolean) => set({ untold: isChosen ? "yes" : undefined }),
    setPerson: (chosen: string) => set({ person: chosen === EVERYBODY ? undefined : chosen }),
    clear: () => set({ verdict: undefined, turnOut: undefined, untold: undefined, person: undefined }),
  }
}

export type ReviewedFilters = ReturnType<typeof useReviewedFilters>
