// Asks before a page with unsaved figures is left, by a link here or by the browser's own button.

import { useBlocker } from "@tanstack/react-router"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Sheet } from "../../components/sheet.tsx"

export interface LeavingProps {
  readonly isUnsaved: boolean
  readonly isSaving: boolean
  /** Whether it could be saved. */
  readonly onSave: () => Promise<boolean>
}

export const Leaving = ({ isUnsaved, isSaving, onSave }: LeavingProps) => {
  const t = useTranslations("prepare")
  const blocker = useBlocker({
    shouldBlockFn: () => isUnsaved,
    enableBeforeUnload: () => isUnsaved,
    withResolver: true,
  })
  const isOpen = blocker.status === "blocked"
  const stay = () => blocker.reset?.()
  const saveAndLeave = async () => {
    if (await onSave()) blocker.proceed?.()
    else stay()
  }
  return (
    <Sheet
      title={t("leave.title")}
      isOpen={isOpen}
      onClose={stay}
      actions={
        <>
          <Button kind="quiet" onPress={() => blocker.proceed?.()}>
            {t("leave.discard")}
          </Button>
          <Button kind="primary" isPending={isSaving} onPress={() => void saveAndLeave()}>
            {t("leave.save")}
          </Button>
        </>
      }
    >
      <p>{t("leave.more")}</p>
    </Sheet>
  )
}
