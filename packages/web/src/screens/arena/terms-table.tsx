// What lies on the table now: the last offer of either side, issue by issue, and where they are the same.

import { Equal } from "lucide-react"
import { useTranslations } from "use-intl"
import table from "../../components/table.module.css"
import type { MatchView } from "./arena-types.ts"
import type { DrawingProps } from "./plane-drawing.tsx"
import style from "./tables.module.css"
import { useArenaWords } from "./use-arena-words.ts"

const lastOf = ({ steps }: MatchView, by: number, at: number): readonly string[] | undefined =>
  steps.slice(0, at).findLast((step) => step.by === by && step.values !== undefined)?.values

export const TermsTable = ({ match, ours, at }: DrawingProps) => {
  const t = useTranslations("arena.match")
  const words = useArenaWords()
  const theirs = ours === 0 ? 1 : 0
  const [mine, other] = [lastOf(match, ours, at), lastOf(match, theirs, at)]
  const { scenario } = match
  const said = (values: readonly string[] | undefined, issue: number): string =>
    values ? words.value(scenario, values[issue]) : "–"
  return (
    <table className={table.table}>
      <caption>{t("terms")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("issue")}</th>
          <th scope="col">{words.who(match, ours)}</th>
          <th scope="col">{words.who(match, theirs)}</th>
        </tr>
      </thead>
      <tbody>
        {scenario.issues.map((issue, index) => (
          <tr key={issue}>
            <th scope="row">{words.issue(scenario, issue)}</th>
            <td>{said(mine, index)}</td>
            <td>
              {said(other, index)}
              {mine && other && mine[index] === other[index] ? (
                <Equal className={style.same ?? ""} role="img" aria-label={t("agreedOn")} />
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
