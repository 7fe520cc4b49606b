// The last line of a test run, alone on its line: "N passed, N failed, N skipped".
import type { Reporter, TestModule } from "vitest/node"

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0 }
    for (const testModule of modules) {
      if (testModule.state() === "failed" && [...testModule.children.allTests()].length === 0) count.failed += 1
      for (const test of testModule.children.allTests()) {
        const state = test.result().state
        if (state === "passed" || state === "failed" || state === "skipped") count[state] += 1
      }
    }
    process.on("exit", () => console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`))
  }
}
