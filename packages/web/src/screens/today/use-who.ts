// Who a row is about: the customer, and whose deal it is where one looks at everybody's.

import type { DealInShort } from "../../desk/types.ts"
import { useCustomerName } from "../deals/deal-parts.tsx"

export const useWho = (isEverybody: boolean) => {
  const customerName = useCustomerName()
  return ({ customer, owner }: Pick<DealInShort, "customer" | "owner">): string => {
    const name = customerName(customer)
    return isEverybody && owner.name ? `${name} · ${owner.name}` : name
  }
}
