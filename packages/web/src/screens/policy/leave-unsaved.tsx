// Asks before what was typed is left behind: inside the application with a sheet, when the tab closes with the browser's own question.

import { useBlocker } from "@tanstack/react-router"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Sheet } from "../../components/sheet.tsx"

export const LeaveUnsaved = ({ isChanged }: { readonly isChanged: boolean }) => {
  const t = useTranslations("policy")
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isChanged && current.pathname !== next.pathname,
    enableBeforeUnload: () => isChanged,
    withResolver: true,
  })
  const isBlocked = status === "blocked"
  return (
    <Sheet
      title={t("leaveTitle")}
      isOpen={isBlocked}
      onClose={() => reset?.()}
      actions={
        <>
          <Button onPress={() => proceed?.()}>{t("leaveAnyway")}</Button>
          <Button kind="primary" onPress={() => reset?.()}>
            {t("stay")}
          </Button>
        </>
      }
    >
      <p>{t("leaveMore")}</p>
    </Sheet>
  )
}
