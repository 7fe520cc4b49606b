// They left: when to call, with which figure, how often, when to stop; and the calls that are planned.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import type { AdviceOutput } from "@walkaway/contract"
import { Phone } from "lucide-react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Problem } from "../../components/states.tsx"
import { ask } from "../../desk/client.ts"
import { dealQuery } from "../../desk/queries.ts"
import type { Deal } from "../../desk/types.ts"
import { decimalOfAmount } from "../../figures/decimal.ts"
import { useFormats } from "../../words/format.ts"
import { AssumedFrom } from "./advice-details.tsx"
import style from "./panels.module.css"

const DAY_MS = 86_400_000

/** Now means within the hour: what is planned for this very moment would be past when it arrives. */
const dueAfter = (days: number): string => new Date(Date.now() + Math.max(days * DAY_MS, 15 * 60_000)).toISOString()

const OPEN_STATUSES: readonly string[] = ["planned", "due"]

export const AwayPanel = ({ deal, advice }: { readonly deal: Deal; readonly advice: AdviceOutput | null }) => {
  const t = useTranslations("dealRoom.callPlan")
  const f = useFormats()
  const queries = useQueryClient()
  const { currency } = deal
  const plan = useMutation({
    mutationFn: (call: { readonly afterDays: number; readonly price: number }) =>
      ask("planCallBack", {
        params: { dealId: deal.id },
        body: { dueAt: dueAfter(call.afterDays), price: decimalOfAmount(call.price, currency) },
        ifMatch: deal.version,
      }),
    onSuccess: (answer) => queries.setQueryData(dealQuery(deal.id).queryKey, answer.deal),
  })
  const settle = useMutation({
    mutationFn: ({ callBackId, how }: { readonly callBackId: string; readonly how: "not-reached" | "dropped" }) =>
      ask("settleCallBack", { params: { callBackId }, body: { how } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["deal", deal.id] }),
  })
  const open = deal.callBacks.filter(({ status }) => OPEN_STATUSES.includes(status))
  const calls = advice?.callBack
  if (!calls && open.length === 0) return null
  return (
    <section className={style.panel} aria-labelledby="away-title">
      <h2 id="away-title">{t("title")}</h2>
      {open.map(({ id, status, dueAt, price }) => (
        <div key={id} className={style.row}>
          <p>
            <Phone aria-hidden size="1em" />{" "}
            {status === "due" ? t("due", { when: f.moment(dueAt) }) : t("planned", { when: f.moment(dueAt) })}
            {price === null ? null : <strong> {f.money(price, currency)}</strong>}
          </p>
          <div className={style.actions}>
            {status === "due" ? (
              <Button kind="quiet" onPress={() => settle.mutate({ callBackId: id, how: "not-reached" })}>
                {t("settle")}
              </Button>
            ) : null}
            <Button kind="quiet" onPress={() => settle.mutate({ callBackId: id, how: "dropped" })}>
              {t("drop")}
            </Button>
          </div>
        </div>
      ))}
      {calls && open.length === 0
        ? calls.calls.map((call) => (
            <div key={call.afterDays} className={style.row}>
              <p>
                {t("call", {
                  when: call.afterDays === 0 ? t("today") : t("inDays", { days: call.afterDays }),
                  price: f.money(String(call.price), currency),
                  odds: f.share(call.acceptProbability),
                })}
              </p>
              <Button kind="plain" isPending={plan.isPending} onPress={() => plan.mutate(call)}>
                {t("plan")}
              </Button>
            </div>
          ))
        : null}
      {calls ? (
        <p className={style.soft}>
          {t("stop", { days: calls.stopAfterDays, calls: calls.attemptsMax })}{" "}
          {t("returns", { odds: f.share(calls.returnProbability) })}
        </p>
      ) : null}
      {advice && calls ? <AssumedFrom advice={advice} figure="returnPerDay" /> : null}
      {plan.error ? <Problem error={plan.error} /> : null}
      {settle.error ? <Problem error={settle.error} /> : null}
    </section>
  )
}
