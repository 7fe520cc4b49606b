// What differs as a sentence, in the reader's own figures.

import { useTranslations } from "use-intl"
import type { LearntPart } from "../../../desk/types.ts"
import { useFormats } from "../../../words/format.ts"
import type { PriorFigures, Telling } from "./tellings.ts"

export const useTellingWords = () => {
  const t = useTranslations("review.learnt.changes.say")
  const formats = useFormats()
  return {
    figure: ({ key, way, before, after }: Telling, side: LearntPart["them"]): string => {
      // Of leaving what counts is how many times as often; below one a share says it better.
      const figures = key === "leaving" ? { before: 1, after: after / before } : { before, after }
      const isCounted = key === "patience" || (key === "leaving" && way === "higher")
      const write = (figure: number) =>
        isCounted ? formats.number(Math.round(figure * 10) / 10) : formats.share(figure)
      return t(key, { side, way, before: write(figures.before), after: write(figures.after) })
    },
    manners: (before: PriorFigures, after: PriorFigures): string =>
      t("manners", {
        clock: formats.share(after["by-the-clock"]),
        clockBefore: formats.share(before["by-the-clock"]),
        give: formats.share(after["as-we-give"]),
        giveBefore: formats.share(before["as-we-give"]),
        word: formats.share(after["by-their-own-word"]),
        wordBefore: formats.share(before["by-their-own-word"]),
      }),
  }
}
