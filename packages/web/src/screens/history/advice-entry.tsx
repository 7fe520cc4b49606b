// What the desk advised at that point, as it was said then.

import { useTranslations } from "use-intl"
import { useFormats } from "../../words/format.ts"
import style from "./history.module.css"
import type { AdviceSaid } from "./history-query.ts"

export const AdviceEntry = ({ said, currency }: { readonly said: AdviceSaid; readonly currency: string }) => {
  const t = useTranslations("history")
  const formats = useFormats()
  const { move, price } = said.recommended
  return (
    <li className={style.entry} data-mark="advice">
      <time className={style.time} dateTime={said.givenAt} title={formats.moment(said.givenAt)}>
        {formats.time(said.givenAt)}
      </time>
      <div>
        <p className={style.advice}>
          {price === null ? t(`said.${move}`) : t(`said.${move}At`, { price: formats.about(price, currency) })}
        </p>
        <p className={style.small}>{t("advice")}</p>
      </div>
    </li>
  )
}
