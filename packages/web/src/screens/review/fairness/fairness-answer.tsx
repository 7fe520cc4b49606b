// The differences, measure by measure and group by group, each with its bounds, or that there are too few deals; and first of all what the
// model did not see.

import { useEffect, useRef } from "react"
import { useTranslations } from "use-intl"
import type { Fairness, Interval } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import { type MeasuredRow, MeasuredTable } from "../chart/measured-table.tsx"
import { useMeasuredWords } from "../use-measured-words.ts"
import style from "./fairness.module.css"

type Measure = Fairness["measures"][number]
type Measured = Extract<Measure["groups"][number], { kind: "measured" }>

const Measure = ({ measure: { measure, groups } }: { readonly measure: Measure }) => {
  const t = useTranslations("review.fairness")
  const formats = useFormats()
  const { range, lacking } = useMeasuredWords()
  const rowOf = (group: Measured, interval: Interval, differs: boolean): MeasuredRow => ({
    id: group.group,
    name: group.group,
    cells: [group.deals, formats.fineShare(group.mean)],
    interval,
    said: formats.signedShare(interval.middle),
    range: range(interval, formats.signedShare),
    note: t(differs ? "differs" : "alike"),
  })
  const adjusted = groups.flatMap((group) =>
    group.kind === "measured" && group.adjusted
      ? [rowOf(group, group.adjusted, group.differsAdjusted ?? group.differs)]
      : [],
  )
  const heads = (figure: string): readonly string[] => [t("name"), t("deals"), t("mean"), figure]
  return (
    <section className={style.measure}>
      <h3>{t(`measures.${measure}`)}</h3>
      <p className={style.soft}>{t(`measureMore.${measure}`)}</p>
      {groups.length === 0 ? (
        <p>{t("noDeals")}</p>
      ) : (
        <MeasuredTable
          caption={`${t(`measures.${measure}`)}: ${t("difference")}`}
          isCaptionHidden
          heads={heads(t("difference"))}
          scale={{ reference: 0 }}
          rows={groups.map((group) =>
            group.kind === "measured"
              ? rowOf(group, group.difference, group.differs)
              : { id: group.group, name: group.group, cells: [group.have, "–"], interval: null, said: lacking(group) },
          )}
        />
      )}
      {adjusted.length > 0 ? (
        <MeasuredTable
          caption={`${t(`measures.${measure}`)}: ${t("adjusted")}`}
          heads={heads(t("adjusted"))}
          scale={{ reference: 0 }}
          rows={adjusted}
        />
      ) : null}
    </section>
  )
}

export const FairnessAnswer = ({ answer }: { readonly answer: Fairness }) => {
  const t = useTranslations("review.fairness")
  const formats = useFormats()
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer takes the focus anew
  useEffect(() => heading.current?.focus(), [answer])
  const { from, to, groups, unlabelled, measures } = answer
  const isLineHidden = measures.every(({ measure }) => measure !== "distance-to-line")
  const isMeasured = measures.some((one) => one.groups.some(({ kind }) => kind === "measured"))
  return (
    <section className={style.answer} aria-labelledby="answer-title" data-testid="fairness-answer">
      <h2 id="answer-title" ref={heading} tabIndex={-1}>
        {t("answer")}
      </h2>
      <p className={style.soft}>{t("answerFrom", { from: formats.day(from), to: formats.day(to) })}</p>
      <ul className={style.counts}>
        {groups.map(({ name, deals, without }) => (
          <li key={name}>
            {t("groupDeals", { name, deals })}
            {t("without", { count: without })}
          </li>
        ))}
        <li>{t("unlabelled", { count: unlabelled })}</li>
      </ul>
      {measures.map((measure) => (
        <Measure key={measure.measure} measure={measure} />
      ))}
      {isLineHidden ? <p className={style.soft}>{t("hidden")}</p> : null}
      {isMeasured ? (
        <div className={style.fair}>
          <p>{t("differsMore")}</p>
          <p>{t("alikeMore")}</p>
        </div>
      ) : null}
    </section>
  )
}
