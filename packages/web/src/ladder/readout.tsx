// One move in words below the drawing: the one that is looked at, else the latest. It says what its row of the table says.

import { useTranslations } from "use-intl"
import style from "./ladder.module.css"
import type { LadderStory } from "./story.ts"
import type { ToldMove } from "./tell.ts"

export interface ReadoutProps {
  readonly move: ToldMove | undefined
  readonly story: LadderStory
}

/** What the drawing cannot show. */
const notesOf = (
  { line, isPublic, advised, agreed }: LadderStory,
  words: ReturnType<typeof useTranslations<"ladder">>,
) => {
  const notes: string[] = []
  if (line.sight === "hidden") notes.push(words("lineHidden"))
  if (line.sight === "none" && !isPublic) notes.push(words("lineNone"))
  if (advised && advised.price === undefined && agreed === undefined) {
    notes.push(words("adviceWithoutPrice", { move: words(`move.${advised.move}`) }))
  }
  return notes
}

export const Readout = ({ move, story }: ReadoutProps) => {
  const words = useTranslations("ladder")
  const notes = notesOf(story, words)
  return (
    <div className={style.readout}>
      <p className={style.sentence}>{move ? move.sentence : words("nothingYet")}</p>
      <p className={style.details}>{move ? [move.time, ...move.details].join(" · ") : words("nothingYetMore")}</p>
      {notes.length > 0 && <p className={style.details}>{notes.join(" ")}</p>}
    </div>
  )
}
