// What was just put in force, and the way back to what was before, in one tap: it is a choice like any other, and says so to the others.

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

export interface ChosenUndoProps {
  readonly learning: Learning
  /** In force before; nothing was chosen here when undefined. */
  readonly before: number | undefined
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
  return (
    <Polite>
      {before === undefined ? null : (
        <div className={style.undo} data-testid="chosen">
          <p>{version === 0 ? t("doneShipped") : t("done", { version: String(version) })}</p>
          <Button
            kind="quiet"
            icon={<Undo2 aria-hidden />}
            isPending={undoing.isPending}
            onPress={() => undoing.mutate(before)}
          >
            {t("undo")}
          </Button>
          {undoing.error ? <Problem error={undoing.error} /> : null}
        </div>
      )}
    </Polite>
  )
}
