// Figures for a screen: ask with what is on it, show what came last, and know whether that is still of before.

import type { Refusal } from "@walkaway/engine"
import { useEffect, useState, useSyncExternalStore } from "react"
import { afterPaint } from "../components/after-paint.ts"
import { sharedFigures } from "./figures-client.ts"
import { keyOf, subjectOf, watchFigures } from "./figures-watch.ts"
import type { Figures, FiguresQuestion } from "./questions.ts"

export interface FiguresShown {
  /** Null until the first come, and when another deal is looked at. */
  readonly figures: Figures | null
  /** The figures are not of this very question yet. */
  readonly isStale: boolean
  readonly fault: Refusal | null
}

/** Undefined asks nothing. A question of the same content asks nothing either, so it need not be the same object. */
export const useFigures = (question: FiguresQuestion | undefined): FiguresShown => {
  const [watch] = useState(() => watchFigures(sharedFigures()))
  const { key, subject, figures, fault } = useSyncExternalStore(watch.subscribe, watch.current, watch.current)
  // What was logged is to be seen before anybody thinks about it.
  useEffect(() => (question ? afterPaint(() => watch.ask(question)) : undefined), [watch, question])
  useEffect(() => watch.stop, [watch])
  if (!question) return { figures: null, isStale: false, fault: null }
  const isSame = subject === subjectOf(question)
  return { figures: isSame ? figures : null, isStale: key !== keyOf(question), fault: isSame ? fault : null }
}
