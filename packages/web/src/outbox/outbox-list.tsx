// What of one's own is not through yet, each with why and what one can do about it. What just goes its way is not shown before it takes long.

import { useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { Notice } from "../components/notice.tsx"
import type { Deal } from "../desk/types.ts"
import { type Entry, isOnItsWay } from "./entry.ts"
import { OutboxEntry } from "./outbox-entry.tsx"
import style from "./outbox-list.module.css"
import { useLog } from "./use-log.ts"
import { useIsLasting, useOutbox } from "./use-outbox.ts"

const LONG_MS = 1500

const isQuick = (entry: Entry, now: number): boolean =>
  isOnItsWay(entry) && now - entry.addedAt < LONG_MS && !("obstacle" in entry.state && entry.state.obstacle)

/** Without those that may well be through in a moment. */
const useWorthShowing = (entries: readonly Entry[]): readonly Entry[] => {
  const [now, setNow] = useState(Date.now)
  const hasQuick = entries.some((entry) => isQuick(entry, now))
  useEffect(() => {
    setNow(Date.now())
    if (!hasQuick && entries.length === 0) return
    const timer = setTimeout(() => setNow(Date.now()), LONG_MS)
    return () => clearTimeout(timer)
  }, [entries, hasQuick])
  return entries.filter((entry) => !isQuick(entry, now))
}

export interface OutboxListProps {
  readonly deal: Deal
  /** Opens what asks for a reason or an approval; without it the list asks only whether it was said. */
  readonly onHeld?: (entry: Entry) => void
  readonly onEdit?: (entry: Entry) => void
}

export const OutboxList = ({ deal, onHeld, onEdit }: OutboxListProps) => {
  const t = useTranslations("outbox")
  const entries = useWorthShowing(useOutbox(deal.id))
  const isLasting = useIsLasting()
  const log = useLog(deal)
  if (entries.length === 0) return null
  return (
    <section className={style.outbox} aria-label={t("list")}>
      {isLasting ? null : <Notice kind="caution" title={t("notLasting")} />}
      <ol className={style.list}>
        {entries.map((entry) => (
          <li key={entry.place}>
            <OutboxEntry entry={entry} deal={deal} log={log} {...(onHeld && { onHeld })} {...(onEdit && { onEdit })} />
          </li>
        ))}
      </ol>
    </section>
  )
}
