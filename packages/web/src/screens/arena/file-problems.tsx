// What is wrong with a file: where, what, and what to do. The words are the reader's own, since they name what stands in the file.

import { useTranslations } from "use-intl"
import { Notice } from "../../components/notice.tsx"
import { useFormats } from "../../words/format.ts"
import type { FileProblem } from "./arena-types.ts"
import style from "./set-up.module.css"

const Place = ({ problem: { file, line, path } }: { readonly problem: FileProblem }) => {
  const t = useTranslations("arena.broken")
  const formats = useFormats()
  const where = line === undefined ? file : t("line", { file, line: formats.number(line) })
  const parts = [where, path].filter(Boolean)
  return parts.length > 0 ? <strong>{parts.join(", ")}: </strong> : null
}

export const FileProblems = ({ problems }: { readonly problems: readonly FileProblem[] }) => {
  const t = useTranslations("arena.broken")
  if (problems.length === 0) return null
  return (
    <Notice kind="caution" title={t("title")} isAlert>
      <ul className={style.problems} data-testid="file-problems">
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>
            <Place problem={problem} />
            {problem.message} <span className={style.soft}>{problem.remedy}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
