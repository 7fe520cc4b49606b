// For tests: a thread that does what it is told, ending without an answer among it.

import { threadId } from "node:worker_threads"
import { answerApart } from "./apart.ts"

answerApart<string, string>((wish) => {
  if (wish === "throw") throw new Error("thrown on purpose")
  if (wish === "end") process.exit(3)
  while (wish === "hang");
  return wish === "thread" ? String(threadId) : wish + wish
})
