// When the chores are done: pg-boss keeps the timetable in the same database, so that of several desks on one database only one does
// each round, and a round missed while the desk was off is done when it is back.

import { PgBoss } from "pg-boss"
import { isAfterNightfall } from "../clock.ts"
import type { DeskParts } from "../parts.ts"
import { learnFigures } from "../services/learnt-figures.ts"
import { forgetOldAnswers } from "../services/once.ts"
import { policyInForce } from "../services/policies.ts"
import { fitPriorWhenDue } from "../services/prior-fits.ts"
import { reviewClosed } from "../services/reviews.ts"
import { callBacksDue, offersExpire, revalue } from "./chores.ts"
import { killCriteriaReached } from "./lead-chores.ts"

export interface JobsLog {
  info(detail: Readonly<Record<string, unknown>>, message: string): void
  error(detail: Readonly<Record<string, unknown>>, message: string): void
}

interface Chore {
  readonly queue: string
  readonly cron: string
  run(parts: DeskParts, organisations: readonly string[]): Promise<number>
}

const each =
  (chore: (parts: DeskParts, organisationId: string) => Promise<number>) =>
  async (parts: DeskParts, organisations: readonly string[]): Promise<number> => {
    let done = 0
    for (const organisationId of organisations) done += await chore(parts, organisationId)
    return done
  }

const revalueAtNight = async (parts: DeskParts, organisationId: string): Promise<number> => {
  const { policy } = await parts.storage.inOrganisation(organisationId, policyInForce)
  return isAfterNightfall(parts.clock(), policy.timeZone) ? revalue(parts, organisationId) : 0
}

/** All closed deals first: what is learnt of people who leave rests on them. */
const learnAtNight = async (parts: DeskParts, organisationId: string): Promise<number> => {
  const { policy } = await parts.storage.inOrganisation(organisationId, policyInForce)
  if (!isAfterNightfall(parts.clock(), policy.timeZone)) return 0
  return (await reviewClosed(parts, organisationId)) + (await learnFigures(parts, organisationId))
}

const learnPriorAtNight = async (parts: DeskParts, organisationId: string): Promise<number> => {
  const { policy } = await parts.storage.inOrganisation(organisationId, policyInForce)
  return isAfterNightfall(parts.clock(), policy.timeZone) ? fitPriorWhenDue(parts, organisationId) : 0
}

/** Cron in UTC; what depends on the hour of the place looks at the organisation's own clock. */
export const CHORES: readonly Chore[] = [
  { queue: "call-backs-due", cron: "* * * * *", run: each(callBacksDue) },
  { queue: "offers-expire", cron: "* * * * *", run: each(offersExpire) },
  { queue: "kill-criteria", cron: "11 * * * *", run: each(killCriteriaReached) },
  { queue: "revalue", cron: "7 * * * *", run: each(revalueAtNight) },
  { queue: "review", cron: "*/2 * * * *", run: each(reviewClosed) },
  { queue: "learn-figures", cron: "37 * * * *", run: each(learnAtNight) },
  { queue: "learn-prior", cron: "47 * * * *", run: each(learnPriorAtNight) },
  {
    queue: "forget-old-answers",
    cron: "23 * * * *",
    run: async (parts) => {
      await parts.storage.asOperator((tx) => forgetOldAnswers(tx, parts.clock()))
      return 0
    },
  },
]

const POLLING_SECONDS = 15

/** Starts the timetable; resolves to a stop that waits for the running chore. */
export const runJobs = async (
  parts: DeskParts,
  organisations: () => Promise<readonly string[]>,
  log: JobsLog,
): Promise<() => Promise<void>> => {
  const boss = new PgBoss(parts.storage.jobs())
  boss.on("error", (error) => log.error({ error: error.message }, "jobs: the database did not answer"))
  await boss.start()
  for (const { queue, cron, run } of CHORES) {
    await boss.createQueue(queue, { policy: "stately", retryLimit: 3, expireInSeconds: 900 })
    await boss.schedule(queue, cron, {}, { tz: "UTC" })
    await boss.work(queue, { pollingIntervalSeconds: POLLING_SECONDS }, async () => {
      const done = await run(parts, await organisations())
      if (done > 0) log.info({ queue, done }, "jobs: done")
    })
  }
  return () => boss.stop({ graceful: true, timeout: 5_000 })
}
