// Learning in a thread of its own: a thousand deals take seconds, and the thread that answers people must not stand still meanwhile. The rival
// was to learn in slices between requests; that would tear the fit apart, and a second core is there anyway.

import { Worker } from "node:worker_threads"
import type { LearntPrior, Negotiation } from "@walkaway/engine"
import type { LearningOptions } from "@walkaway/engine/learning"

export interface LearningWish {
  readonly negotiations: readonly Negotiation[]
  readonly options: LearningOptions
}

export type Learn = (negotiations: readonly Negotiation[], options: LearningOptions) => Promise<LearntPrior>

/** `learnPrior` in another thread. Rejects with what it threw, or when the thread ends without an answer. */
export const learnApart: Learn = (negotiations, options) =>
  new Promise((resolve, reject) => {
    const workerData: LearningWish = { negotiations, options }
    const worker = new Worker(new URL("./learning-worker.ts", import.meta.url), { workerData })
    worker.once("message", resolve)
    worker.once("error", reject)
    worker.once("exit", (code) => reject(new Error(`The thread that learns ended with ${code} and no answer.`)))
  })
