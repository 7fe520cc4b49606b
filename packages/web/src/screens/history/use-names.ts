// Names for the ids that events know.

import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { peopleQuery } from "../../desk/queries.ts"
import type { DealInShort } from "../../desk/types.ts"
import type { Names } from "./event-words.ts"

export const useNames = (customer: DealInShort["customer"] | undefined): Names => {
  const common = useTranslations("common")
  const deals = useTranslations("deals")
  const { data } = useQuery(peopleQuery())
  return {
    person: (id) => data?.items.find((person) => person.id === id)?.name ?? common("somebody"),
    customer: customer?.name ?? deals("forgotten"),
  }
}
