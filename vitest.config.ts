import { defineConfig } from "vitest/config"

const SLOW = "**/*.slow.test.ts"
const IN_A_BROWSER = "packages/web/src/**/*.browser.test.{ts,tsx}"
/** The desk's pure rooms are tried with the unit tests; all the rest of it wants databases. */
const NEEDS_DATABASES = [
  "packages/desk/src/*.test.ts",
  "packages/desk/src/!(deal|stock|customer|policy|lead|learning|advising|review)/**/*.test.ts",
  "packages/server/src/**/*.test.ts",
  "packages/cli/src/**/*.desk.test.ts",
]
/** As npm test runs it. */
const NAMES_SECOND_TRIES = process.argv.some((argument) => argument.includes("tools/reporter.ts"))

export default defineConfig({
  test: {
    // The runner's own default leaves a core free for watching, which on two cores is half of them.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          setupFiles: ["packages/testkit/src/seed.ts"],
          include: ["packages/*/src/**/*.test.ts", "tools/**/*.test.ts"],
          exclude: [SLOW, IN_A_BROWSER, ...NEEDS_DATABASES],
          // Pure rooms: what a file loaded serves the next one too, which halves the time of all.
          isolate: false,
        },
      },
      {
        test: {
          name: "desk",
          setupFiles: ["packages/testkit/src/seed.ts"],
          globalSetup: ["packages/desk/src/testing/global-setup.ts"],
          include: NEEDS_DATABASES,
          exclude: [SLOW],
          // Each file has databases of its own; the embedded database itself is compiled once a worker and not once a file.
          isolate: false,
          // As in a browser, below.
          retry: NAMES_SECOND_TRIES ? 1 : 0,
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "browser",
          globalSetup: ["packages/web/src/testing/global-setup.ts"],
          include: [IN_A_BROWSER],
          // As for the desk: a story has a desk of its own, and pages of its own in the browser that all share.
          isolate: false,
          // A machine that somebody else keeps busy may cost a story its time: it is tried once more where the report names those.
          retry: NAMES_SECOND_TRIES ? 1 : 0,
          // Waits for states, not for times: two busy cores take theirs.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: "slow", include: ["packages/*/src/**/*.slow.test.ts"], testTimeout: 240_000 } },
    ],
    testTimeout: 120_000,
  },
})
