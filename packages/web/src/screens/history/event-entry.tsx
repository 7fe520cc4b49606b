// One event of the timeline: when, what, why, and who logged it. What was taken back is struck out, and so is effort, which counts for nothing
// any more.

import { useTranslations } from "use-intl"
import { useFormats } from "../../words/format.ts"
import { useReasonLabel } from "../approvals/reason-label.ts"
import { reasonAt } from "./event-data.ts"
import { type Names, useEventDetails, useEventWords } from "./event-words.ts"
import style from "./history.module.css"
import type { Happening } from "./history-query.ts"

const LATE_MS = 15 * 60_000

/** Types that are about the line, which has its colour. */
const ABOUT_LINE = new Set(["LineCommitted", "LineMoved", "LineCrossingAttempted", "LineCrossed"])

const THEIRS = new Set(["OfferReceived"])

const markOf = ({ type, data }: Happening): "line" | "them" | "us" | "plain" => {
  if (ABOUT_LINE.has(type)) return "line"
  if (THEIRS.has(type) || data.by === "them") return "them"
  return type === "OfferMade" || data.by === "us" ? "us" : "plain"
}

export interface EventEntryProps {
  readonly happening: Happening
  readonly names: Names
  readonly isTakenBack: boolean
}

export const EventEntry = ({ happening, names, isTakenBack }: EventEntryProps) => {
  const t = useTranslations("history")
  const formats = useFormats()
  const words = useEventWords(names)
  const details = useEventDetails()
  const reasonLabel = useReasonLabel()
  const { type, data, actor, occurredAt, recordedAt } = happening
  const reason = reasonAt(data)
  const isLate = Date.parse(recordedAt) - Date.parse(occurredAt) > LATE_MS
  const small = [
    actor.kind === "desk" ? t("desk") : actor.name,
    isTakenBack && t("taken"),
    ...details(happening),
    reason !== undefined && t("reason", { label: reasonLabel(reason) }),
    isLate && t("logged", { when: formats.moment(recordedAt) }),
  ].filter((text) => typeof text === "string" && text !== "")
  const sentence = words(happening)
  return (
    <li className={style.entry} data-mark={markOf(happening)}>
      <time className={style.time} dateTime={occurredAt} title={formats.moment(occurredAt)}>
        {formats.time(occurredAt)}
      </time>
      <div>
        <p className={style.what}>{isTakenBack || type === "EffortLogged" ? <s>{sentence}</s> : sentence}</p>
        <p className={style.small}>{small.join(" · ")}</p>
      </div>
    </li>
  )
}
