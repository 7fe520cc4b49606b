// The thread in which learning is done: a log comes in, a prior goes out.

import type { LearntPrior } from "@walkaway/engine"
import { learnPrior } from "@walkaway/engine/learning"
import { answerApart } from "./apart.ts"
import type { LearningWish } from "./learn-apart.ts"

answerApart<LearningWish, LearntPrior>(({ negotiations, options }) => learnPrior(negotiations, options))
