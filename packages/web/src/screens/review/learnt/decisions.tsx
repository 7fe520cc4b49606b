// Who put which version in force and why, the last first; the desk by itself among them.

import { useTranslations } from "use-intl"
import { Folded } from "../../../components/folded.tsx"
import type { Learning } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import style from "./learnt.module.css"

export const Decisions = ({ learning: { choices } }: { readonly learning: Learning }) => {
  const t = useTranslations("review.learnt.versions")
  const formats = useFormats()
  if (choices.length === 0) return null
  const said = ({ version: number, at, from, by }: Learning["choices"][number]): string => {
    const version = String(number)
    const moment = formats.moment(at)
    const name = by.name ?? t("someone")
    if (by.kind === "desk") return t("decidedSelf", { moment, version, from: formats.moment(from) })
    return number === 0 ? t("decidedShipped", { moment, name }) : t("decided", { moment, name, version })
  }
  return (
    <Folded title={t("decisions")}>
      <ul className={style.decisions}>
        {choices.map((choice) => (
          <li key={choice.number}>
            {said(choice)} {choice.reason === null ? null : <q>{choice.reason}</q>}
          </li>
        ))}
      </ul>
    </Folded>
  )
}
