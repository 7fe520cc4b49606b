// What to practise on and against whom, in two taps: a made-up car against anybody is there already.

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Select } from "../../components/fields.tsx"
import { Segmented } from "../../components/segmented.tsx"
import { Loading, Problem } from "../../components/states.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { ask, type BodyOf } from "../../desk/client.ts"
import { useMe } from "../../desk/session.ts"
import style from "./practice.module.css"
import { ownDealsQuery, practiceQuery } from "./use-practice.ts"

type Begun = BodyOf<"startPractice">

const KINDS = ["anybody", "tough", "fair", "hurried", "bluffer", "friendly", "everyday"] as const
type KindChoice = (typeof KINDS)[number]

interface DealFieldsProps {
  readonly dealId: string | undefined
  readonly from: "start" | "now"
  readonly onDeal: (dealId: string) => void
  readonly onFrom: (from: "start" | "now") => void
}

const isOver = (phase: string): boolean => phase === "agreed" || phase === "over" || phase === "closed"

const DealFields = ({ dealId, from, onDeal, onFrom }: DealFieldsProps) => {
  const t = useTranslations("practice.start")
  const me = useMe()
  const { data, error, refetch } = useInfiniteQuery(ownDealsQuery(me.userId))
  if (!data) return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading rows={1} />
  const deals = data.pages.flatMap(({ items }) => items)
  if (deals.length === 0) return <p>{t("noDeals")}</p>
  const chosen = deals.find(({ id }) => id === dealId)
  return (
    <>
      <Select
        name="dealId"
        label={t("which")}
        choices={deals.map(({ id, title }) => ({ id, label: title }))}
        value={dealId ?? null}
        onChange={onDeal}
      />
      {chosen && !isOver(chosen.phase) ? (
        <Segmented
          label={t("from")}
          choices={(["start", "now"] as const).map((id) => ({ id, label: t(`froms.${id}`) }))}
          value={from}
          onChange={onFrom}
        />
      ) : null}
    </>
  )
}

export const StartForm = ({ dealId: given }: { readonly dealId: string | undefined }) => {
  const t = useTranslations("practice")
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [what, setWhat] = useState<"drawn" | "deal">(given === undefined ? "drawn" : "deal")
  const [side, setSide] = useState<"seller" | "buyer">("seller")
  const [dealId, setDealId] = useState(given)
  const [from, setFrom] = useState<"start" | "now">("start")
  const [kind, setKind] = useState<KindChoice>("anybody")
  const body = () => ({
    ...(what === "drawn" ? { side } : { dealId: dealId ?? "", from }),
    ...(kind !== "anybody" && { kind }),
  })
  const begun = (practice: Begun) => {
    queries.setQueryData(practiceQuery(practice.id).queryKey, practice)
    void queries.invalidateQueries({ queryKey: ["practices"] })
    void navigate({ to: "/practice/$practiceId", params: { practiceId: practice.id } })
  }
  return (
    <section className={style.begin} aria-label={t("start.title")}>
      <h2>{t("start.title")}</h2>
      <WireForm
        operation="startPractice"
        body={body}
        send={(wish) => ask("startPractice", { body: wish, idempotencyKey: crypto.randomUUID() })}
        onDone={begun}
        fields={["dealId"]}
        label={t("start.title")}
      >
        {({ isSending }) => (
          <>
            <Segmented
              label={t("start.what")}
              choices={(["drawn", "deal"] as const).map((id) => ({ id, label: t(`start.${id}`) }))}
              value={what}
              onChange={setWhat}
            />
            {what === "drawn" ? (
              <Segmented
                label={t("start.side")}
                choices={(["seller", "buyer"] as const).map((id) => ({ id, label: t(`start.sides.${id}`) }))}
                value={side}
                onChange={setSide}
              />
            ) : (
              <DealFields dealId={dealId} from={from} onDeal={setDealId} onFrom={setFrom} />
            )}
            <Select
              label={t("start.who")}
              choices={KINDS.map((id) =>
                id === "anybody"
                  ? { id, label: t("start.anybody"), detail: t("start.anybodyMore") }
                  : { id, label: t(`kinds.${id}`), detail: t(`kindsMore.${id}`) },
              )}
              value={kind}
              onChange={setKind}
            />
            <Button type="submit" kind="primary" size="l" isWide isPending={isSending} data-testid="practice-start">
              {t("start.action")}
            </Button>
          </>
        )}
      </WireForm>
    </section>
  )
}
