// The moves that cost somebody most: what was done and what the adviser would have done there, how often, and what a talk loses by it: bars
// where there are several to compare.

import { useTranslations } from "use-intl"
import type { PracticeProgress } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./practice.module.css"

type Costly = Extract<PracticeProgress["costly"], { kind: "measured" }>["moves"][number]

const useSentence = () => {
  const t = useTranslations("practice.costly")
  return ({ made, advised, figure }: Costly): string =>
    figure === null
      ? t("sentence", { made: t(`made.${made}`), advised: t(`advised.${advised}`) })
      : t(`figures.${figure}`)
}

export const CostlyList = ({ moves }: { readonly moves: readonly Costly[] }) => {
  const t = useTranslations("practice.costly")
  const f = useFormats()
  const sentence = useSentence()
  const share = (percent: number) => f.fineShare(percent / 100)
  const most = Math.max(...moves.map(({ perTalk }) => perTalk))
  return (
    <ol className={style.costly}>
      {moves.map((move) => (
        <li key={`${move.made} ${move.advised} ${move.figure}`}>
          <span>{sentence(move)}</span>
          <span className={style.figure}>{t("perTalk", { share: share(move.perTalk) })}</span>
          {moves.length > 1 ? (
            <span className={style.loss} aria-hidden>
              <span style={{ inlineSize: `${(100 * move.perTalk) / most}%` }} />
            </span>
          ) : null}
          <span className={style.small}>
            {t("times", {
              times: move.times,
              share: share(move.middle),
              low: share(move.low),
              high: share(move.high),
            })}
          </span>
        </li>
      ))}
    </ol>
  )
}
