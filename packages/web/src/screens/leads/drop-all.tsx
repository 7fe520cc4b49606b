// All leads that do not earn their hours, gathered from every page, to be let go in one go.

import { useMutation } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import type { LeadInShort } from "../../desk/types.ts"
import style from "./drop-all.module.css"
import type { LeadFilters } from "./use-lead-filters.ts"
import { BATCH_MAX } from "./verdict-book.ts"

const PAGE = "200"

/** As many as go out in one request. */
const gather = async (ownerId: string | undefined): Promise<readonly LeadInShort[]> => {
  const found: LeadInShort[] = []
  for (let after: string | null | undefined; after !== null && found.length < BATCH_MAX; ) {
    const page = { limit: PAGE, ...(after !== undefined && { after }) }
    const { items, next } = await ask("listLeads", {
      query: { verdict: "drop", ...page, ...(ownerId !== undefined && { ownerId }) },
    })
    found.push(...items)
    after = next
  }
  return found.slice(0, BATCH_MAX)
}

export interface DropAllProps {
  readonly filters: Pick<LeadFilters, "ownerId">
  /** How many there are. */
  readonly count: number
  readonly onFound: (leads: readonly LeadInShort[]) => void
}

export const DropAll = ({ filters, count, onFound }: DropAllProps) => {
  const t = useTranslations("leads")
  const gathering = useMutation({
    mutationFn: () => gather(filters.ownerId),
    onSuccess: (leads) => {
      if (leads.length > 0) onFound(leads)
    },
  })
  if (count === 0) return null
  return (
    <div className={style.all}>
      <Button data-testid="drop-all" isPending={gathering.isPending} onPress={() => gathering.mutate()}>
        {t("dropAll", { count })}
      </Button>
      {gathering.error ? <Problem error={gathering.error} onRetry={() => gathering.mutate()} /> : null}
    </div>
  )
}
