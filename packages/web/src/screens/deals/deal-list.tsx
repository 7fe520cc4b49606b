// Deals in a list: a table where there is room, with the figures one under the other, and cards on a phone.

import { useIsWide } from "../../components/use-is-wide.ts"
import type { DealInShort } from "../../desk/types.ts"
import { DealCard } from "./deal-card.tsx"
import { DealTable } from "./deal-table.tsx"
import style from "./deals.module.css"

export interface DealListProps {
  readonly deals: readonly DealInShort[]
  /** Where the customer is known from what stands around the list. */
  readonly isOfCustomer?: boolean
}

export const DealList = ({ deals, isOfCustomer = false }: DealListProps) => {
  const isWide = useIsWide()
  if (isWide && !isOfCustomer) return <DealTable deals={deals} />
  return (
    <ul className={style.cards}>
      {deals.map((deal) => (
        <li key={deal.id}>
          <DealCard deal={deal} isOfCustomer={isOfCustomer} />
        </li>
      ))}
    </ul>
  )
}
