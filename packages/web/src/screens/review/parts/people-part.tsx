// Who closed how many and how they were judged, side by side and without a rank; hours are there, struck out.

import { useId } from "react"
import { useTranslations } from "use-intl"
import { SunkHours } from "../../../components/sunk-hours.tsx"
import { WideTable } from "../../../components/wide-table.tsx"
import type { Review } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import style from "./parts.module.css"

export const PeoplePart = ({ review: { people, currency } }: { readonly review: Review }) => {
  const t = useTranslations("review.people")
  const verdicts = useTranslations("review.verdicts")
  const formats = useFormats()
  const somebody = useTranslations("common")("somebody")
  const caption = useId()
  const amount = (regret: number | null): string => (regret === null ? "–" : formats.about(regret, currency))
  return (
    <>
      <WideTable labelledBy={caption} className={style.table} testId="people-table">
        <caption id={caption} className="visually-hidden">
          {t("caption")}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("person")}</th>
            {[t("closed"), t("won"), t("walks"), verdicts("right"), verdicts("near-tie"), verdicts("wrong-then")].map(
              (head) => (
                <th key={head} scope="col" className={style.number}>
                  {head}
                </th>
              ),
            )}
            <th scope="col" className={style.number}>
              {t("regret")}
            </th>
            <th scope="col" className={style.number}>
              {t("hours")}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ person, closed, won, walks, verdicts: judged, regretThen, hours }) => (
            <tr key={person.id}>
              <th scope="row">{person.name ?? somebody}</th>
              {[closed, won, walks, judged.right, judged["near-tie"], judged["wrong-then"]].map((figure, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
                <td key={index} className={style.number}>
                  {figure}
                </td>
              ))}
              <td className={style.number}>{amount(regretThen)}</td>
              <td className={style.number}>
                <SunkHours hours={hours} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <p className={style.soft}>{t("hoursMore")}</p>
    </>
  )
}
