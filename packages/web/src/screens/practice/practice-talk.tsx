// The talk as it is heard: their sentences on one side, ours on the other, days in between. Read out as it grows.

import { useEffect, useRef } from "react"
import { useTranslations } from "use-intl"
import { Speech } from "../../components/speech.tsx"
import type { Practice } from "../../desk/types.ts"
import style from "./practice.module.css"
import { isSpoken, type TalkMove } from "./talk-moves.ts"
import { useSaid } from "./use-said.ts"

interface Placed {
  readonly key: string
  readonly move: TalkMove
  readonly at: number
  /** Of the days that are told here, several moves put together. */
  readonly days: number
  readonly isUnanswered: boolean
}

/** Days that follow each other are told once; a call that a day follows was not answered. */
const placedMoves = ({ moves, movesBefore }: Practice): readonly Placed[] => {
  const placed: Placed[] = []
  for (const [index, move] of moves.entries()) {
    if (index < movesBefore) continue
    const last = placed.at(-1)
    if (!isSpoken(move) && last && !isSpoken(last.move)) {
      placed[placed.length - 1] = { ...last, days: last.days + (move.days ?? 0) }
      continue
    }
    const before = moves[index - 1]
    const isUnanswered = !isSpoken(move) && before?.kind === "call" && before.by === "us"
    placed.push({ key: String(index), move, at: index, days: move.days ?? 0, isUnanswered })
  }
  return placed
}

const Days = ({ placed: { days, isUnanswered } }: { readonly placed: Placed }) => {
  const t = useTranslations("practice")
  return (
    <li className={style.days}>
      {isUnanswered ? `${t("noAnswer")} ` : ""}
      {t("days", { days })}
    </li>
  )
}

const Said = ({ placed: { move, at }, practice }: { readonly placed: Placed; readonly practice: Practice }) => {
  const said = useSaid(practice)
  if (!isSpoken(move)) return null
  const { text, did } = said(move, at)
  return (
    <Speech by={move.by}>
      <p className={style.sentence}>{text}</p>
      {did ? <p className={style.did}>{did}</p> : null}
    </Speech>
  )
}

export const PracticeTalk = ({ practice, isSending }: { readonly practice: Practice; readonly isSending: boolean }) => {
  const t = useTranslations("practice")
  const end = useRef<HTMLParagraphElement>(null)
  const { length } = practice.moves
  const first = useRef(length)
  useEffect(() => {
    if (length > first.current) end.current?.scrollIntoView({ block: "nearest" })
  }, [length])
  const before = practice.moves.slice(0, practice.movesBefore).filter(isSpoken).length
  return (
    <div className={style.talk} role="log" aria-label={t("room.talk")}>
      {before > 0 ? <p className={style.beforehand}>{t("before", { count: before })}</p> : null}
      <ol className={style.lines} data-testid="practice-talk">
        {placedMoves(practice).map((one) =>
          isSpoken(one.move) ? (
            <Said key={one.key} placed={one} practice={practice} />
          ) : (
            <Days key={one.key} placed={one} />
          ),
        )}
      </ol>
      <p ref={end} className={style.turn}>
        {practice.endedAt || isSending ? "" : t("room.yourTurn")}
      </p>
    </div>
  )
}
