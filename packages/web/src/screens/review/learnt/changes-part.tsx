// What is different here, in sentences, with where limits lie drawn on one scale: as it was assumed, or as the version before had it, and as
// it is now.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Segmented } from "../../../components/segmented.tsx"
import type { LearntPart, PriorVersion } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { MeasuredTable } from "../chart/measured-table.tsx"
import { useMeasuredWords } from "../use-measured-words.ts"
import style from "./learnt.module.css"
import { figuresBefore, mannersDiffer, type PriorFigures, tellingsOf } from "./tellings.ts"
import { useTellingWords } from "./use-telling-words.ts"

type Against = "shipped" | "before"

const limitsOf = (figures: PriorFigures) => ({
  low: figures["limit-low"],
  middle: figures["limit-middle"],
  high: figures["limit-high"],
})

export interface TellingsProps {
  readonly part: LearntPart
  readonly changes: LearntPart["sinceBefore"]
}

/** The sentences of one part of the trade. */
export const Tellings = ({ part, changes }: TellingsProps) => {
  const t = useTranslations("review.learnt.changes")
  const say = useTellingWords()
  const before = figuresBefore(part.figures, changes)
  const told = tellingsOf(before, part.figures)
  const hasOtherManners = mannersDiffer(before, part.figures)
  if (told.length === 0 && !hasOtherManners) return <p className={style.soft}>{t("none")}</p>
  return (
    <ul className={style.tellings}>
      {told.map((telling) => (
        <li key={telling.key} data-testid="telling">
          {say.figure(telling, part.them)}
        </li>
      ))}
      {hasOtherManners ? <li>{say.manners(before, part.figures)}</li> : null}
    </ul>
  )
}

const Limits = ({ part, changes, before }: TellingsProps & { readonly before: string }) => {
  const t = useTranslations("review.learnt.changes")
  const formats = useFormats()
  const { range } = useMeasuredWords()
  const rows = [
    { id: "before", name: before, interval: limitsOf(figuresBefore(part.figures, changes)) },
    { id: "here", name: t("here"), interval: limitsOf(part.figures) },
  ]
  return (
    <MeasuredTable
      caption={t(`limits.${part.them}`)}
      heads={[t("who"), t("range")]}
      rows={rows.map((row) => ({
        ...row,
        said: formats.share(row.interval.middle),
        range: range(row.interval, formats.share),
      }))}
    />
  )
}

export const ChangesPart = ({ version }: { readonly version: PriorVersion }) => {
  const t = useTranslations("review.learnt.changes")
  const people = useTranslations("review.learnt.people")
  const [against, setAgainst] = useState<Against>("shipped")
  const whole = version.parts.filter(({ segment }) => Object.keys(segment).length === 0)
  const changesOf = (part: LearntPart) => (against === "shipped" ? part.sinceShipped : part.sinceBefore)
  return (
    <section className={style.part} aria-labelledby="changes-title" data-testid="changes">
      <div className={style.partHead}>
        <h2 id="changes-title">
          {t("title")} <span className={style.of}>{t("ofVersion", { version: String(version.version) })}</span>
        </h2>
        {version.before === 0 ? null : (
          <Segmented<Against>
            label={t("against")}
            choices={(["shipped", "before"] as const).map((id) => ({ id, label: t(`againstChoices.${id}`) }))}
            value={against}
            onChange={setAgainst}
          />
        )}
      </div>
      {whole.map((part) => (
        <div key={part.them} className={style.side}>
          {whole.length > 1 ? <h3>{people(part.them)}</h3> : null}
          <Tellings part={part} changes={changesOf(part)} />
          {changesOf(part).some(({ figure }) => figure.startsWith("limit")) ? (
            <Limits
              part={part}
              changes={changesOf(part)}
              before={against === "shipped" ? t("assumed") : t("againstChoices.before")}
            />
          ) : null}
        </div>
      ))}
    </section>
  )
}
