// Corrects what we know of a customer.

import { useQueryClient } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { Sheet } from "../../components/sheet.tsx"
import { ask } from "../../desk/client.ts"
import { customerQuery } from "../../desk/queries.ts"
import type { Customer } from "../../desk/types.ts"
import { CustomerForm } from "./customer-form.tsx"

export interface EditSheetProps {
  readonly customer: Customer
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

export const EditSheet = ({ customer, isOpen, onOpenChange }: EditSheetProps) => {
  const t = useTranslations("customers")
  const queries = useQueryClient()
  const done = (changed: Customer) => {
    queries.setQueryData(customerQuery(customer.id).queryKey, changed)
    void queries.invalidateQueries({ queryKey: ["customers"] })
    onOpenChange(false)
  }
  return (
    <Sheet title={t("editTitle")} isOpen={isOpen} onClose={() => onOpenChange(false)}>
      <CustomerForm
        operation="changeCustomer"
        customer={customer}
        send={(body) => ask("changeCustomer", { params: { customerId: customer.id }, body })}
        onDone={done}
      />
    </Sheet>
  )
}
