// Whether one sees the line exactly, and with it what a lead is worth: as the policy says for one's role. Undefined until the policy is known: what
// is shown may be shown as it comes, since the desk keeps back what may not be seen in any case; what is written waits.

import { useQuery } from "@tanstack/react-query"
import { policyQuery } from "../../desk/queries.ts"
import { useMe } from "../../desk/session.ts"

export const useSeesLine = (): boolean | undefined => {
  const { role } = useMe()
  const { data } = useQuery(policyQuery())
  return data && data.policy.lineSight[role] === "exact"
}
