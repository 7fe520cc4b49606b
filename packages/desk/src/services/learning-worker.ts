// The thread in which learning is done: a log comes in, a prior goes out, and it ends.

import { parentPort, workerData } from "node:worker_threads"
import { learnPrior } from "@walkaway/engine/learning"
import type { LearningWish } from "./learn-apart.ts"

const { negotiations, options } = workerData as LearningWish
parentPort?.postMessage(learnPrior(negotiations, options))
