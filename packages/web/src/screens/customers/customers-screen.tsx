// The customers, by name: search in the address, add one.

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query"
import { Link, useNavigate } from "@tanstack/react-router"
import { UserPlus } from "lucide-react"
import { useCallback, useState } from "react"
import { useTranslations } from "use-intl"
import { useAddress } from "../../components/address.ts"
import { Button } from "../../components/button.tsx"
import { Page } from "../../components/page.tsx"
import { PagedList } from "../../components/paged-list.tsx"
import { SearchField } from "../../components/search-field.tsx"
import { Sheet } from "../../components/sheet.tsx"
import { Empty } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import { listQuery } from "../../desk/queries.ts"
import type { Customer } from "../../desk/types.ts"
import { CustomerForm } from "./customer-form.tsx"
import style from "./customers.module.css"

const Row = ({ customer }: { readonly customer: Customer }) => {
  const t = useTranslations("customers")
  const { id, name, phone, email } = customer
  const contact = [phone, email].filter((text) => text !== null)
  return (
    <li className={style.row}>
      <Link to="/customers/$customerId" params={{ customerId: id }} className={style.name ?? ""}>
        {name ?? <em>{t("forgotten")}</em>}
      </Link>
      {name === null ? null : (
        <span className={style.soft}>{contact.length === 0 ? t("noContact") : contact.join(" · ")}</span>
      )}
    </li>
  )
}

const AddSheet = ({
  isOpen,
  onOpenChange,
}: {
  readonly isOpen: boolean
  readonly onOpenChange: (is: boolean) => void
}) => {
  const t = useTranslations("customers")
  const queries = useQueryClient()
  const navigate = useNavigate()
  const done = async ({ id }: Customer) => {
    onOpenChange(false)
    await queries.invalidateQueries({ queryKey: ["customers"] })
    await navigate({ to: "/customers/$customerId", params: { customerId: id } })
  }
  return (
    <Sheet title={t("add")} isOpen={isOpen} onClose={() => onOpenChange(false)}>
      <CustomerForm
        operation="addCustomer"
        send={(body) => ask("addCustomer", { body })}
        onDone={(one) => void done(one)}
      />
    </Sheet>
  )
}

export const CustomersScreen = () => {
  const t = useTranslations("customers")
  const { get, set } = useAddress()
  const q = get("q")
  const setQ = useCallback((words: string) => set({ q: words }), [set])
  const [isAdding, setAdding] = useState(false)
  const list = useInfiniteQuery(listQuery("listCustomers", q === "" ? {} : { q }))
  const add = (
    <Button icon={<UserPlus aria-hidden />} onPress={() => setAdding(true)}>
      {t("add")}
    </Button>
  )
  const empty =
    q === "" ? (
      <Empty title={t("empty")} actions={add}>
        <p>{t("emptyMore")}</p>
      </Empty>
    ) : (
      <Empty title={t("emptySearch")} actions={<Button onPress={() => setQ("")}>{t("clear")}</Button>}>
        <p>{t("emptySearchMore")}</p>
      </Empty>
    )
  return (
    <Page title={t("title")} actions={add}>
      <search className={style.filters}>
        <SearchField label={t("search")} value={q} onChange={setQ} />
      </search>
      <PagedList list={list} empty={empty}>
        {(customers) => (
          <ul className={style.list}>
            {customers.map((customer) => (
              <Row key={customer.id} customer={customer} />
            ))}
          </ul>
        )}
      </PagedList>
      <AddSheet isOpen={isAdding} onOpenChange={setAdding} />
    </Page>
  )
}
