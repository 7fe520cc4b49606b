// What a screen shows while there is nothing to show: still loading (the shape of what comes), nothing there yet (and what to do about it),
// something went wrong (what, and what to do), nobody answers.

import { CloudOff, RotateCw } from "lucide-react"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import { isUnreached, problemOf } from "../desk/client.ts"
import { useProblemWords } from "../words/problem-words.ts"
import { Button } from "./button.tsx"
import { Notice } from "./notice.tsx"
import style from "./states.module.css"

export const Loading = ({ rows = 3 }: { readonly rows?: number }) => {
  const t = useTranslations("common")
  return (
    <div className={style.loading} role="status" aria-label={t("loading")}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move
        <span key={row} className={style.bone} aria-hidden />
      ))}
    </div>
  )
}

export interface EmptyProps {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

export const Empty = ({ title, children, actions }: EmptyProps) => (
  <div className={style.empty}>
    <p className={style.emptyTitle}>{title}</p>
    {children ? <div className={style.emptyText}>{children}</div> : null}
    {actions ? <div className={style.emptyActions}>{actions}</div> : null}
  </div>
)

export interface ProblemProps {
  readonly error: unknown
  readonly onRetry?: () => void
}

export const Problem = ({ error, onRetry }: ProblemProps) => {
  const t = useTranslations("common")
  const words = useProblemWords()
  const { title, remedy } = words(problemOf(error).problem)
  const retry = onRetry ? (
    <Button icon={<RotateCw aria-hidden />} onPress={onRetry}>
      {t("tryAgain")}
    </Button>
  ) : undefined
  if (isUnreached(error)) {
    return (
      <Empty title={t("unreached")} actions={retry}>
        <CloudOff aria-hidden />
        <p>{t("unreachedMore")}</p>
      </Empty>
    )
  }
  return (
    <Notice kind="caution" title={title} actions={retry} isAlert>
      {remedy ? <p>{remedy}</p> : null}
    </Notice>
  )
}
