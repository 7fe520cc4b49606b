// One of very many, found by typing: time zones, currencies. What is typed finds any part of a name, whatever its accents; only the options
// in sight are drawn.

import { ChevronsUpDown } from "lucide-react"
import type { FocusEvent } from "react"
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListLayout,
  Popover,
  Virtualizer,
} from "react-aria-components"
import { useTranslations } from "use-intl"
import { classes } from "./classes.ts"
import field from "./field.module.css"
import { type Choice, FieldHint, type FieldWords } from "./fields.tsx"
import style from "./find-field.module.css"

export interface FindFieldProps extends FieldWords {
  readonly name?: string
  readonly choices: readonly Choice[]
  readonly value: string | null
  readonly onChange: (value: string) => void
  readonly isDisabled?: boolean
}

/** So that typing begins a new search; moves of focus within the open list are none of the user's. */
const selectAll = ({ target, nativeEvent }: FocusEvent<HTMLInputElement>): void => {
  if (nativeEvent.isTrusted) target.select()
}

export const FindField = ({ label, hint, choices, value, onChange, ...rest }: FindFieldProps) => {
  const t = useTranslations("common")
  return (
    <ComboBox
      {...rest}
      className={field.field ?? ""}
      defaultItems={choices}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key))
      }}
      allowsEmptyCollection
    >
      <Label className={field.label ?? ""}>{label}</Label>
      <div className={style.box}>
        <Input className={field.input ?? ""} onFocus={selectAll} />
        <Button className={style.open ?? ""}>
          <ChevronsUpDown aria-hidden />
        </Button>
      </div>
      <FieldHint hint={hint} />
      <FieldError className={field.error ?? ""} />
      <Popover className={field.popover ?? ""}>
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 44 }}>
          <ListBox<Choice>
            className={style.list ?? ""}
            renderEmptyState={() => <p className={style.none}>{t("nothingFound")}</p>}
          >
            {(choice) => (
              <ListBoxItem id={choice.id} textValue={choice.label} className={classes(field.option, style.option)}>
                {choice.label}
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Popover>
    </ComboBox>
  )
}
