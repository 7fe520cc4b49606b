// How a question for leave was answered, by whom, when, and in which words.

import { CircleCheck, CircleX, Undo2 } from "lucide-react"
import { useTranslations } from "use-intl"
import { When } from "../../components/when.tsx"
import type { Approval } from "../../desk/types.ts"
import style from "./approvals.module.css"

const ICONS = { given: CircleCheck, used: CircleCheck, declined: CircleX, withdrawn: Undo2 } as const

export interface AnswerGivenProps {
  readonly approval: Approval
  readonly isLooking: boolean
}

export const AnswerGiven = ({ approval, isLooking }: AnswerGivenProps) => {
  const t = useTranslations("approvals")
  const { status, answeredBy, answeredAt, note } = approval
  if (status === "waiting") {
    return (
      <p className={style.answer} role="status">
        {isLooking ? null : t("elsewhere")}
      </p>
    )
  }
  const Icon = ICONS[status]
  return (
    <div className={style.answer} role="status">
      <Icon aria-hidden />
      <p>
        <strong>{t(`status.${status}`)}</strong>
        {answeredBy?.name ? ` ${t("by", { name: answeredBy.name })}` : null}
        {answeredAt ? (
          <>
            , <When at={answeredAt} />
          </>
        ) : null}
        {note ? <q>{note}</q> : null}
      </p>
    </div>
  )
}
