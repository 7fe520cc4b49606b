// Gives the lead to somebody else of the house.

import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Choices } from "../../components/fields.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import { peopleQuery } from "../../desk/queries.ts"
import type { Lead } from "../../desk/types.ts"
import { useLeadWrite } from "./use-lead-write.ts"

export const HandOverSheet = ({ lead, onClose }: { readonly lead: Lead; readonly onClose: () => void }) => {
  const t = useTranslations("leads.hand")
  const people = useQuery(peopleQuery())
  const [ownerId, setOwnerId] = useState<string>()
  const others = people.data?.items.filter(({ id }) => id !== lead.owner.id) ?? []
  const handing = useLeadWrite(
    lead.id,
    (to: string) => ask("assignLead", { params: { leadId: lead.id }, body: { ownerId: to }, ifMatch: lead.version }),
    onClose,
  )
  return (
    <Sheet
      title={t("title")}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          isDisabled={ownerId === undefined}
          isPending={handing.isPending}
          onPress={() => ownerId !== undefined && handing.mutate(ownerId)}
        >
          {t("do")}
        </Button>
      }
    >
      {people.isPending ? <Loading /> : null}
      {people.error ? <Problem error={people.error} onRetry={() => void people.refetch()} /> : null}
      <Choices
        label={t("to")}
        choices={others.map(({ id, name }) => ({ id, label: name }))}
        value={ownerId ?? null}
        onChange={setOwnerId}
      />
      {handing.error ? <Problem error={handing.error} /> : null}
    </Sheet>
  )
}
