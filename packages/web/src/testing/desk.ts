// A running desk for a browser: the real server on a free port of this machine, on an embedded database in memory that starts from a picture
// of an empty one, serving the screens as they were built. It has a house that was set up through the doors that people use, and
// its people are signed in, so that a story starts where it begins to matter.

import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { must } from "@walkaway/engine"
import { callBacksDue, offersExpire, revalue } from "../../../desk/src/jobs/chores.ts"
import { bringUp, type RunningDesk } from "../../../server/src/bring-up.ts"
import { BUILT_WEB } from "../built.ts"
import { type House, openHouse } from "./house.ts"

/** Signing in is not what a story is about: the same function with less work. */
const CHEAP_PASSWORDS = 16

const ENDLESS = { perAddress: 1e9, perCaller: 1e9, publicWrites: 1e9 }

export interface Logged {
  readonly level: "warn" | "error"
  readonly fields: object
  readonly message: string
}

export interface BareDesk {
  readonly url: string
  /** Of the set-up; undefined once somebody has an account. */
  readonly setUpToken: string | undefined
  readonly running: RunningDesk
  /** What was logged above "info"; a fault stands here with its cause. */
  readonly faults: readonly Logged[]
  /** Lets whatever is due by now happen: call backs, lapsed offers, the day's figures. */
  ringBell(organisationId: string): Promise<void>
  /** Ends every live feed, as a lost connection would. */
  cutFeeds(): void
  stop(): Promise<void>
}

export interface TestDesk extends BareDesk, House {}

export interface DeskWish {
  /** The real one when left out. */
  readonly clock?: () => Date
  /** Holds every answer against its schema: yes when left out, and no where time is measured. */
  readonly checkAnswers?: boolean
}

/** Why the screens cannot be tried; undefined when they are built. */
export const whyNotBuilt = (): string | undefined =>
  existsSync(fileURLToPath(new URL("index.html", BUILT_WEB)))
    ? undefined
    : "The screens are not built: run npm test, which builds it."

/** Nobody has an account yet. */
export const openBareDesk = async ({ clock, checkAnswers = true }: DeskWish = {}): Promise<BareDesk> => {
  const faults: Logged[] = []
  const write = (level: Logged["level"]) => (fields: object, message: string) =>
    void faults.push({ level, fields, message })
  const settings = {
    host: "127.0.0.1",
    port: 0,
    jobs: false,
    passwordCost: CHEAP_PASSWORDS,
    app: { limits: ENDLESS, checkAnswers },
  }
  const running = must(
    await bringUp({ kind: "embedded", folder: undefined }, clock ? { ...settings, clock } : settings, {
      info: () => undefined,
      warn: write("warn"),
      error: write("error"),
    }),
  )
  const { parts, app } = running
  return {
    url: running.url,
    setUpToken: running.setUpLink?.split("#")[1],
    running,
    faults,
    ringBell: async (organisationId) => {
      await callBacksDue(parts, organisationId)
      await offersExpire(parts, organisationId)
      await revalue(parts, organisationId)
    },
    cutFeeds: () => app.live.closeAll(),
    stop: () => running.stop(),
  }
}

/** With a house in it. */
export const openTestDesk = async (wish: DeskWish = {}): Promise<TestDesk> => {
  const desk = await openBareDesk(wish)
  try {
    return { ...desk, ...(await openHouse(desk.url, desk.setUpToken ?? "")), setUpToken: undefined }
  } catch (fault) {
    await desk.stop()
    throw fault
  }
}
