// Whether one sees the line exactly, and with it what a lead is worth: as the policy says for one's role. Until the policy is known: yes, since
// the desk keeps back what may not be seen in any case.

import { useQuery } from "@tanstack/react-query"
import { policyQuery } from "../../desk/queries.ts"
import { useMe } from "../../desk/session.ts"

export const useSeesLine = (): boolean => {
  const { role } = useMe()
  const { data } = useQuery(policyQuery())
  return data === undefined || data.policy.lineSight[role] === "exact"
}
