// A figure that is as sure as whoever types it: one number, or "not sure" and then low, middle and high; and where it came from, once there is
// something to have come from somewhere. Takes and gives what a deal file writes.

import { type ReactNode, use, useId, useState } from "react"
import {
  Button as AriaButton,
  Input as AriaInput,
  TextField as AriaTextField,
  FormValidationContext,
  Group,
  Input,
  Label,
  ToggleButton,
} from "react-aria-components"
import { useTranslations } from "use-intl"
import { classes } from "./classes.ts"
import field from "./field.module.css"
import style from "./figure-field.module.css"
import { type NumberKind, TypedNumber } from "./typed-number.tsx"
import {
  draftOfFigure,
  type FigureDraft,
  figureOfDraft,
  isSameFigure,
  type WrittenFigure,
  withRange,
} from "./written-figure.ts"

export interface FigureFieldProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly kind: NumberKind
  /** As written; undefined: nothing is said, which is a default range and not zero. */
  readonly value: unknown
  readonly onChange: (value: WrittenFigure | undefined) => void
  /** Its place in what is sent. */
  readonly name?: string
  readonly isSigned?: boolean
  readonly isDisabled?: boolean
  /** Always low, middle and high; without a source. */
  readonly isAlwaysRange?: boolean
}

/** What is being typed, kept while it is no figure yet; what comes from elsewhere goes before. */
const useDraft = ({ value, onChange, isAlwaysRange = false }: FigureFieldProps) => {
  const read = (): FigureDraft => {
    const draft = draftOfFigure(value)
    return isAlwaysRange ? withRange(draft, true) : draft
  }
  const [draft, setDraft] = useState(read)
  const [told, setTold] = useState<unknown>(value)
  if (!isSameFigure(told, value)) {
    setTold(value)
    setDraft(read())
  }
  const change = (next: FigureDraft) => {
    const written = figureOfDraft(next)
    setDraft(next)
    setTold(written)
    if (!isSameFigure(written, value)) onChange(written)
  }
  return [draft, change] as const
}

const ENDS = ["low", "middle", "high"] as const

interface PartProps {
  readonly props: FigureFieldProps
  readonly draft: FigureDraft
  readonly change: (draft: FigureDraft) => void
  readonly labelId: string
  readonly aboutId: string
  readonly isInvalid: boolean
}

const numberProps = ({ props, aboutId, isInvalid }: PartProps) => ({
  kind: props.kind,
  isInvalid,
  "aria-describedby": aboutId,
  ...(props.isSigned !== undefined && { isSigned: props.isSigned }),
  ...(props.isDisabled !== undefined && { isDisabled: props.isDisabled }),
})

const Point = (part: PartProps) => (
  <TypedNumber
    {...numberProps(part)}
    aria-labelledby={part.labelId}
    value={part.draft.value}
    onChange={(value) => part.change({ ...part.draft, value })}
  >
    <Input className={field.input ?? ""} />
  </TypedNumber>
)

const Range = (part: PartProps) => {
  const t = useTranslations("prepare")
  return (
    <div className={style.range}>
      {ENDS.map((end) => (
        <TypedNumber
          key={end}
          {...numberProps(part)}
          className={style.end ?? ""}
          value={part.draft[end]}
          onChange={(value) => part.change({ ...part.draft, [end]: value })}
        >
          <Label className={style.endLabel ?? ""}>{t(`figure.${end}`)}</Label>
          <Input className={field.input ?? ""} />
        </TypedNumber>
      ))}
    </div>
  )
}

/** Where the figure came from: said in a line, typed when asked for. */
const Source = ({ draft, change, props }: Pick<PartProps, "draft" | "change" | "props">) => {
  const t = useTranslations("prepare")
  const [isOpen, setOpen] = useState(false)
  if (isOpen) {
    return (
      <AriaTextField
        autoFocus
        className={style.sourceField ?? ""}
        aria-label={t("figure.sourceOf", { figure: props.label })}
        value={draft.source}
        onChange={(source) => change({ ...draft, source })}
        onBlur={() => setOpen(false)}
        maxLength={200}
      >
        <AriaInput className={`${field.input} ${style.sourceInput}`} placeholder={t("figure.sourceExample")} />
      </AriaTextField>
    )
  }
  if (props.isDisabled) return draft.source ? <span>{t("figure.from", { source: draft.source })}</span> : null
  return (
    <AriaButton
      className={classes(style.quiet, style.source, draft.source === "" && style.unsaid)}
      onPress={() => setOpen(true)}
      aria-label={ariaOf(t, draft, props.label)}
    >
      {draft.source ? t("figure.from", { source: draft.source }) : t("figure.source")}
    </AriaButton>
  )
}

const ariaOf = (t: ReturnType<typeof useTranslations<"prepare">>, { source }: FigureDraft, figure: string): string =>
  source === ""
    ? `${t("figure.source")} ${t("figure.sourceOf", { figure })}`
    : `${t("figure.from", { source })}: ${t("figure.sourceOf", { figure })}`

const useError = (name: string | undefined): string | undefined => {
  const errors = use(FormValidationContext)
  const error = name === undefined ? undefined : errors?.[name]
  return typeof error === "string" ? error : error?.[0]
}

export const FigureField = (props: FigureFieldProps) => {
  const { label, hint, name, isAlwaysRange = false, isDisabled = false } = props
  const t = useTranslations("prepare")
  const [labelId, aboutId] = [useId(), useId()]
  const [draft, change] = useDraft(props)
  const error = useError(name)
  const part: PartProps = { props, draft, change, labelId, aboutId, isInvalid: error !== undefined }
  const isSaid = figureOfDraft(draft) !== undefined
  return (
    <Group
      className={classes(field.field, style.figure)}
      aria-labelledby={labelId}
      data-range={draft.isRange}
      {...(name !== undefined && { "data-place": name })}
    >
      <div className={style.head}>
        <span id={labelId} className={field.label}>
          {label}
        </span>
        {isAlwaysRange || isDisabled ? null : (
          <ToggleButton
            className={style.quiet ?? ""}
            isSelected={draft.isRange}
            onChange={(isRange) => change(withRange(draft, isRange))}
            aria-label={t(draft.isRange ? "figure.oneFigureOf" : "figure.notSureOf", { figure: label })}
          >
            {draft.isRange ? t("figure.oneFigure") : t("figure.notSure")}
          </ToggleButton>
        )}
      </div>
      {draft.isRange ? <Range {...part} /> : <Point {...part} />}
      <div id={aboutId} className={classes(field.hint, style.about)}>
        {hint ? <span>{hint}</span> : null}
        {isSaid && !isAlwaysRange ? <Source draft={draft} change={change} props={props} /> : null}
      </div>
      {error === undefined ? null : <span className={field.error}>{error}</span>}
    </Group>
  )
}
