// What if: up to fifty cars at once, each answer now and then, and the sum. The desk works it out; nothing is written.

import { useQuery } from "@tanstack/react-query"
import { ListChecks } from "lucide-react"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { InHouseCurrency } from "../../components/in-house-currency.tsx"
import { Notice } from "../../components/notice.tsx"
import { Page } from "../../components/page.tsx"
import { Empty, Loading, Problem } from "../../components/states.tsx"
import { useRested } from "../../components/use-rested.ts"
import { ask, problemOf } from "../../desk/client.ts"
import { ChooseSheet } from "./choose-sheet.tsx"
import { CHOSEN_MAX, useChosen } from "./use-chosen.ts"
import style from "./what-if.module.css"
import { Answers, Sums } from "./what-if-answers.tsx"
import { AS_NOW, type Knobs, questionOf } from "./what-if-knobs.ts"
import { WhatIfPanel } from "./what-if-panel.tsx"

const useAnswer = (ids: readonly string[] | undefined, knobs: Knobs) => {
  const body = useRested(questionOf(ids ?? [], knobs))
  return useQuery({
    queryKey: ["stock", "what-if", body],
    queryFn: ({ signal }) => ask("whatIfStock", { body, signal }),
    enabled: body.unitIds.length > 0 && body.unitIds.length <= CHOSEN_MAX,
    placeholderData: (before) => before,
  })
}

export const StockWhatIfScreen = () => {
  const t = useTranslations("stock.asking")
  const back = useTranslations("stock.unit")("back")
  const { ids, error: choiceError, choose } = useChosen()
  const [knobs, setKnobs] = useState(AS_NOW)
  const [isChoosing, setChoosing] = useState(false)
  const answer = useAnswer(ids, knobs)
  const error = choiceError ?? answer.error
  const isHidden = error !== null && problemOf(error).code === "line-hidden"
  const turn = (part: Partial<Knobs>) => setKnobs((before) => ({ ...before, ...part }))
  const chooser = (
    <Button icon={<ListChecks aria-hidden />} onPress={() => setChoosing(true)}>
      {t("choose")}
    </Button>
  )
  return (
    <Page title={t("title")} lead={t("lead")} width="wide" back={{ to: "/stock", label: back }}>
      {isHidden ? (
        <Notice title={t("hidden")} />
      ) : (
        <div className={style.columns}>
          <InHouseCurrency>
            {(currency) => (
              <WhatIfPanel
                knobs={knobs}
                currency={answer.data?.units[0]?.currency ?? currency}
                onTurn={turn}
                onReset={() => setKnobs(AS_NOW)}
              />
            )}
          </InHouseCurrency>
          <section className={style.outcome} aria-labelledby="answers-title">
            <div className={style.outcomeHead}>
              <h2 id="answers-title">{t("answers")}</h2>
              <span className={style.soft}>{t("chosen", { count: ids?.length ?? 0, most: String(CHOSEN_MAX) })}</span>
              {chooser}
            </div>
            {ids?.length === 0 ? (
              <Empty title={t("none")} actions={chooser}>
                <p>{t("noneMore", { most: String(CHOSEN_MAX) })}</p>
              </Empty>
            ) : error ? (
              <Problem error={error} onRetry={() => void answer.refetch()} />
            ) : answer.data ? (
              <div className={style.answered} aria-busy={answer.isFetching}>
                <div role="status">
                  <Sums sums={answer.data.sums} />
                </div>
                <Answers units={answer.data.units} />
              </div>
            ) : (
              <Loading rows={4} />
            )}
          </section>
        </div>
      )}
      {isChoosing ? <ChooseSheet chosen={ids ?? []} onChoose={choose} onClose={() => setChoosing(false)} /> : null}
    </Page>
  )
}
