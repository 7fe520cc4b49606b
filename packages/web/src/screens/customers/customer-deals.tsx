// A customer's deals with their outcomes. Whether we want this customer at this price is worked out in each deal's room.

import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { PagedList } from "../../components/paged-list.tsx"
import { listQuery } from "../../desk/queries.ts"
import { DealList } from "../deals/deal-list.tsx"
import style from "./customers.module.css"

export const CustomerDeals = ({ customerId }: { readonly customerId: string }) => {
  const t = useTranslations("customers")
  const list = useInfiniteQuery(listQuery("listDeals", { customerId }))
  return (
    <section className={style.part}>
      <h2>{t("deals")}</h2>
      <PagedList list={list} empty={<p className={style.soft}>{t("noDeals")}</p>}>
        {(deals) => <DealList deals={deals} isOfCustomer />}
      </PagedList>
    </section>
  )
}
