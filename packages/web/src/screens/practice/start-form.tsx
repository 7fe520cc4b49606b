// What to practise on and against whom, in two taps: a made-up car against anybody is there already.

import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Select } from "../../components/fields.tsx"
import { Segmented } from "../../components/segmented.tsx"
import { WireForm } from "../../components/wire-form.tsx"
import { ask, type BodyOf } from "../../desk/client.ts"
import { useOnce } from "../../outbox/use-once.ts"
import { DealChoice, useDealChoice } from "./deal-choice.tsx"
import style from "./practice.module.css"
import { KINDS, startWish } from "./start-wish.ts"
import { practiceQuery } from "./use-practice.ts"

type Begun = BodyOf<"startPractice">

export const StartForm = ({ dealId: given }: { readonly dealId: string | undefined }) => {
  const t = useTranslations("practice")
  const queries = useQueryClient()
  const navigate = useNavigate()
  const once = useOnce()
  const [what, setWhat] = useState<"drawn" | "deal">(given === undefined ? "drawn" : "deal")
  const [side, setSide] = useState<"seller" | "buyer">("seller")
  const choice = useDealChoice(given)
  const [from, setFrom] = useState<"start" | "now">("start")
  const [kind, setKind] = useState<(typeof KINDS)[number]>("anybody")
  const body = () => startWish({ what, side, deal: choice.deal, from, kind })
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
        send={(wish) =>
          once("startPractice", wish, (idempotencyKey) => ask("startPractice", { body: wish, idempotencyKey }))
        }
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
              <DealChoice choice={choice} from={from} onFrom={setFrom} />
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
