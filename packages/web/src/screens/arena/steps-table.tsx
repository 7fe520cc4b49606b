// Every answer of a match as a table, page by page: the drawings in words.

import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { Unfold } from "../../components/unfold.tsx"
import { WideTable } from "../../components/wide-table.tsx"
import { useFormats } from "../../words/format.ts"
import type { MatchView, Step } from "./arena-types.ts"
import { roundOf } from "./step-words.ts"
import style from "./tables.module.css"
import { useArenaWords } from "./use-arena-words.ts"

const PAGE = 100

const Row = ({ match, step, turn }: { readonly match: MatchView; readonly step: Step; readonly turn: number }) => {
  const t = useTranslations("arena.match")
  const formats = useFormats()
  const words = useArenaWords()
  const { by, action, utilities, values } = step
  const worth = (side: 0 | 1): string => (utilities ? words.figure(utilities[side]) : "–")
  const named = values?.map((value) => words.value(match.scenario, value)).join(", ")
  return (
    <tr>
      <td className={style.number}>{formats.number(roundOf(turn))}</td>
      <td>{words.who(match, by)}</td>
      <td>{named === undefined ? t(action) : `${t(action)}: ${named}`}</td>
      <td className={style.number}>{worth(0)}</td>
      <td className={style.number}>{worth(1)}</td>
    </tr>
  )
}

export const StepsTable = ({ match }: { readonly match: MatchView }) => {
  const t = useTranslations("arena.match")
  const common = useTranslations("common")
  const words = useArenaWords()
  const [shown, setShown] = useState(PAGE)
  const { steps, scenario } = match
  return (
    <Unfold title={t("table")} level={2}>
      <WideTable label={t("table")}>
        <caption>{t("tableCaption")}</caption>
        <thead>
          <tr>
            <th scope="col" className={style.number}>
              {t("round")}
            </th>
            <th scope="col">{t("by")}</th>
            <th scope="col">{t("what")}</th>
            <th scope="col" className={style.number}>
              {t("worthTo", { who: words.side(scenario, 0) })}
            </th>
            <th scope="col" className={style.number}>
              {t("worthTo", { who: words.side(scenario, 1) })}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.slice(0, shown).map((step, turn) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an answer has no name but its place
            <Row key={turn} match={match} step={step} turn={turn} />
          ))}
        </tbody>
      </WideTable>
      {shown < steps.length ? <Button onPress={() => setShown(shown + PAGE)}>{common("more")}</Button> : null}
    </Unfold>
  )
}
