// Fields of forms: label above, hint below, and what is wrong in words beneath. Errors come from the form that they stand in (wire-form.tsx),
// by the name of the field, which is its place in what is sent.

import { ChevronsUpDown } from "lucide-react"
import type { ReactNode } from "react"
import { useState } from "react"
import {
  Button as AriaButton,
  Select as AriaSelect,
  Switch as AriaSwitch,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  SelectValue,
  Text,
  TextArea,
} from "react-aria-components"
import { useTranslations } from "use-intl"
import style from "./field.module.css"

export interface FieldWords {
  readonly label: string
  readonly hint?: ReactNode
}

export const FieldHint = ({ hint }: { readonly hint?: ReactNode }) =>
  hint ? (
    <Text slot="description" className={style.hint}>
      {hint}
    </Text>
  ) : null

export interface TextFieldProps extends FieldWords, Omit<AriaTextFieldProps, "children" | "className" | "style"> {
  readonly placeholder?: string
  /** More than one line. */
  readonly isLong?: boolean
}

export const TextField = ({ label, hint, placeholder, isLong = false, ...rest }: TextFieldProps) => (
  <AriaTextField {...rest} className={style.field}>
    <Label className={style.label}>{label}</Label>
    {isLong ? (
      <TextArea className={style.input} rows={3} placeholder={placeholder ?? ""} />
    ) : (
      <Input className={style.input} placeholder={placeholder ?? ""} />
    )}
    <FieldHint hint={hint} />
    <FieldError className={style.error} />
  </AriaTextField>
)

export const PasswordField = ({ label, hint, ...rest }: TextFieldProps) => {
  const t = useTranslations("common")
  const [isShown, setShown] = useState(false)
  return (
    <AriaTextField {...rest} type={isShown ? "text" : "password"} className={style.field}>
      <Label className={style.label}>{label}</Label>
      <div className={style.withAction}>
        <Input className={style.input} />
        <button
          type="button"
          className={style.action}
          aria-pressed={isShown}
          aria-label={t("showPassword")}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? t("hide") : t("show")}
        </button>
      </div>
      <FieldHint hint={hint} />
      <FieldError className={style.error} />
    </AriaTextField>
  )
}

export interface Choice<Id extends string = string> {
  readonly id: Id
  readonly label: string
  readonly detail?: string
}

export interface SelectProps<Id extends string> extends FieldWords {
  readonly name?: string
  readonly choices: readonly Choice<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

export const Select = <Id extends string>({
  label,
  hint,
  choices,
  value,
  onChange,
  placeholder,
  ...rest
}: SelectProps<Id>) => (
  <AriaSelect
    {...rest}
    value={value}
    onChange={(key) => {
      if (key !== null) onChange(key as Id)
    }}
    className={style.field}
    placeholder={placeholder ?? "–"}
  >
    <Label className={style.label}>{label}</Label>
    <AriaButton className={`${style.input} ${style.select}`}>
      <SelectValue />
      <ChevronsUpDown aria-hidden />
    </AriaButton>
    <FieldHint hint={hint} />
    <FieldError className={style.error} />
    <Popover className={style.popover}>
      <ListBox className={style.list} items={choices}>
        {(choice) => (
          <ListBoxItem id={choice.id} textValue={choice.label} className={style.option}>
            <span className={style.choiceText}>
              {choice.label}
              {choice.detail ? <span className={style.hint}>{choice.detail}</span> : null}
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </AriaSelect>
)

export interface ChoicesProps<Id extends string> extends FieldWords {
  readonly name?: string
  readonly choices: readonly Choice<Id>[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly isDisabled?: boolean
}

/** A few choices, all in sight. */
export const Choices = <Id extends string>({ label, hint, choices, onChange, value, ...rest }: ChoicesProps<Id>) => (
  <RadioGroup {...rest} value={value} onChange={(chosen) => onChange(chosen as Id)} className={style.field}>
    <Label className={style.label}>{label}</Label>
    <div className={style.choices}>
      {choices.map((choice) => (
        <Radio key={choice.id} value={choice.id} className={style.choice}>
          <span className={style.choiceText}>
            <span>{choice.label}</span>
            {choice.detail ? <span className={style.hint}>{choice.detail}</span> : null}
          </span>
        </Radio>
      ))}
    </div>
    <FieldHint hint={hint} />
    <FieldError className={style.error} />
  </RadioGroup>
)

export interface SwitchProps {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
}

export const Switch = ({ children, ...rest }: SwitchProps) => (
  <AriaSwitch {...rest} className={style.switch}>
    <span className={style.track} aria-hidden />
    <span>{children}</span>
  </AriaSwitch>
)
