// What was typed about a deal or a unit and is not saved yet: whoever leaves may save it first.

import { useTranslations } from "use-intl"
import { LeaveUnsaved } from "../../components/leave-unsaved.tsx"

export interface LeavingProps {
  readonly isUnsaved: boolean
  readonly isSaving: boolean
  /** Whether it could be saved. */
  readonly onSave: () => Promise<boolean>
}

export const Leaving = ({ isUnsaved, isSaving, onSave }: LeavingProps) => {
  const t = useTranslations("prepare.leave")
  return (
    <LeaveUnsaved
      isUnsaved={isUnsaved}
      title={t("title")}
      more={t("more")}
      leave={t("discard")}
      keep={{ label: t("save"), isPending: isSaving, save: onSave }}
    />
  )
}
