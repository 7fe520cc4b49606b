// One group: its name, and its customers, picked one by one or pasted as a list of names.

import { useMutation } from "@tanstack/react-query"
import { X } from "lucide-react"
import { useState } from "react"
import { Button as AriaButton } from "react-aria-components"
import { useTranslations } from "use-intl"
import { Button } from "../../../components/button.tsx"
import { TextField } from "../../../components/fields.tsx"
import { Folded } from "../../../components/folded.tsx"
import { Picker } from "../../../components/picker.tsx"
import { Polite } from "../../../components/said.tsx"
import { Problem } from "../../../components/states.tsx"
import { useFormats } from "../../../words/format.ts"
import { useCustomersFound } from "../../new-deal/found.ts"
import style from "./fairness.module.css"
import { findCustomers } from "./find-customers.ts"
import { type Chosen, type Group, namesIn } from "./groups.ts"

export interface GroupFieldsProps {
  readonly group: Group
  readonly number: number
  readonly onName: (name: string) => void
  readonly onJoin: (customers: readonly Chosen[]) => void
  readonly onLeave: (customerId: string) => void
  /** Undefined where the group must stay. */
  readonly onRemove: (() => void) | undefined
}

const PickCustomer = ({ onJoin }: Pick<GroupFieldsProps, "onJoin">) => {
  const t = useTranslations("review.fairness")
  const [text, setText] = useState("")
  const found = useCustomersFound(text) ?? []
  const known = found.flatMap(({ id, name, phone, email }) =>
    name === null ? [] : [{ id, label: name, detail: phone ?? email ?? "" }],
  )
  return (
    <Picker
      label={t("add")}
      text={text}
      onText={setText}
      found={known}
      onPick={(id) => {
        const picked = known.find((one) => one.id === id)
        if (picked) onJoin([{ id, name: picked.label }])
        setText("")
      }}
      nothing={t("nothing")}
    />
  )
}

const PasteNames = ({ onJoin }: Pick<GroupFieldsProps, "onJoin">) => {
  const t = useTranslations("review.fairness")
  const formats = useFormats()
  const [text, setText] = useState("")
  const finding = useMutation({
    mutationFn: () => findCustomers(namesIn(text)),
    onSuccess: ({ found, missing }) => {
      onJoin(found)
      setText(missing.join("\n"))
    },
  })
  const { data, error } = finding
  return (
    <Folded title={t("paste")}>
      <div className={style.fields}>
        <TextField label={t("paste")} hint={t("pasteHint")} isLong value={text} onChange={setText} />
        <div>
          <Button
            isPending={finding.isPending}
            isDisabled={namesIn(text).length === 0}
            onPress={() => finding.mutate()}
          >
            {t("pasteDo")}
          </Button>
        </div>
        <Polite>
          {data ? (
            <p>
              {t("pasted", { found: data.found.length })}{" "}
              {data.missing.length > 0 ? t("notFound", { names: formats.list(data.missing) }) : null}
            </p>
          ) : null}
        </Polite>
        {error ? <Problem error={error} /> : null}
      </div>
    </Folded>
  )
}

export const GroupFields = ({ group, number, onName, onJoin, onLeave, onRemove }: GroupFieldsProps) => {
  const t = useTranslations("review.fairness")
  const title = group.name.trim() === "" ? t("group", { number: String(number) }) : group.name
  return (
    <fieldset className={style.group} data-testid="group">
      <legend>{t("group", { number: String(number) })}</legend>
      <TextField
        name={`groups[${number - 1}].name`}
        label={t("name")}
        value={group.name}
        onChange={onName}
        maxLength={60}
        autoComplete="off"
      />
      <PickCustomer onJoin={onJoin} />
      <p className={style.soft}>{t("chosen", { count: group.customers.length })}</p>
      {group.customers.length > 0 ? (
        <ul className={style.chosen} aria-label={t("customers")}>
          {group.customers.map(({ id, name }) => (
            <li key={id}>
              {name}
              <AriaButton
                className={style.leave ?? ""}
                aria-label={t("removeOne", { name, group: title })}
                onPress={() => onLeave(id)}
              >
                <X aria-hidden />
              </AriaButton>
            </li>
          ))}
        </ul>
      ) : null}
      <PasteNames onJoin={onJoin} />
      {onRemove ? (
        <div>
          <Button kind="quiet" onPress={onRemove}>
            {t("removeGroup")}
          </Button>
        </div>
      ) : null}
    </fieldset>
  )
}
