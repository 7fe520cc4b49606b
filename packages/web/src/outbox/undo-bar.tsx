// "Logged: they offered £9,250" and ten seconds to take it back: by the button, or by Ctrl+Z (⌘Z) anywhere but in a field. The seconds stand
// still while the pointer or the keyboard is at the bar [WCAG 2.2, 2.2.1], and it is said once, not every second.

import { Check, Undo2 } from "lucide-react"
import { useCallback, useEffect, useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../components/button.tsx"
import type { Deal } from "../desk/types.ts"
import type { Entry } from "./entry.ts"
import { useEntryWords } from "./entry-words.ts"
import { UNDO_MS } from "./undo.ts"
import style from "./undo-bar.module.css"
import { type Undo, type UndoOptions, useUndo } from "./use-undo.ts"

const FIELDS = "input, textarea, select, [contenteditable]:not([contenteditable='false'])"
const OPEN = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

const isUndoKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) &&
  !event.shiftKey &&
  !event.altKey &&
  event.key.toLowerCase() === "z" &&
  !event.repeat &&
  !event.defaultPrevented &&
  !(event.target instanceof Element && event.target.closest(FIELDS)) &&
  document.querySelector(OPEN) === null

const useUndoKey = (undo: () => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isUndoKey(event)) return
      event.preventDefault()
      undo()
    }
    addEventListener("keydown", onKey)
    return () => removeEventListener("keydown", onKey)
  }, [undo])
}

/** Said once for each entry, and once more when it was taken back. */
const useSaid = (entry: Entry | undefined, takenBack: Entry | undefined, forMs: number): string => {
  const t = useTranslations("outbox")
  const words = useEntryWords()
  if (takenBack) return t("takenBack", { what: words.entry(takenBack) })
  return entry ? t("undoFor", { what: words.entry(entry), seconds: Math.round(forMs / 1000) }) : ""
}

/** The bar is in use while the pointer is over it or the focus within. */
const lingering = ({ setPaused }: Undo) => ({
  onPointerEnter: () => setPaused(true),
  onPointerLeave: () => setPaused(false),
  onFocus: () => setPaused(true),
  onBlur: () => setPaused(false),
})

const Bar = ({ entry, undo, onUndo }: { readonly entry: Entry; readonly undo: Undo; readonly onUndo: () => void }) => {
  const t = useTranslations("outbox")
  const words = useEntryWords()
  const what = words.entry(entry)
  return (
    <div className={style.bar} {...lingering(undo)} data-testid="undo-bar">
      <p className={style.what}>
        <Check aria-hidden />
        <span>{t("logged", { what })}</span>
      </p>
      <Button kind="quiet" icon={<Undo2 aria-hidden />} onPress={onUndo} aria-label={t("undoIt", { what })}>
        {t("undo")}
        <span className={style.seconds}>({Math.ceil(undo.leftMs / 1000)})</span>
      </Button>
      <span className={style.rule} style={{ inlineSize: `${Math.min(1, undo.leftShare) * 100}%` }} aria-hidden />
    </div>
  )
}

export interface UndoBarProps extends UndoOptions {
  readonly deal: Deal
}

export const UndoBar = ({ deal, ...options }: UndoBarProps) => {
  const undo = useUndo(deal.id, options)
  const [takenBack, setTakenBack] = useState<Entry>()
  const { entry } = undo
  const onUndo = () => {
    setTakenBack(entry)
    void undo.undo()
  }
  const { undoNext } = undo
  const onKey = useCallback(() => void undoNext().then((taken) => taken && setTakenBack(taken)), [undoNext])
  useUndoKey(onKey)
  const said = useSaid(entry, entry && entry.key !== takenBack?.key ? undefined : takenBack, options.forMs ?? UNDO_MS)
  return (
    <>
      <div role="status" className="visually-hidden">
        {said}
      </div>
      {entry ? <Bar entry={entry} undo={undo} onUndo={onUndo} /> : null}
    </>
  )
}
