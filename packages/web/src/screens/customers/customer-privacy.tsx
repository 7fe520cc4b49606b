// What the law asks of us: to show all that we hold, and to forget it. For managers and owners.

import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import type { Customer } from "../../desk/types.ts"
import style from "./customers.module.css"
import { Everything } from "./everything.tsx"
import { ForgetSheet } from "./forget-sheet.tsx"

/** Asked for by hand only, since each look is noted; never again by itself. */
const useEverything = (customerId: string) =>
  useQuery({
    queryKey: ["everything", customerId],
    queryFn: ({ signal }) => ask("getCustomerEverything", { params: { customerId }, signal }),
    enabled: false,
    gcTime: 0,
    retry: false,
  })

export const CustomerPrivacy = ({ customer }: { readonly customer: Customer }) => {
  const t = useTranslations("customers")
  const [isForgetting, setForgetting] = useState(false)
  const { data, error, isFetching, refetch } = useEverything(customer.id)
  return (
    <section className={style.privacy}>
      <h2>{t("privacy")}</h2>
      <p className={style.soft}>{t("everythingMore")}</p>
      <div className={style.buttons}>
        <Button isPending={isFetching} onPress={() => void refetch()}>
          {t("everything")}
        </Button>
        {customer.forgottenAt === null ? (
          <Button kind="quiet" onPress={() => setForgetting(true)}>
            {t("forget")}
          </Button>
        ) : null}
      </div>
      {error ? <Problem error={error} /> : null}
      {isFetching && !data ? <Loading /> : null}
      {data ? <Everything everything={data} /> : null}
      <ForgetSheet customer={customer} isOpen={isForgetting} onOpenChange={setForgetting} />
    </section>
  )
}
