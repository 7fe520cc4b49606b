// One thing out of many on the desk, found by typing: what is typed is asked for, and may also stand by itself. What is found comes from the
// caller; nothing is filtered here.

import { ComboBox, FieldError, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components"
import field from "./field.module.css"
import { type Choice, FieldHint, type FieldWords } from "./fields.tsx"
import style from "./picker.module.css"

export interface PickerProps extends FieldWords {
  readonly name?: string
  readonly text: string
  readonly onText: (text: string) => void
  readonly found: readonly Choice[]
  readonly onPick: (id: string) => void
  readonly placeholder?: string
  /** Said in place of a list. */
  readonly nothing: string
  readonly autoFocus?: boolean
}

export const Picker = ({ label, hint, text, onText, found, onPick, placeholder, nothing, ...rest }: PickerProps) => (
  <ComboBox
    {...rest}
    className={field.field ?? ""}
    items={found}
    inputValue={text}
    onInputChange={onText}
    onChange={(key) => {
      if (key !== null) onPick(String(key))
    }}
    defaultFilter={() => true}
    allowsCustomValue
    allowsEmptyCollection
    menuTrigger="focus"
  >
    <Label className={field.label ?? ""}>{label}</Label>
    <Input className={field.input ?? ""} placeholder={placeholder ?? ""} />
    <FieldHint hint={hint} />
    <FieldError className={field.error ?? ""} />
    <Popover className={field.popover ?? ""}>
      <ListBox<Choice> className={field.list ?? ""} renderEmptyState={() => <p className={style.nothing}>{nothing}</p>}>
        {(choice) => (
          <ListBoxItem id={choice.id} textValue={choice.label} className={field.option ?? ""}>
            <span className={field.choiceText}>
              {choice.label}
              {choice.detail ? <span className={field.hint}>{choice.detail}</span> : null}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </ComboBox>
)

export interface PickedProps {
  readonly label: string
  readonly title: string
  readonly detail?: string | undefined
  readonly change: string
  readonly onChange: () => void
}

/** What was picked, in place of the field. */
export const Picked = ({ label, title, detail, change, onChange }: PickedProps) => (
  <div className={field.field}>
    <span className={field.label}>{label}</span>
    <div className={style.picked}>
      <span className={field.choiceText}>
        <span className={style.title}>{title}</span>
        {detail ? <span className={field.hint}>{detail}</span> : null}
      </span>
      <button type="button" className={style.change} onClick={onChange}>
        {change}
      </button>
    </div>
  </div>
)
