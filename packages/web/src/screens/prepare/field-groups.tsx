// The fields of a question: the usual ones in sight, the others behind "More" with a count of what is filled in.

import { useTranslations } from "use-intl"
import { Unfold } from "../../components/unfold.tsx"
import style from "./field-groups.module.css"
import { Fields, Part } from "./question.tsx"
import type { FieldGroup, Question } from "./questions.ts"
import { RowList } from "./row-list.tsx"
import { useStatement } from "./sheet-context.ts"
import { SheetField } from "./sheet-field.tsx"
import { countSaid, rowsIn, type SheetForm, saidRows } from "./sheet-form.ts"

const Group = ({ group: { name, fields, list } }: { readonly group: FieldGroup }) => {
  const t = useTranslations("prepare")
  const title = t(`group.${name}` as "group.price")
  return (
    <Part title={title}>
      {fields ? (
        <Fields>
          {fields.map((field) => (
            <SheetField key={field} field={field} />
          ))}
        </Fields>
      ) : null}
      {list ? <RowList list={list} title={title} /> : null}
    </Part>
  )
}

const keyOf = ({ name, list, fields = [] }: FieldGroup): string => `${name} ${list ?? fields[0]}`

const countIn = (form: SheetForm, groups: readonly FieldGroup[]): number =>
  groups.reduce(
    (sum, { fields = [], list }) =>
      sum + countSaid(form, fields) + (list === undefined ? 0 : saidRows(rowsIn(form, list)).length),
    0,
  )

export const FieldGroups = ({ question: { usual, more } }: { readonly question: Question }) => {
  const t = useTranslations("prepare")
  const { form } = useStatement()
  return (
    <div className={style.groups}>
      {usual.map((group) => (
        <Group key={keyOf(group)} group={group} />
      ))}
      {more.length > 0 ? (
        <Unfold title={t("more")} note={t("filled", { count: countIn(form, more) })}>
          <div className={style.groups}>
            {more.map((group) => (
              <Group key={keyOf(group)} group={group} />
            ))}
          </div>
        </Unfold>
      ) : null}
    </div>
  )
}
