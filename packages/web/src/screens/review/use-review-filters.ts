// Which month, whose deals and over which days, from the address: this month, and everybody for a manager. A salesperson sees his own deals
// first and can look at the team's totals, never at another's.

import { useAddress } from "../../components/address.ts"
import { isManager, useMe } from "../../desk/session.ts"
import { daysOf, monthsUpTo, type Span } from "./months.ts"

const SPANS = ["year", "month"] as const satisfies readonly Span[]

/** In place of a person: everybody. */
export const EVERYBODY = "everybody"

export const useReviewFilters = () => {
  const me = useMe()
  const { get, oneOf, set } = useAddress()
  const months = monthsUpTo(new Date())
  const month = months.find((one) => one === get("month")) ?? months[0]
  const span = oneOf("days", SPANS)
  const usual = isManager(me) ? EVERYBODY : me.userId
  const asked = get("person")
  const mayAsk = isManager(me) || asked === EVERYBODY
  const person = asked !== "" && mayAsk ? asked : usual
  const days = daysOf(month, span, month === months[0])
  return {
    month,
    months,
    span,
    spans: SPANS,
    person,
    query: { ...days, ...(person !== EVERYBODY && { personId: person }) },
    setMonth: (chosen: string) => set({ month: chosen === months[0] ? undefined : chosen }),
    setSpan: (chosen: Span) => set({ days: chosen === "year" ? undefined : chosen }),
    setPerson: (chosen: string) => set({ person: chosen === usual ? undefined : chosen }),
  }
}

export type ReviewFilters = ReturnType<typeof useReviewFilters>
