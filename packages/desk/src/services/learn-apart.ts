// Learning in a thread of its own: a thousand deals take seconds, and a thread that is done with them gives their memory back.

import type { LearntPrior, Negotiation } from "@walkaway/engine"
import type { LearningOptions } from "@walkaway/engine/learning"
import { apartOnce } from "./apart.ts"

export interface LearningWish {
  readonly negotiations: readonly Negotiation[]
  readonly options: LearningOptions
}

export type Learn = (
  negotiations: readonly Negotiation[],
  options: LearningOptions,
  signal?: AbortSignal,
) => Promise<LearntPrior>

const learn = apartOnce<LearningWish, LearntPrior>(new URL("./learning-worker.ts", import.meta.url))

/** `learnPrior` in another thread. Rejects with what it threw, or when the thread ends without an answer, as it does on `signal`. */
export const learnApart: Learn = (negotiations, options, signal) => learn({ negotiations, options }, signal)
