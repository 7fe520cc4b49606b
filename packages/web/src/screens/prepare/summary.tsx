// Where the sheet stands, always in sight: what is asked and aimed for first, then the line with its range, what the ask would leave, and
// whether it is saved. Beside the questions where there is room, at the foot of a phone.

import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { classes } from "../../components/classes.ts"
import { draftOfFigure } from "../../components/written-figure.ts"
import { useFormats } from "../../words/format.ts"
import { Gauge } from "./gauge.tsx"
import { type LineWish, proposedLine } from "./line-wish.ts"
import { type SheetOnPage, useSheetOnPage } from "./sheet-context.ts"
import { countAll } from "./sheet-form.ts"
import style from "./summary.module.css"
import { sheetIsChanged } from "./use-sheet.ts"

export interface SummaryProps {
  readonly wish: LineWish
  readonly isSaving: boolean
  readonly isSaved: boolean
  readonly wrongCount: number
  readonly onSave: () => void
}

const numberOf = (text: string | null | undefined): number | undefined =>
  text === null || text === undefined || text === "" ? undefined : Number(text)

/** The committed line goes before what the figures say. */
const lineShown = ({ sheet: { deal }, now }: SheetOnPage) => {
  const committed = deal.line?.sight === "exact" ? deal.line : undefined
  return { committed, price: committed?.price ?? proposedLine(now, deal.side) }
}

const targetShown = ({ sheet: { deal } }: SheetOnPage, wish: LineWish): string | null =>
  deal.line?.sight === "exact" ? deal.line.target : wish.target

const Scale = ({ wish }: { readonly wish: LineWish }) => {
  const page = useSheetOnPage()
  const { price } = lineShown(page)
  const { line } = page.now
  const limit = draftOfFigure(page.sheet.limit)
  const [low, high] = [numberOf(limit.low), numberOf(limit.high)]
  const at = numberOf(price)
  return (
    <Gauge
      line={line && at !== undefined ? { low: line.low, at, high: line.high } : undefined}
      belief={low !== undefined && high !== undefined && low <= high ? [low, high] : undefined}
      ask={numberOf(page.sheet.ask)}
      target={numberOf(targetShown(page, wish))}
    />
  )
}

const Range = () => {
  const t = useTranslations("prepare")
  const formats = useFormats()
  const { now, sheet } = useSheetOnPage()
  const { line } = now
  if (!line || line.low === line.high) return null
  const { currency } = sheet.deal
  return (
    <span className={style.small}>
      {t("line.range", { low: formats.about(line.low, currency), high: formats.about(line.high, currency) })}
    </span>
  )
}

/** Before there is an opening price the line is one figure among others. */
const LineFigure = () => {
  const t = useTranslations("prepare")
  const formats = useFormats()
  const page = useSheetOnPage()
  const { committed, price } = lineShown(page)
  const { sheet, now } = page
  return (
    <div
      className={classes(style.line, (sheet.ask === null || price === null) && style.quietLine)}
      data-stale={now.isStale && !committed}
    >
      <dt>{t(committed ? "summary.lineCommitted" : "summary.line")}</dt>
      <dd>
        <span className={style.lineFigure}>
          {price === null ? t("summary.notYet") : formats.money(price, sheet.deal.currency)}
        </span>
        <Range />
      </dd>
    </div>
  )
}

const Prices = ({ wish }: { readonly wish: LineWish }) => {
  const t = useTranslations("prepare")
  const formats = useFormats()
  const page = useSheetOnPage()
  const { sheet, now } = page
  const { currency, side } = sheet.deal
  const target = targetShown(page, wish)
  return (
    <dl className={style.prices}>
      <div className={style.ask}>
        <dt>{t(side === "seller" ? "summary.ask" : "summary.askBuying")}</dt>
        <dd>{sheet.ask === null ? t("summary.notYet") : formats.money(sheet.ask, currency)}</dd>
      </div>
      {target ? (
        <div className={style.row}>
          <dt>{t("summary.target")}</dt>
          <dd>{formats.money(target, currency)}</dd>
        </div>
      ) : null}
      <LineFigure />
      {now.worth && sheet.ask !== null ? (
        <div className={style.row}>
          <dt>{t("summary.atAsk")}</dt>
          <dd className={now.worth.worth.mean > 0 ? style.surplus : undefined}>
            {formats.signed(now.worth.worth.mean, currency)}
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

const SaveState = ({ isSaving, isSaved, wrongCount, onSave }: Omit<SummaryProps, "wish">) => {
  const t = useTranslations("prepare")
  const { sheet, isReadOnly } = useSheetOnPage()
  const isUnsaved = sheetIsChanged(sheet)
  if (isReadOnly) return null
  return (
    <div className={style.save}>
      <p role="status" className={style.state}>
        {wrongCount > 0
          ? t("summary.wrong", { count: wrongCount })
          : isUnsaved
            ? t("summary.unsaved")
            : isSaved
              ? t("summary.saved")
              : null}
      </p>
      {isUnsaved ? (
        <Button isDisabled={isSaving} onPress={onSave}>
          {t("summary.save")}
        </Button>
      ) : null}
    </div>
  )
}

export const Summary = ({ wish, ...saving }: SummaryProps) => {
  const t = useTranslations("prepare")
  const { sheet, now } = useSheetOnPage()
  return (
    <aside className={style.summary} aria-label={t("summary.title")}>
      <h2 className={style.title}>{t("summary.title")}</h2>
      <Prices wish={wish} />
      <div className={style.scale}>
        <Scale wish={wish} />
      </div>
      <p className={style.count}>
        {now.isFaulty ? t("summary.fault") : `${t("figuresGiven", { count: countAll(sheet.form) })}. ${t("leftOut")}`}
      </p>
      <SaveState {...saving} />
    </aside>
  )
}
