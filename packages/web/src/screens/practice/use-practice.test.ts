import { DeskProblem } from "@walkaway/contract/client"
import { expect, test } from "vitest"
import { mayGoAgain } from "./use-practice.ts"

const problem = (code: string, status: number): DeskProblem =>
  new DeskProblem({
    type: `/problems/${code}`,
    title: code,
    status,
    detail: code,
    code: code as never,
    remedy: null,
    problems: [],
    requestId: "",
  })

test.each([
  [true, "a desk that is not reached", problem("unreached", 0)],
  [true, "a desk that has no time", problem("timed-out", 503)],
  [false, "a talk that went on meanwhile", problem("version-conflict", 409)],
  [false, "a move that is against the rules", problem("not-now", 409)],
])("whether a move may go again is %s after %s", (may, _, error) => {
  expect(mayGoAgain(error)).toBe(may)
})
