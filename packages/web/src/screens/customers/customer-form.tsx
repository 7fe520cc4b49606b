// What is known of a customer, to be written or corrected. What is left empty is not sent, which empties it.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { TextField } from "../../components/fields.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import type { Customer } from "../../desk/types.ts"

export interface CustomerBody {
  readonly name: string
  readonly email?: string
  readonly phone?: string
  readonly remarks?: string
}

export interface CustomerFormProps {
  readonly operation: "addCustomer" | "changeCustomer"
  readonly customer?: Customer
  readonly send: (body: CustomerBody) => Promise<Customer>
  readonly onDone: (customer: Customer) => void
}

const FIELDS = ["name", "phone", "email", "remarks"] as const
type Field = (typeof FIELDS)[number]

const TYPES = { name: "text", phone: "tel", email: "email", remarks: "text" } as const

export const CustomerForm = ({ operation, customer, send, onDone }: CustomerFormProps) => {
  const t = useTranslations("customers")
  const common = useTranslations("common")
  const [typed, setTyped] = useState<Record<Field, string>>(() => ({
    name: customer?.name ?? "",
    phone: customer?.phone ?? "",
    email: customer?.email ?? "",
    remarks: customer?.remarks ?? "",
  }))
  const body = (): CustomerBody => {
    const filled = FIELDS.map((field) => [field, typed[field].trim()]).filter(([, text]) => text !== "")
    return { name: "", ...Object.fromEntries(filled) }
  }
  return (
    <WireForm operation={operation} body={body} send={send} onDone={onDone} fields={FIELDS}>
      {({ isSending }) => (
        <>
          {FIELDS.map((field) => (
            <TextField
              key={field}
              name={field}
              type={TYPES[field]}
              label={t(field)}
              value={typed[field]}
              onChange={(text) => setTyped({ ...typed, [field]: text })}
              isRequired={field === "name"}
              autoFocus={field === "name"}
              autoComplete="off"
              isLong={field === "remarks"}
              {...(field === "remarks" && { hint: t("remarksHint") })}
            />
          ))}
          <div>
            <Button type="submit" kind="primary" isPending={isSending} isWide>
              {common(customer ? "save" : "add")}
            </Button>
          </div>
        </>
      )}
    </WireForm>
  )
}
