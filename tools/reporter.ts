// The last line of a test run, alone on its line: "N passed, N failed, N skipped". The line before it names the tests that passed only when they
// were tried again, if there are any: what a busy machine forgives shall not be forgotten.
import type { Reporter, TestCase, TestModule } from "vitest/node"

const nameOf = (test: TestCase): string => `${test.module.relativeModuleId} > ${test.fullName}`

const wasTriedAgain = (test: TestCase): boolean => test.diagnostic()?.flaky === true

/** The line about tests that passed at the second try; nothing when there are none. */
export const secondTries = (names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${names.length} passed only at the second try: ${names.join("; ")}`]

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0 }
    const again: string[] = []
    for (const testModule of modules) {
      if (testModule.state() === "failed" && [...testModule.children.allTests()].length === 0) count.failed += 1
      for (const test of testModule.children.allTests()) {
        const state = test.result().state
        if (state === "passed" || state === "failed" || state === "skipped") count[state] += 1
        if (wasTriedAgain(test)) again.push(nameOf(test))
      }
    }
    const last = `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`
    process.on("exit", () => console.log([...secondTries(again), last].join("\n")))
  }
}
