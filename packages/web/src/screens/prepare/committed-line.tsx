// The line as it was committed: its figure, when and by whom, and every move of it since with its reason. It can be moved, in the open.

import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "../../components/button.tsx"
import { ask } from "../../desk/client.ts"
import type { Line } from "../../desk/types.ts"
import { useFormats } from "../../words/format.ts"
import style from "./line-question.module.css"
import { proposedLine } from "./line-wish.ts"
import { MoveLine } from "./move-line.tsx"
import { useSheetOnPage } from "./sheet-context.ts"

type ExactLine = Extract<Line, { readonly sight: "exact" }>
type Change = ExactLine["changes"][number]

/** Who committed it stands in the deal's history only. */
const useCommitter = (dealId: string): string | null => {
  const { data } = useQuery({
    queryKey: ["deal", dealId, "committer"],
    queryFn: async ({ signal }) => {
      const { items } = await ask("getHistory", { params: { dealId }, query: { limit: "200" }, signal })
      return items.find(({ type }) => type === "LineCommitted")?.actor.name ?? null
    },
  })
  return data ?? null
}

const useReasonLabel = (): ((code: string) => string) => {
  const { policy } = useSheetOnPage()
  return (code) => policy?.reasons.find((reason) => reason.code === code)?.label ?? code
}

const ChangeRow = ({ change: { from, to, reason, at, actor } }: { readonly change: Change }) => {
  const t = useTranslations("prepare")
  const somebody = useTranslations("common")("somebody")
  const formats = useFormats()
  const labelOf = useReasonLabel()
  const { currency } = useSheetOnPage().sheet.deal
  return (
    <li className={style.change}>
      <span className={style.changeFigure}>
        {t("line.change", { from: formats.money(from, currency), to: formats.money(to, currency) })}
      </span>
      <span>{reason.note ? `${labelOf(reason.code)}: ${reason.note}` : labelOf(reason.code)}</span>
      <span className={style.soft}>
        {t("line.committedAtBy", { moment: formats.moment(at), name: actor.name ?? somebody })}
      </span>
    </li>
  )
}

const Changes = ({ changes }: { readonly changes: readonly Change[] }) => {
  const t = useTranslations("prepare")
  if (changes.length === 0) return <p className={style.soft}>{t("line.noChanges")}</p>
  return (
    <div className={style.changes}>
      <h3>{t("line.changes")}</h3>
      <ol>
        {changes.map((change) => (
          <ChangeRow key={change.at} change={change} />
        ))}
      </ol>
    </div>
  )
}

const Exact = ({ line }: { readonly line: ExactLine }) => {
  const t = useTranslations("prepare")
  const formats = useFormats()
  const { sheet, now, isReadOnly } = useSheetOnPage()
  const { currency, id, side } = sheet.deal
  const committer = useCommitter(id)
  const [isMoving, setMoving] = useState(false)
  const moment = formats.moment(line.committedAt)
  const proposed = proposedLine(now, side)
  return (
    <div className={style.committed}>
      <div className={style.committedHead}>
        <div className={style.committedText}>
          <span className={style.soft}>{t("line.committed")}</span>
          <span className={style.price}>{formats.money(line.price, currency)}</span>
          <span className={style.soft}>
            {committer === null
              ? t("line.committedAt", { moment })
              : t("line.committedAtBy", { moment, name: committer })}
          </span>
        </div>
        {isReadOnly ? null : <Button onPress={() => setMoving(true)}>{t("line.move")}</Button>}
      </div>
      {line.target === null ? null : (
        <p>
          {t("summary.target")} {formats.money(line.target, currency)}
        </p>
      )}
      {proposed !== null && proposed !== line.price && !now.isStale ? (
        <p className={style.soft}>{t("line.differs", { amount: formats.money(proposed, currency) })}</p>
      ) : null}
      <Changes changes={line.changes} />
      {isMoving ? <MoveLine line={line} onClose={() => setMoving(false)} /> : null}
    </div>
  )
}

export const CommittedLine = ({ line }: { readonly line: Line }) =>
  // Whoever may not see it does not come to this page.
  line.sight === "exact" ? <Exact line={line} /> : null
