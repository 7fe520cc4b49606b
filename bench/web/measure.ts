// How the screens feel on a machine four times slower than this one: the built app over loopback, in the browser that npm brings, on a deal
// eight moves deep. What we ask stands beside each figure.

import type { Browser } from "playwright-core"
import { launchBrowser } from "../../packages/web/src/testing/browser.ts"
import { openDeal } from "../../packages/web/src/testing/deals.ts"
import { openTestDesk, type TestDesk, whyNotBuilt } from "../../packages/web/src/testing/desk.ts"
import type { Figures } from "../history.ts"
import { percentile } from "../measure.ts"
import { DRAG, drag, type Entered, enterCold, enterWarm, JUMPS, log } from "./deal-room.ts"
import { SLOWER, workersBusyDuring } from "./slow.ts"
import { kilobytes, listed, type Weight } from "./weight.ts"

const LOADS = 5
const LOGS = 25
/** Steps in which the browser still compiles what it has never run. */
const WARM_UP = 3
const STORY = { line: "9250", target: "9700", moves: "b8500 s9850 b8600 s9750 b8700 bwalk scall9600 breturn" }
const NEXT_OFFER = 8710

/** What we ask of each. */
const BUDGET: Readonly<Record<string, number>> = {
  "first load, cold, median ms": 2500,
  "first load, warm, median ms": 2500,
  "what-if to advice, p95 ms": 50,
  "what-if by a leap, median ms": 50,
  "log tap to mark, p95 ms": 100,
  "JavaScript gzip kB": 250,
}

const loads = async (browser: Browser, desk: TestDesk, dealId: string) => {
  const [cold, warm]: [number[], number[]] = [[], []]
  let weight: Weight | undefined
  let workersSlowed = 0
  for (let run = 0; run < LOADS; run += 1) {
    const entered = await enterCold(browser, desk, dealId)
    cold.push(entered.shownAfter)
    warm.push(await enterWarm(entered, dealId))
    weight = entered.weight
    workersSlowed += entered.workersSlowed
    await entered.context.close()
  }
  return { cold, warm, weight, workersSlowed }
}

const median = (times: readonly number[]): number => percentile(times, 0.5)
const p95 = (times: readonly number[]): number => percentile(times, 0.95)

const inTheRoom = async (browser: Browser, { page }: Entered): Promise<Figures> => {
  const [first] = await drag(page, DRAG.slice(0, WARM_UP))
  const drags = await drag(page, DRAG)
  const jumps = await drag(page, JUMPS)
  const busy = await workersBusyDuring(browser, page, async () => void (await drag(page, JUMPS)))
  const workerMs = busy / JUMPS.length
  const logs = await log(page, LOGS, NEXT_OFFER)
  return {
    "what-if, first step of all, ms": first,
    "what-if to advice, median ms": median(drags),
    "what-if to advice, p95 ms": p95(drags),
    "what-if by a leap, median ms": median(jumps),
    "what-if by a leap, p95 ms": p95(jumps),
    "worker busy for each leap, ms": workerMs,
    "what-if by a leap, median ms, worker slowed as well": median(jumps) + (SLOWER - 1) * workerMs,
    "log tap to mark, median ms": median(logs),
    "log tap to mark, p95 ms": p95(logs),
  }
}

const weightFigures = ({ scripts, later, styles, fonts }: Weight): Figures => ({
  "JavaScript gzip kB": kilobytes(scripts),
  "JavaScript afterwards gzip kB": kilobytes(later),
  "CSS gzip kB": kilobytes(styles),
  "fonts kB": kilobytes(fonts),
})

const sayBudget = (figures: Figures): void => {
  const width = Math.max(...Object.keys(BUDGET).map((name) => name.length))
  for (const [name, most] of Object.entries(BUDGET)) {
    const value = figures[name]
    const verdict = value <= most ? "kept" : "MISSED"
    console.log(`  ${name.padEnd(width)}  ${value.toFixed(0).padStart(6)} of ${String(most).padStart(4)}  ${verdict}`)
  }
}

const measureOn = async (browser: Browser, desk: TestDesk): Promise<Figures> => {
  const { id } = await openDeal(desk.sam.api, STORY)
  const { cold, warm, weight, workersSlowed } = await loads(browser, desk, id)
  const entered = await enterCold(browser, desk, id)
  const room = await inTheRoom(browser, entered)
  if (weight) console.log(`${listed([...weight.scripts, ...weight.later, ...weight.styles, ...weight.fonts])}\n`)
  console.log(
    workersSlowed > 0
      ? `  The browser slowed ${workersSlowed} workers as well: the figure that reckons them slowed is too high.\n`
      : `  The browser slows the page ${SLOWER} times and refuses to slow its workers.\n`,
  )
  const figures = {
    "first load, cold, median ms": median(cold),
    "first load, cold, slowest ms": Math.max(...cold),
    "first load, warm, median ms": median(warm),
    ...room,
    ...(weight && weightFigures(weight)),
  }
  sayBudget(figures)
  console.log("")
  return figures
}

export const measureWeb = async (): Promise<Figures> => {
  const reason = whyNotBuilt()
  if (reason !== undefined) throw new Error(reason)
  const [desk, browser] = await Promise.all([openTestDesk({ checkAnswers: false }), launchBrowser()])
  try {
    return await measureOn(browser, desk)
  } finally {
    await browser.close()
    await desk.stop()
  }
}
