// How did it turn out: asked on the spot of a deal of which nothing is known after its end. What is told counts at once.

import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../../components/button.tsx"
import { Choices } from "../../../components/fields.tsx"
import { CountField, MoneyField } from "../../../components/money-field.tsx"
import { Buttons, SideBySide } from "../../../components/section.tsx"
import { WireForm } from "../../../components/wire-form.tsx"
import { ask } from "../../../desk/client.ts"
import type { ReviewedDealInShort } from "../../../desk/types.ts"
import { hasMargin, hasPrice, kindsAfter, type LearntKind } from "./learnt-kinds.ts"
import style from "./reviewed-deals.module.css"

export interface TurnedOutFormProps {
  readonly deal: Pick<ReviewedDealInShort, "dealId" | "dealVersion" | "currency" | "outcome" | "title">
  readonly onTold: (what: LearntKind) => void
  readonly onClose: () => void
}

const FIELDS = ["learnt", "price", "margin", "days"] as const
const DAYS_MOST = 3650

export const TurnedOutForm = ({ deal, onTold, onClose }: TurnedOutFormProps) => {
  const t = useTranslations("review.deals.form")
  const words = useTranslations("dealRoom.learnt")
  const common = useTranslations("common")
  const queries = useQueryClient()
  const kinds = kindsAfter(deal.outcome)
  const [learnt, setLearnt] = useState<LearntKind>(kinds[0])
  const [price, setPrice] = useState<string | null>(null)
  const [days, setDays] = useState<number | null>(null)
  const [margin, setMargin] = useState<string | null>(null)
  const isPriced = hasPrice(learnt)
  const isMeasured = hasMargin(learnt)
  const params = { dealId: deal.dealId }
  return (
    <div className={style.form}>
      <WireForm
        operation="learnOutcome"
        body={() => ({
          learnt,
          ...(isPriced && price !== null && { price }),
          ...(isMeasured && margin !== null && { margin }),
          ...(learnt !== "unknown" && days !== null && { days }),
        })}
        send={(body) => ask("learnOutcome", { params, body, ifMatch: deal.dealVersion })}
        onDone={() => {
          onTold(learnt)
          for (const queryKey of [["review"], ["deal", deal.dealId], ["deals"]]) {
            void queries.invalidateQueries({ queryKey })
          }
        }}
        fields={FIELDS}
      >
        {({ isSending }) => (
          <>
            <Choices
              name="learnt"
              label={t("what")}
              choices={kinds.map((id) => ({ id, label: words(id) }))}
              value={learnt}
              onChange={setLearnt}
            />
            {learnt === "unknown" ? null : (
              <SideBySide>
                {isPriced ? (
                  <MoneyField
                    name="price"
                    label={t("price")}
                    currency={deal.currency}
                    value={price}
                    onChange={setPrice}
                  />
                ) : null}
                {isMeasured ? (
                  <MoneyField
                    name="margin"
                    label={words("margin")}
                    hint={words("marginHint")}
                    currency={deal.currency}
                    value={margin}
                    onChange={setMargin}
                    isSigned
                  />
                ) : null}
                <CountField
                  name="days"
                  label={t("days")}
                  value={days}
                  onChange={setDays}
                  min={0}
                  max={DAYS_MOST}
                  format={{ maximumFractionDigits: 0 }}
                />
              </SideBySide>
            )}
            <Buttons>
              <Button type="submit" kind="primary" isPending={isSending}>
                {t("log")}
              </Button>
              <Button kind="quiet" onPress={onClose}>
                {common("cancel")}
              </Button>
            </Buttons>
          </>
        )}
      </WireForm>
    </div>
  )
}
