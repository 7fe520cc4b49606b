// Says who the lead is about: somebody known, or somebody new by the name that is typed.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import type { Lead } from "../../desk/types.ts"
import { freshKey } from "../../outbox/fresh-key.ts"
import { customerBody, type DealForm, NEW_DEAL } from "../new-deal/deal-form.ts"
import { WhoPart } from "../new-deal/who-part.tsx"
import { useLeadWrite } from "./use-lead-write.ts"

export const NameCustomerSheet = ({ lead, onClose }: { readonly lead: Lead; readonly onClose: () => void }) => {
  const t = useTranslations("leads")
  const common = useTranslations("common")
  const [form, setForm] = useState<DealForm>(NEW_DEAL)
  const [idempotencyKey] = useState(freshKey)
  const wanted = customerBody(form)
  const naming = useLeadWrite(
    lead.id,
    async () => {
      const added = wanted && (await ask("addCustomer", { body: wanted, idempotencyKey }))
      // Added, and not once more when the lead itself is refused.
      if (added) setForm({ ...NEW_DEAL, customer: added })
      const customerId = added?.id ?? form.customer?.id ?? ""
      const request = { params: { leadId: lead.id }, body: { customerId }, ifMatch: lead.version }
      return await ask("nameLeadCustomer", request)
    },
    onClose,
  )
  return (
    <Sheet
      title={t("nameCustomer")}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          isDisabled={!form.customer && !wanted}
          isPending={naming.isPending}
          onPress={() => naming.mutate()}
        >
          {common("save")}
        </Button>
      }
    >
      <WhoPart form={form} onChange={(part) => setForm({ ...form, ...part })} />
      {naming.error ? <Problem error={naming.error} /> : null}
    </Sheet>
  )
}
