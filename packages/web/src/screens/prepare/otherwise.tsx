// "What happens if we do not do it?": one figure, or every way spelled out. What each leaves us is said in small type, and not before there is
// an opening price: whoever looks at a poor way out first opens low.

import { useTranslations } from "use-intl"
import { Segmented } from "../../components/segmented.tsx"
import { useFormats } from "../../words/format.ts"
import style from "./field-groups.module.css"
import { Fields } from "./question.tsx"
import { possibleAlternatives, usualAlternatives } from "./questions.ts"
import { AddRow, freshKey, RowCard } from "./row-list.tsx"
import { type SheetOnPage, useSheetOnPage } from "./sheet-context.ts"
import { SheetField } from "./sheet-field.tsx"
import { answerIn, newRow, rowKind, rowPlace, rowsIn, type SheetRow, saidRows, withRows } from "./sheet-form.ts"
import { wordKey } from "./word-keys.ts"

/** Rows as read, or those that usually come into question, to be filled in. */
const rowsToShow = ({ sheet, isReadOnly }: SheetOnPage): readonly SheetRow[] => {
  const rows = rowsIn(sheet.form, "alternatives")
  return rows.length > 0 || sheet.form.lists.alternatives !== undefined || isReadOnly
    ? rows
    : usualAlternatives(sheet.deal).map((kind) => newRow(`usual-${kind}`, kind))
}

const Leaves = ({ index }: { readonly index: number }) => {
  const t = useTranslations("prepare")
  const formats = useFormats()
  const { sheet, now } = useSheetOnPage()
  const worked = now.line?.alternatives[index]
  if (!worked || sheet.ask === null || now.isStale) return null
  const isBest = worked.code === now.line?.alternative?.code
  return (
    <p className={style.leaves}>
      <span>
        {worked.expired
          ? t("otherwise.expired")
          : t("otherwise.leaves", { amount: formats.about(worked.mean, sheet.deal.currency) })}
      </span>
      {isBest ? <span className={style.best}>{t("otherwise.best")}</span> : null}
    </p>
  )
}

const SpelledOut = () => {
  const t = useTranslations("prepare")
  const page = useSheetOnPage()
  const { change, sheet, isReadOnly } = page
  const rows = rowsToShow(page)
  const said = saidRows(rows)
  const write = (next: readonly SheetRow[]) =>
    change((before) => ({ ...before, form: withRows(before.form, "alternatives", next) }))
  return (
    <>
      <ul className={style.rows}>
        {rows.map((row) => (
          <RowCard
            key={row.key}
            list="alternatives"
            level={3}
            row={row}
            title={t(`kind.${wordKey(rowKind(row))}` as "kind.trade")}
            lead={leadOf(t, rowKind(row))}
            place={rowPlace(rows, "alternatives", row)}
            onChange={(next) => write(rows.map((one) => (one.key === row.key ? next : one)))}
            onRemove={() => write(rows.filter(({ key }) => key !== row.key))}
            note={said.includes(row) ? <Leaves index={said.indexOf(row)} /> : null}
          />
        ))}
      </ul>
      {isReadOnly ? null : (
        <AddRow
          list="alternatives"
          kinds={possibleAlternatives(sheet.deal)}
          onAdd={(kind) => write([...rows, newRow(freshKey(), kind)])}
        />
      )}
    </>
  )
}

const leadOf = (t: ReturnType<typeof useTranslations<"prepare">>, kind: string): string | undefined => {
  const key = `kindLead.${wordKey(kind)}`
  return t.has(key as "kindLead.trade") ? t(key as "kindLead.trade") : undefined
}

export const Otherwise = () => {
  const t = useTranslations("prepare")
  const { sheet, change, isReadOnly } = useSheetOnPage()
  const answer = answerIn(sheet.form)
  return (
    <div className={style.groups}>
      <Fields>
        <Segmented
          label={t("answer.label")}
          choices={[
            { id: "list", label: t("answer.list") },
            { id: "figure", label: t("answer.figure") },
          ]}
          value={answer}
          isDisabled={isReadOnly}
          onChange={(chosen) => change((before) => ({ ...before, form: { ...before.form, answer: chosen } }))}
        />
      </Fields>
      {sheet.ask === null ? <p className={style.rowLead}>{t("otherwise.afterAsk")}</p> : null}
      {answer === "figure" ? (
        <Fields>
          <SheetField field="alternative" />
        </Fields>
      ) : (
        <SpelledOut />
      )}
    </div>
  )
}
