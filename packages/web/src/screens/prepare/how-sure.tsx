// What stands at a default because nobody said it: each with the range that is taken, so that a gap is never read as zero.

import { useTranslations } from "use-intl"
import { Notice } from "../../components/notice.tsx"
import { useFormats } from "../../words/format.ts"
import style from "./how-sure.module.css"
import { useSheetOnPage } from "./sheet-context.ts"

export const Defaults = () => {
  const t = useTranslations("prepare")
  const formats = useFormats()
  const { now, sheet } = useSheetOnPage()
  const guessed = now.worth?.parts.filter(({ source }) => source.kind === "default") ?? []
  if (guessed.length === 0) return <p className={style.soft}>{t("defaultsNone")}</p>
  return (
    <div className={style.defaults}>
      <p className={style.soft}>{t("defaults")}</p>
      <dl className={style.list}>
        {guessed.map(({ code, label, low, high }) => (
          <div key={code} className={style.one}>
            <dt>{t.has(`part.${code}` as "title") ? t(`part.${code}` as "title") : label}</dt>
            <dd>
              {t("line.range", {
                low: formats.about(low, sheet.deal.currency),
                high: formats.about(high, sheet.deal.currency),
              })}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Somebody who gives every figure to the pound and leaves nothing open is surer than anybody is. */
export const TooSure = () => {
  const t = useTranslations("prepare")
  const { now } = useSheetOnPage()
  return now.line && now.line.low === now.line.high && !now.isStale ? (
    <Notice kind="belief">
      <p>{t("line.certain")}</p>
    </Notice>
  ) : null
}
