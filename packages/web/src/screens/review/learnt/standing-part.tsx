// What advice stands on, what comes, when Walkaway learns again; and learning now, for whoever does not want to wait for the night.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { GraduationCap } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../../components/button.tsx"
import { Said } from "../../../components/said.tsx"
import { Problem } from "../../../components/states.tsx"
import { ask } from "../../../desk/client.ts"
import { isManager, useMe } from "../../../desk/session.ts"
import type { Learning } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { learningQuery, readAgain } from "./learning-queries.ts"
import style from "./learnt.module.css"

/** Said once something was learnt, be it in the background. */
const useLearningNow = (learning: Learning) => {
  const t = useTranslations("review.learnt.standing")
  const queries = useQueryClient()
  const [said, setSaid] = useState<string | undefined>(undefined)
  const [asked, setAsked] = useState<number | undefined>(undefined)
  const latest = learning.latest?.version ?? 0
  const outcome = learning.latest?.outcome
  const asking = useMutation({
    mutationFn: () => ask("learnPriorNow"),
    onMutate: () => {
      setSaid(undefined)
      setAsked(latest)
    },
    onSuccess: (answer) => {
      queries.setQueryData(learningQuery().queryKey, answer)
      if (!answer.isLearning && (answer.latest?.version ?? 0) === latest) setSaid(t("nothingNew"))
      readAgain(queries)
    },
  })
  const isOver = asked !== undefined && latest > asked && !learning.isLearning
  const wasOver = useRef(false)
  useEffect(() => {
    if (isOver && !wasOver.current) {
      setSaid(outcome === "moved" ? t("made") : t("refused"))
      setAsked(undefined)
      readAgain(queries)
    }
    wasOver.current = isOver
  }, [isOver, outcome, queries, t])
  return { asking, said }
}

const useStandingWords = ({ inForce, coming }: Learning) => {
  const t = useTranslations("review.learnt.standing")
  const formats = useFormats()
  const { version, from } = inForce
  const says = [version === 0 ? t("shipped") : t("learnt", { version: String(version) })]
  if (from !== null) says.push(t("since", { moment: formats.moment(from) }))
  const comes = coming?.from ? { moment: formats.moment(coming.from), version: String(coming.version) } : undefined
  return { says, coming: comes && (coming?.version === 0 ? t("comingShipped", comes) : t("coming", comes)) }
}

export const StandingPart = ({ learning }: { readonly learning: Learning }) => {
  const t = useTranslations("review.learnt.standing")
  const { says, coming } = useStandingWords(learning)
  const { asking, said } = useLearningNow(learning)
  const { closedDeals, nextFitAt, isLearning, follows } = learning
  return (
    <section className={style.standing} data-testid="learnt-standing">
      <p className={style.says}>{says[0]}</p>
      <p>
        {says.slice(1).map((text) => `${text} `)}
        {coming ? <strong>{coming} </strong> : null}
        {closedDeals >= nextFitAt ? t("nextDue") : t("next", { count: nextFitAt - closedDeals })}
      </p>
      {follows ? null : <p className={style.waits}>{t("waits")}</p>}
      {isManager(useMe()) && closedDeals > 0 ? (
        <div className={style.learnNow}>
          <Button
            icon={<GraduationCap aria-hidden />}
            isPending={asking.isPending || isLearning}
            onPress={() => asking.mutate()}
          >
            {t("learnNow")}
          </Button>
          <p className={style.soft}>{isLearning ? t("learning") : t("hint")}</p>
        </div>
      ) : null}
      <Said text={said} />
      {asking.error ? <Problem error={asking.error} onRetry={() => asking.mutate()} /> : null}
    </section>
  )
}
