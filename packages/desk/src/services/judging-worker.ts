// The thread in which practices are judged.

import { judgePractice, type Practice, type PracticeJudgement } from "@walkaway/engine/practice"
import { answerApart } from "./apart.ts"

answerApart<Practice, PracticeJudgement>((practice) => {
  const judgement = judgePractice(practice)
  if (!judgement.ok) throw new Error(`A practice that is over was not judged: ${judgement.error.code}`)
  return judgement.value
})
