// "Dropped: VW Golf" and ten seconds to take it back, one lead or many. Said once, not every second.

import { Check, Undo2 } from "lucide-react"
import { useEffect, useRef } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { classes } from "../../components/classes.ts"
import { UNDO_MS } from "../../outbox/undo.ts"
import bar from "../../outbox/undo-bar.module.css"
import { canBeTakenBack, type Round } from "./decisions.ts"
import { isCharacterFree } from "./free-keys.ts"
import { useUndoTime } from "./use-undo-time.ts"
import type { Verdicts } from "./use-verdicts.ts"
import style from "./verdict-undo.module.css"

const useRoundWords = () => {
  const t = useTranslations("leads.undo")
  return ({ verdict, title, ids }: Round): string =>
    title === undefined ? t("many", { verdict, count: ids.length }) : t("one", { verdict, title })
}

const isUndoKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) &&
  !event.shiftKey &&
  !event.altKey &&
  event.key.toLowerCase() === "z" &&
  isCharacterFree(event)

/** Ctrl+Z or ⌘Z anywhere but in a field, as in the deal room. */
const useUndoKey = (isThere: boolean, undo: () => void): void => {
  const latest = useRef(undo)
  latest.current = undo
  useEffect(() => {
    if (!isThere) return
    const onKey = (event: KeyboardEvent) => {
      if (!isUndoKey(event)) return
      event.preventDefault()
      latest.current()
    }
    addEventListener("keydown", onKey)
    return () => removeEventListener("keydown", onKey)
  }, [isThere])
}

/** The bar is in use while the pointer is over it or the focus within. */
const lingering = (setPaused: (isPaused: boolean) => void) => ({
  onPointerEnter: () => setPaused(true),
  onPointerLeave: () => setPaused(false),
  onFocus: () => setPaused(true),
  onBlur: () => setPaused(false),
})

export interface VerdictUndoProps {
  readonly verdicts: Verdicts
  /** In the flow of a sheet and not above the foot of the page. */
  readonly isInline?: boolean
}

export const VerdictUndo = ({ verdicts, isInline = false }: VerdictUndoProps) => {
  const t = useTranslations("leads.undo")
  const words = useRoundWords()
  const { last, takenBack, decisions, takeBackLast } = verdicts
  const possible = canBeTakenBack(last, decisions) ? last : undefined
  const { leftMs, leftShare, setPaused } = useUndoTime(possible)
  const shown = leftMs > 0 ? possible : undefined
  const undo = () => void takeBackLast()
  useUndoKey(shown !== undefined, undo)
  const said = shown
    ? t("for", { what: words(shown), seconds: Math.round(UNDO_MS / 1000) })
    : takenBack
      ? t("takenBack", { what: words(takenBack) })
      : ""
  return (
    <>
      <div role="status" className="visually-hidden">
        {said}
      </div>
      {shown ? (
        <div
          className={classes(bar.bar, isInline ? style.inline : style.above)}
          data-testid="verdict-undo"
          {...lingering(setPaused)}
        >
          <p className={bar.what}>
            <Check aria-hidden />
            <span>{words(shown)}</span>
          </p>
          <Button
            kind="quiet"
            icon={<Undo2 aria-hidden />}
            onPress={undo}
            aria-label={t("undoIt", { what: words(shown) })}
          >
            {t("undo")}
            <span className={bar.seconds}>({Math.ceil(leftMs / 1000)})</span>
          </Button>
          <span className={bar.rule} style={{ inlineSize: `${Math.min(1, leftShare) * 100}%` }} aria-hidden />
        </div>
      ) : null}
    </>
  )
}
