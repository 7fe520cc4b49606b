// The ranked list with its keys: what was decided here keeps its place until the screen is left or looks elsewhere.

import { useRef, useState } from "react"
import { useTranslations } from "use-intl"
import type { LeadInShort } from "../../desk/types.ts"
import { holds, withKept } from "./decisions.ts"
import { indexesOf, topOf } from "./index-scale.ts"
import { KeysHelp } from "./keys-help.tsx"
import { LeadRow, type RowContext } from "./lead-row.tsx"
import style from "./ranked-list.module.css"
import { focusLead, rowOf, useListKeys } from "./use-list-keys.ts"

export interface RankedListProps extends Omit<RowContext, "top" | "parking" | "onParking"> {
  readonly leads: readonly LeadInShort[]
  readonly pricePerHour: number | null
}

const isSame = (left: readonly LeadInShort[], right: readonly LeadInShort[]): boolean =>
  left.length === right.length && left.every((lead, at) => lead === right[at])

/** What is shown: the list, and what was decided here and has left it. */
const useKept = (leads: readonly LeadInShort[], isKept: (id: string) => boolean): readonly LeadInShort[] => {
  const [shown, setShown] = useState(leads)
  const next = withKept(shown, leads, isKept)
  if (isSame(shown, next)) return shown
  setShown(next)
  return next
}

export const RankedList = ({ leads, pricePerHour, ...context }: RankedListProps) => {
  const t = useTranslations("leads")
  const { verdicts, onSelect } = context
  const list = useRef<HTMLUListElement>(null)
  const [parking, setParking] = useState<string>()
  const [isHelpOpen, setHelpOpen] = useState(false)
  const shown = useKept(leads, (id) => verdicts.versions.has(id))
  const leadOf = (id: string) => shown.find((lead) => lead.id === id)
  const park = (id: string | undefined) => {
    setParking(id)
    // Closed: the keyboard goes on where it was.
    if (id === undefined && parking !== undefined) focusLead(rowOf(list.current, parking))
  }
  const decide = (verdict: "pursue" | "drop") => (id: string) => {
    const lead = leadOf(id)
    if (lead && lead.status !== "deal" && lead.status !== "closed") void verdicts.give(lead, { verdict })
  }
  useListKeys(list, {
    pursue: decide("pursue"),
    drop: decide("drop"),
    park: (id) => {
      if (!holds(verdicts.decisions.get(id))) setParking(id)
    },
    undo: () => {
      const [first] = verdicts.last?.ids ?? []
      void verdicts.takeBackLast()
      if (first !== undefined) focusLead(rowOf(list.current, first))
    },
    select: onSelect,
    help: () => setHelpOpen(true),
  })
  const top = topOf(pricePerHour, indexesOf(shown))
  return (
    <>
      <div className={style.head}>
        <p className={style.legend}>{pricePerHour === null ? null : t("legend")}</p>
        <KeysHelp
          isOpen={isHelpOpen}
          onOpenChange={setHelpOpen}
          onStart={() => focusLead(list.current?.firstElementChild)}
        />
      </div>
      <ul ref={list} className={style.list} aria-label={t("ranked")} data-testid="ranked-leads">
        {shown.map((lead) => (
          <LeadRow key={lead.id} {...context} lead={lead} top={top} parking={parking} onParking={park} />
        ))}
      </ul>
    </>
  )
}
