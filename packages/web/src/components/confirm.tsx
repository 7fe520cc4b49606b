// Asks before something that cannot simply be undone: says in plain words what will happen, does it, and says if it could not be done.

import { useMutation } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { useTranslations } from "use-intl"
import { Button } from "./button.tsx"
import { Sheet } from "./sheet.tsx"
import { Problem } from "./states.tsx"

export interface ConfirmProps<Answer> {
  readonly title: string
  /** What will happen. */
  readonly children: ReactNode
  /** On the button that does it. */
  readonly action: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly run: () => Promise<Answer>
  readonly onDone?: (answer: Answer) => void
}

export const Confirm = <Answer,>({
  title,
  children,
  action,
  isOpen,
  onOpenChange,
  run,
  onDone,
}: ConfirmProps<Answer>) => {
  const t = useTranslations("common")
  const doing = useMutation({
    mutationFn: run,
    onSuccess: (answer) => {
      onOpenChange(false)
      onDone?.(answer)
    },
  })
  const change = (next: boolean) => {
    if (!next) doing.reset()
    onOpenChange(next)
  }
  return (
    <Sheet
      title={title}
      isOpen={isOpen}
      onClose={() => change(false)}
      actions={
        <>
          <Button onPress={() => change(false)}>{t("cancel")}</Button>
          <Button kind="primary" isPending={doing.isPending} onPress={() => doing.mutate()}>
            {action}
          </Button>
        </>
      }
    >
      {children}
      {doing.error ? <Problem error={doing.error} /> : null}
    </Sheet>
  )
}
