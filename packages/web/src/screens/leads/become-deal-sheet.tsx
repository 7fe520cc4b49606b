// The lead becomes a deal: customer, unit and figures go with it, and the five questions before one talks come next.

import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { AmountField } from "../../components/amount-field.tsx"
import { Button } from "../../components/button.tsx"
import { TextField } from "../../components/fields.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { ask } from "../../desk/client.ts"
import { dealQuery } from "../../desk/queries.ts"
import type { Lead } from "../../desk/types.ts"
import { freshKey } from "../../outbox/fresh-key.ts"
import { useKeepLead, useReadAgain } from "./use-lead-write.ts"

const FIELDS = ["title", "ask"]

export const BecomeDealSheet = ({ lead, onClose }: { readonly lead: Lead; readonly onClose: () => void }) => {
  const t = useTranslations("leads.deal")
  const queries = useQueryClient()
  const navigate = useNavigate()
  const keep = useKeepLead()
  const readAgain = useReadAgain(lead.id)
  const [title, setTitle] = useState(lead.title)
  const [price, setPrice] = useState<string | null>(null)
  const [idempotencyKey] = useState(freshKey)
  return (
    <Sheet title={t("title")} onClose={onClose}>
      <p>{t("lead")}</p>
      <WireForm
        operation="becomeDeal"
        label={t("title")}
        fields={FIELDS}
        body={() => ({
          ...(title.trim() !== "" && { title: title.trim() }),
          ...(price !== null && { ask: price }),
        })}
        send={async (body) => {
          try {
            return await ask("becomeDeal", { params: { leadId: lead.id }, body, ifMatch: lead.version, idempotencyKey })
          } catch (error) {
            readAgain(error)
            throw error
          }
        }}
        onDone={({ lead: now, deal }) => {
          keep(now)
          queries.setQueryData(dealQuery(deal.id).queryKey, deal)
          void queries.invalidateQueries({ queryKey: ["deals"] })
          void navigate({ to: "/deals/$dealId/prepare", params: { dealId: deal.id } })
        }}
      >
        {({ isSending }) => (
          <>
            <TextField label={t("name")} name="title" value={title} onChange={setTitle} maxLength={200} />
            <AmountField
              label={t("ask")}
              name="ask"
              kind={{ money: lead.currency }}
              value={price}
              onChange={setPrice}
            />
            <div>
              <Button type="submit" kind="primary" isWide isPending={isSending}>
                {t("do")}
              </Button>
            </div>
          </>
        )}
      </WireForm>
    </Sheet>
  )
}
