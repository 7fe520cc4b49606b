// Holds back what is drawn in the house's currency until the currency is known: a guess would stand beside a field while somebody types into it.

import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { organisationQuery } from "../desk/queries.ts"
import { Loading, Problem } from "./states.tsx"

export const InHouseCurrency = ({ children }: { readonly children: (currency: string) => ReactNode }) => {
  const { data, error, refetch } = useQuery(organisationQuery())
  if (data) return children(data.currency)
  return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading rows={4} />
}
