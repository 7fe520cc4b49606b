// Judging a practice in another thread: the adviser plays the whole talk again and every move of ours is weighed, which takes up to a second. One
// thread judges all, so that many who finish at once do not take every core.

import type { Practice, PracticeJudgement } from "@walkaway/engine/practice"
import { apartKept } from "./apart.ts"

export type Judge = (practice: Practice) => Promise<PracticeJudgement>

/** Whoever practises once does so again soon. */
const IDLE_MS = 120_000

/** `judgePractice` of a practice that is over. Rejects where it is not, or when the thread ends without an answer. */
export const judgeApart: Judge = apartKept<Practice, PracticeJudgement>(
  new URL("./judging-worker.ts", import.meta.url),
  IDLE_MS,
)
