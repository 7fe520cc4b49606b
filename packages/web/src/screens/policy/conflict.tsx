// Somebody else was faster: who, when, and what; with the two ways on. Until one is chosen the form stands as it was typed.

import { useEffect, useRef } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Notice } from "../../components/notice.tsx"
import type { Policy, PolicyInForce } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import { changedParts, type Part } from "./draft.ts"
import style from "./policy-form.module.css"

/** The section of the page that a part stands in. */
const WORDS = {
  costPerHour: "money",
  holdingCostPerDay: "money",
  approval: "crossing",
  lineBeforeOffers: "beforeOffers",
  reasons: "reasons",
  lineSight: "sight",
  lineBand: "sight",
  callBack: "callBack",
  leads: "leads.title",
  timeZone: "timeZone",
  currency: "currency",
} as const satisfies Readonly<Record<Part, string>>

export interface ConflictProps {
  readonly base: Policy
  readonly theirs: PolicyInForce
  readonly onTake: () => void
  readonly onKeep: () => void
}

export const Conflict = ({ base, theirs, onTake, onKeep }: ConflictProps) => {
  const t = useTranslations("policy")
  const common = useTranslations("common")
  const formats = useFormats()
  const name = theirs.setBy?.name ?? common("somebody")
  const ago = theirs.setAt === null ? "" : formats.ago(theirs.setAt)
  const parts = [...new Set(changedParts(base, theirs.policy).map((part) => t(WORDS[part])))]
  // The button that was pressed may be far below.
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1} className={style.conflict}>
      <Notice
        kind="caution"
        isAlert
        title={t("conflictTitle", { name, ago })}
        actions={
          <>
            <Button onPress={onKeep}>{t("keepMine")}</Button>
            <Button kind="quiet" onPress={onTake}>
              {t("takeTheirs")}
            </Button>
          </>
        }
      >
        <p>{parts.length > 0 ? t("conflictMore", { parts: formats.list(parts) }) : t("conflictSame")}</p>
      </Notice>
    </div>
  )
}
