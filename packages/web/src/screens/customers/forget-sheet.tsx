// Forgets a customer for good, after saying plainly what goes and what stays.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import { customerQuery } from "../../desk/queries.ts"
import type { Customer } from "../../desk/types.ts"
import style from "./customers.module.css"

export interface ForgetSheetProps {
  readonly customer: Customer
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

export const ForgetSheet = ({ customer, isOpen, onOpenChange }: ForgetSheetProps) => {
  const t = useTranslations("customers")
  const queries = useQueryClient()
  const forgetting = useMutation({
    mutationFn: () => ask("forgetCustomer", { params: { customerId: customer.id } }),
    onSuccess: (forgotten) => {
      queries.setQueryData(customerQuery(customer.id).queryKey, forgotten)
      queries.removeQueries({ queryKey: ["everything", customer.id] })
      for (const key of ["customers", "deals", "deal", "call-backs"]) {
        void queries.invalidateQueries({ queryKey: [key] })
      }
      onOpenChange(false)
    },
  })
  return (
    <Sheet
      title={t("forgetTitle", { name: customer.name ?? "" })}
      isOpen={isOpen}
      onClose={() => onOpenChange(false)}
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>{t("keep")}</Button>
          <Button kind="primary" isPending={forgetting.isPending} onPress={() => forgetting.mutate()}>
            {t("forgetDo")}
          </Button>
        </>
      }
    >
      <ul className={style.consequences}>
        <li>{t("forgetOne")}</li>
        <li>{t("forgetTwo")}</li>
        <li>
          <strong>{t("forgetThree")}</strong>
        </li>
      </ul>
      {forgetting.error ? <Problem error={forgetting.error} /> : null}
    </Sheet>
  )
}
