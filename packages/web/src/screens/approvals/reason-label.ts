// The words that the house has given to the codes of its reasons; a code that the policy no longer has stays a code.

import { useQuery } from "@tanstack/react-query"
import { policyQuery } from "../../desk/queries.ts"

export const useReasonLabel = (): ((code: string) => string) => {
  const { data, isPending } = useQuery(policyQuery())
  return (code) => (isPending ? "" : (data?.policy.reasons.find((reason) => reason.code === code)?.label ?? code))
}
