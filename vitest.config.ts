import { defineConfig } from "vitest/config"

const SLOW = "**/*.slow.test.ts"
const IN_A_BROWSER = "packages/web/src/**/*.browser.test.{ts,tsx}"
/** The desk's pure rooms are tried with the unit tests; all the rest of it wants databases. */
const NEEDS_DATABASES = [
  "packages/desk/src/*.test.ts",
  "packages/desk/src/!(deal|stock|customer|policy|lead|advising|review)/**/*.test.ts",
  "packages/server/src/**/*.test.ts",
  "packages/cli/src/**/*.desk.test.ts",
]

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
        },
      },
      {
        test: {
          name: "desk",
          setupFiles: ["packages/testkit/src/seed.ts"],
          globalSetup: ["packages/desk/src/testing/global-setup.ts"],
          include: NEEDS_DATABASES,
          exclude: [SLOW],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          globalSetup: ["packages/web/src/testing/global-setup.ts"],
          include: [IN_A_BROWSER],
          // Waits for states, not for times: two busy cores take theirs.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: "slow", include: ["packages/*/src/**/*.slow.test.ts"], testTimeout: 240_000 } },
    ],
    testTimeout: 120_000,
  },
})
