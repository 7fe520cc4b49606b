// The ladder: the talk as two stairs towards each other, with the line, what we believe of their limit and what is advised. It measures
// its own box; the drawing, the readout below it and the table tell one story.

import { memo, useEffect, useId, useMemo, useState } from "react"
import { Button, useLocale } from "react-aria-components"
import { useTranslations } from "use-intl"
import { classes } from "../components/classes.ts"
import { useAfterPaint } from "../components/use-after-paint.ts"
import { Drawing } from "./drawing.tsx"
import { Explorer } from "./explorer.tsx"
import style from "./ladder.module.css"
import { LadderTable } from "./ladder-table.tsx"
import { layoutOf } from "./layout.ts"
import { Readout } from "./readout.tsx"
import { type LadderStory, withoutPrivate } from "./story.ts"
import { useTold } from "./tell.ts"
import { type Measured, useBox } from "./use-box.ts"
import { useLadderTexts } from "./use-ladder-texts.ts"

export interface LadderProps {
  readonly story: LadderStory
  /** A small one for lists and cards: no axis, no words, not explorable. */
  readonly isCompact?: boolean
  /** Draws only what the customer may see. */
  readonly hidePrivate?: boolean
}

/** Whether this drawing has the size of the one before: only then may things glide to their new places. */
const useIsSettled = (box: Measured | undefined): boolean => {
  const [settled, setSettled] = useState<Measured>()
  useEffect(() => setSettled(box), [box])
  return settled !== undefined && settled === box
}

const useLayout = (story: LadderStory, box: Measured | undefined, isCompact: boolean, isRightToLeft: boolean) => {
  const texts = useLadderTexts(story)
  return useMemo(
    () =>
      box && box.width > 0 && box.height > 0 ? layoutOf(story, { ...box, isCompact, isRightToLeft }, texts) : undefined,
    [story, box, isCompact, isRightToLeft, texts],
  )
}

const Table = memo(LadderTable)

export const Ladder = ({ story: whole, isCompact = false, hidePrivate = false }: LadderProps) => {
  const words = useTranslations("ladder")
  const story = useMemo(() => (hidePrivate ? withoutPrivate(whole) : whole), [whole, hidePrivate])
  // Drawn first and told a moment later: to put thirty moves into words takes longer than to place them.
  const late = useAfterPaint(story)
  const { moves, summary } = useTold(late)
  const { direction } = useLocale()
  const [ref, box] = useBox<HTMLDivElement>()
  const [looked, setLooked] = useState<number>()
  const [isFocused, setFocused] = useState(false)
  const [isTableShown, setTableShown] = useState(false)
  const tableId = useId()
  const forward = direction === "rtl" ? -1 : 1
  const layout = useLayout(story, box, isCompact, forward === -1)
  const isGliding = useIsSettled(box)
  const at = looked === undefined ? undefined : Math.min(looked, moves.length - 1)
  const canvas = (
    <div ref={ref} className={style.canvas}>
      {layout && <Drawing {...{ layout, forward, summary, isFocused, isGliding }} looked={at} />}
      {layout && !isCompact && moves.length > 0 && (
        <Explorer {...{ layout, moves, forward }} looked={at} onLook={setLooked} onFocusVisible={setFocused} />
      )}
    </div>
  )
  if (isCompact) return <div className={classes(style.ladder, style.compact)}>{canvas}</div>
  return (
    <div className={style.ladder}>
      {canvas}
      <div className={style.foot}>
        <Readout move={moves[at ?? moves.length - 1]} story={story} />
        <Button
          className={style.toggle}
          aria-expanded={isTableShown}
          aria-controls={tableId}
          onPress={() => setTableShown(!isTableShown)}
        >
          {words(isTableShown ? "hideTable" : "showTable")}
        </Button>
      </div>
      <Table id={tableId} isPublic={late.isPublic} moves={moves} isHidden={!isTableShown} />
    </div>
  )
}
