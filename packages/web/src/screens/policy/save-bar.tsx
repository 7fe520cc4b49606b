// Saves the whole page. It stays in sight as long as something is changed, above the ways at the bottom of a phone, and says there that it
// was saved; focus stays in it.

import { useEffect, useRef } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { classes } from "../../components/classes.ts"
import { Said } from "../../components/said.tsx"
import style from "./save-bar.module.css"

export interface SaveBarProps {
  readonly isChanged: boolean
  readonly isSending: boolean
  readonly said: string | undefined
  readonly onDiscard: () => void
}

export const SaveBar = ({ isChanged, isSending, said, onDiscard }: SaveBarProps) => {
  const t = useTranslations("policy")
  const common = useTranslations("common")
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (said !== undefined) bar.current?.focus({ preventScroll: true })
  }, [said])
  return (
    <div ref={bar} tabIndex={-1} className={classes(style.bar, !isChanged && said === undefined && style.away)}>
      {isChanged ? <p className={style.unsaved}>{t("unsaved")}</p> : null}
      <Said text={said} />
      {isChanged ? (
        <div className={style.buttons}>
          <Button kind="quiet" isDisabled={isSending} onPress={onDiscard}>
            {t("discard")}
          </Button>
          <Button type="submit" kind="primary" isPending={isSending}>
            {common("save")}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
