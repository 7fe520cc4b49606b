// The timeline, day by day.

import { Fragment } from "react"
import { useFormats } from "../../words/format.ts"
import { AdviceEntry } from "./advice-entry.tsx"
import { retractedIn } from "./event-data.ts"
import { EventEntry } from "./event-entry.tsx"
import type { Names } from "./event-words.ts"
import style from "./history.module.css"
import type { AdviceSaid, Happening } from "./history-query.ts"
import { type Entry, timelineOf } from "./timeline-of.ts"

export interface TimelineProps {
  readonly happenings: readonly Happening[]
  readonly said: readonly AdviceSaid[]
  readonly names: Names
  readonly currency: string
}

interface Day {
  readonly name: string
  readonly entries: Entry[]
}

const daysOf = (entries: readonly Entry[], nameOf: (instant: string) => string): readonly Day[] => {
  const days: Day[] = []
  for (const entry of entries) {
    const name = nameOf(entry.at)
    const last = days.at(-1)
    if (last?.name === name) last.entries.push(entry)
    else days.push({ name, entries: [entry] })
  }
  return days
}

const keyOf = (entry: Entry): string =>
  entry.kind === "event" ? `e${entry.happening.version}` : `a${entry.said.version}`

export const Timeline = ({ happenings, said, names, currency }: TimelineProps) => {
  const formats = useFormats()
  const retracted = retractedIn(happenings)
  return (
    <div className={style.days}>
      {daysOf(timelineOf(happenings, said), formats.dayOf).map(({ name, entries }) => (
        <Fragment key={keyOf(entries[0])}>
          <h2 className={style.day}>{name}</h2>
          <ol className={style.entries}>
            {entries.map((entry) =>
              entry.kind === "advice" ? (
                <AdviceEntry key={keyOf(entry)} said={entry.said} currency={currency} />
              ) : (
                <EventEntry
                  key={keyOf(entry)}
                  happening={entry.happening}
                  names={names}
                  isTakenBack={retracted.has(entry.happening.version)}
                />
              ),
            )}
          </ol>
        </Fragment>
      ))}
    </div>
  )
}
