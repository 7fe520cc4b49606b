// The reasons that people choose from. A new one gets its code from its name, once; renaming changes the name alone, so that what deals
// gave before stays what it was.

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react"
import { useRef, useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { TextField } from "../../components/fields.tsx"
import { Section } from "../../components/section.tsx"
import type { Policy } from "../../desk/types.ts"
import { codeFor } from "./draft.ts"
import type { PartProps } from "./policy-form.tsx"
import style from "./reasons-part.module.css"

type Reason = Policy["reasons"][number]

interface ReasonRowProps {
  readonly reason: Reason
  readonly index: number
  readonly count: number
  readonly isNew: boolean
  readonly onRename: (label: string) => void
  readonly onNamed: () => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

const ReasonRow = ({ reason, index, count, isNew, onRename, onNamed, onMove, onRemove }: ReasonRowProps) => {
  const t = useTranslations("policy")
  const label = reason.label.trim() === "" ? t("unnamed") : reason.label
  return (
    <li className={style.row}>
      <TextField
        name={`reasons[${index}]`}
        label={t("reason", { number: String(index + 1) })}
        {...(!isNew && { hint: t("reasonCode", { code: reason.code }) })}
        value={reason.label}
        onChange={onRename}
        onBlur={onNamed}
        maxLength={80}
        autoFocus={isNew}
        autoComplete="off"
      />
      <div className={style.tools}>
        <Button
          kind="quiet"
          icon={<ArrowUp aria-hidden />}
          aria-label={t("up", { label })}
          isDisabled={index === 0}
          onPress={() => onMove(-1)}
        />
        <Button
          kind="quiet"
          icon={<ArrowDown aria-hidden />}
          aria-label={t("down", { label })}
          isDisabled={index === count - 1}
          onPress={() => onMove(1)}
        />
        <Button
          kind="quiet"
          icon={<X aria-hidden />}
          aria-label={t("removeReason", { label })}
          isDisabled={count === 1}
          onPress={onRemove}
        />
      </div>
    </li>
  )
}

const swapped = (reasons: readonly Reason[], index: number, by: -1 | 1): readonly Reason[] => {
  const order = [...reasons]
  const [moved] = order.splice(index, 1)
  if (moved) order.splice(index + by, 0, moved)
  return order
}

/** Rows keep their identity while they are renamed and moved. */
const useNewCodes = () => {
  const count = useRef(0)
  const [unnamed, setUnnamed] = useState<ReadonlySet<string>>(new Set())
  const [rowKeys, setRowKeys] = useState<ReadonlyMap<string, string>>(new Map())
  return {
    isNew: (code: string) => unnamed.has(code),
    add: (taken: readonly string[]): string => {
      count.current += 1
      const code = codeFor(`new reason ${count.current}`, taken)
      setUnnamed(new Set([...unnamed, code]))
      return code
    },
    /** The row is the same row afterwards: focus stays in it. */
    settle: (before: string, after: string) => {
      setUnnamed(new Set([...unnamed].filter((one) => one !== before)))
      setRowKeys(new Map([...rowKeys, [after, before]]))
    },
    rowKeyOf: (code: string): string => rowKeys.get(code) ?? code,
  }
}

export const ReasonsPart = ({ policy, set }: PartProps) => {
  const t = useTranslations("policy")
  const { reasons } = policy
  const codes = reasons.map(({ code }) => code)
  const fresh = useNewCodes()
  const put = (next: readonly Reason[]) => set({ reasons: [...next] })
  const change = (index: number, reason: Reason) => put(reasons.with(index, reason))
  const named = (index: number, { code, label }: Reason) => {
    if (!fresh.isNew(code) || label.trim() === "") return
    const next = codeFor(label, codes)
    fresh.settle(code, next)
    change(index, { code: next, label })
  }
  return (
    <Section
      title={t("reasons")}
      lead={
        <>
          <p>{t("reasonsLead")}</p>
          <p>{t("reasonsKeep")}</p>
        </>
      }
    >
      <ol className={style.rows}>
        {reasons.map((reason, index) => (
          <ReasonRow
            key={fresh.rowKeyOf(reason.code)}
            reason={reason}
            index={index}
            count={reasons.length}
            isNew={fresh.isNew(reason.code)}
            onRename={(label) => change(index, { ...reason, label })}
            onNamed={() => named(index, reason)}
            onMove={(by) => put(swapped(reasons, index, by))}
            onRemove={() => put(reasons.toSpliced(index, 1))}
          />
        ))}
      </ol>
      <div>
        <Button
          icon={<Plus aria-hidden />}
          isWide
          isDisabled={reasons.length >= 50}
          onPress={() => put([...reasons, { code: fresh.add(codes), label: "" }])}
        >
          {t("addReason")}
        </Button>
      </div>
    </Section>
  )
}
