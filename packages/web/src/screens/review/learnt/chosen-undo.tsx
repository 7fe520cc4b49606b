// What was just put in force, and the way back to what was before, in one tap, where there is one: it is a choice like any other, and says so to
// the others.

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { Undo2 } from "lucide-react"
import { useTranslations } from "use-intl"
import { Button } from "../../../components/button.tsx"
import { Polite } from "../../../components/said.tsx"
import { Problem } from "../../../components/states.tsx"
import { ask } from "../../../desk/client.ts"
import type { Learning } from "../../../desk/types.ts"
import { learningQuery, readAgain } from "./learning-queries.ts"
import style from "./learnt.module.css"
import { wayBack } from "./way-back.ts"

export interface ChosenUndoProps {
  readonly learning: Learning
  /** As it was before; nothing was chosen here when undefined. */
  readonly before: Learning | undefined
  readonly onUndone: () => void
}

export const ChosenUndo = ({ learning, before, onUndone }: ChosenUndoProps) => {
  const t = useTranslations("review.learnt.choose")
  const queries = useQueryClient()
  const undoing = useMutation({
    mutationFn: (version: number) =>
      ask("putPriorInForce", { body: { version, reason: t("undoReason") }, ifMatch: learning.choice }),
    onSuccess: (answer) => {
      queries.setQueryData(learningQuery().queryKey, answer)
      readAgain(queries)
      onUndone()
    },
  })
  const { version } = learning.inForce
  const back = before && wayBack(before, learning)
  return (
    <Polite>
      {before === undefined ? null : (
        <div className={style.undo} data-testid="chosen">
          <p>{version === 0 ? t("doneShipped") : t("done", { version: String(version) })}</p>
          {back ? (
            <Button
              kind="quiet"
              icon={<Undo2 aria-hidden />}
              isPending={undoing.isPending}
              onPress={() => undoing.mutate(back.version)}
            >
              {t("undo")}
            </Button>
          ) : null}
          {back?.waits ? <p className={style.soft}>{t("undoWaits")}</p> : null}
          {undoing.error ? <Problem error={undoing.error} /> : null}
        </div>
      )}
    </Polite>
  )
}
