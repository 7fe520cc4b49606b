// Through the moves of the ladder, one by one.

import { useTranslations } from "use-intl"
import { ChartExplorer, keyLeadsTo, nearestMark } from "../components/chart-explorer.tsx"
import type { LadderLayout } from "./layout.ts"
import type { ToldMove } from "./tell.ts"

export interface ExplorerProps {
  readonly layout: LadderLayout
  readonly moves: readonly ToldMove[]
  readonly looked: number | undefined
  readonly forward: 1 | -1
  onLook(index: number | undefined): void
  onFocusVisible(isVisible: boolean): void
}

const spokenMove = ({ sentence, details, time }: ToldMove): string => [sentence, ...details, time].join(". ")

export const Explorer = ({ layout, moves, looked, forward, onLook, onFocusVisible }: ExplorerProps) => {
  const words = useTranslations("ladder")
  const last = moves.length - 1
  const at = Math.min(looked ?? last, last)
  const place = words("place", { place: String(at + 1), count: String(moves.length) })
  return (
    <ChartExplorer
      at={at}
      label={words("explore")}
      counted={{ min: 1, max: moves.length, now: at + 1 }}
      spoken={`${place}: ${spokenMove(moves[at])}`}
      leadsTo={(key) => keyLeadsTo(key, at, last, forward)}
      nearestTo={(part) => layout.marks[nearestMark(layout.marks, part * layout.width)].index}
      onLook={onLook}
      onFocusVisible={onFocusVisible}
    />
  )
}
