// npm run bench: measurements, kept in bench/history.
//   npm run bench                        the quick ones: advice, bundle, cli, exact
//   npm run bench -- population          simulated people, 2,000 negotiations each (about eight minutes)
//   npm run bench -- people LOG.jsonl    cross-validated prediction on logged human negotiations; --ship writes the shipped people instead
//   npm run bench -- learning            houses whose customers are known: what is learnt from 50, 200, 1,000 deals (two minutes)
//   npm run bench -- review              the review of simulated dealerships whose truth is known, 200 seeds (a minute)
//   npm run bench -- stock               10,000 units of stock valued over 120 days, and a what-if for all of them
//   npm run bench -- web                 the screens in a browser on a machine four times slower (two minutes)
//   npm run bench -- arena               negotiations of strategies a second, on one core and two; a scenario of 10,000 outcomes (half a minute)
//   npm run bench -- agent               our strategy against all others, 24 scenarios (two minutes); --full for ten times the reservations
//   npm run bench -- triage              the index against the best order of work on 500 portfolios; a million leads (a minute)
//   npm run bench -- desk-load           what a running desk carries, on both databases (two minutes)
//   npm run bench -- desk-start          how long until it can be worked with (two minutes)
//   npm run bench -- desk-kill           killed 100 times under load on each database, nothing may be lost (ten minutes)
//   npm run bench -- desk-fuzz           20,000 strange requests on each database, none may be a fault (three minutes)
//   --negotiations N  --seed N  --only POPULATION  --instances N  --store pglite|postgres|both  --seconds N  --kills N  --requests N  --every

import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { measureAdvice } from "./advice.ts"
import { measureBundle } from "./bundle.ts"
import { measureColdStart } from "./cold-start.ts"
import { measureExact } from "./exact.ts"
import { type Figures, keep, table } from "./history.ts"
import { main as people } from "./people.ts"
import { markdownOf, measurePopulations, verdictsOf } from "./population.ts"

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    negotiations: { type: "string", default: "2000" },
    instances: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
    store: { type: "string", default: "both" },
    seconds: { type: "string", default: "20" },
    kills: { type: "string", default: "100" },
    requests: { type: "string", default: "20000" },
    every: { type: "boolean", default: false },
    ship: { type: "boolean", default: false },
    full: { type: "boolean", default: false },
  },
})

const seed = Number(values.seed)

const exact = (): Figures => {
  const { instances, optimum, lossMean, lossP95, lossMax, lossShare, boundBroken } = measureExact(
    Number(values.instances),
    seed,
  )
  return {
    instances,
    "gain of the optimum": optimum,
    "mean loss": lossMean,
    "p95 loss": lossP95,
    "largest loss": lossMax,
    "mean loss, % of the gain": 100 * lossShare,
    "plans that claim more than the optimum": boundBroken,
  }
}

const population = (): Figures => {
  const results = measurePopulations(Number(values.negotiations), seed, values.only)
  console.log(`${markdownOf(results)}\n`)
  return verdictsOf(results)
}

const DEV_LOG = fileURLToPath(new URL("../../shared/data/negotiations/craigslist-dev.jsonl", import.meta.url))

const predictions = (log: string | undefined): void => {
  const path = log ?? DEV_LOG
  if (existsSync(path)) people(values.ship ? [path, "--ship"] : [path])
  else console.log("  skipped: give a log of negotiations, npm run bench -- people LOG.jsonl")
}

const QUICK: Readonly<Record<string, () => Figures | Promise<Figures>>> = {
  advice: () => measureAdvice(600),
  bundle: measureBundle,
  cli: () => measureColdStart(10),
  exact,
}
const web = async (): Promise<Figures> => (await import("./web/measure.ts")).measureWeb()

const review = async (): Promise<Figures> => (await import("./review.ts")).measureReview(Number(values.instances))

const learning = async (): Promise<Figures> => (await import("./learning.ts")).measureLearning()

const stock = async (): Promise<Figures> => (await import("./stock.ts")).measureStock()

const triage = async (): Promise<Figures> => (await import("./triage.ts")).measureTriage(seed)

const agent = async (): Promise<Figures> =>
  (await import("./agent.ts")).measureAgent({ repetitions: values.full ? 20 : 2, seed })

const arena = async (): Promise<Figures> => (await import("./arena.ts")).measureArena()

const BENCHES = { ...QUICK, learning, stock, population, review, web, triage, arena, agent }
type BenchName = keyof typeof BENCHES

/** Only runs of the usual size and seed go into the history; others could not be compared with it. */
const isUsual =
  values.negotiations === "2000" &&
  values.instances === "200" &&
  seed === 1 &&
  values.only === undefined &&
  !values.full

const measured = async (name: BenchName): Promise<void> => {
  const figures = await BENCHES[name]()
  console.log(`${table(figures, isUsual ? keep(name, figures, new Date()) : undefined)}\n`)
}

const { store, seconds, kills, requests, every } = values
const isUsualDesk = seed === 1 && seconds === "20" && kills === "100" && requests === "20000" && !every

const DESK_BENCHES: readonly string[] = ["desk-load", "desk-start", "desk-kill", "desk-fuzz"]

const onDesk = async (name: string): Promise<void> => {
  const { runDeskBench } = await import("./desk/benches.ts")
  const sizes = { seconds: Number(seconds), kills: Number(kills), requests: Number(requests), every }
  await runDeskBench(name, { store, seed, ...sizes }, (key, figures) =>
    console.log(`${key}\n${table(figures, isUsualDesk ? keep(key, figures, new Date()) : undefined)}\n`),
  )
}

const [wish, log] = positionals
const names = wish === undefined ? Object.keys(QUICK) : [wish]
const known = [...Object.keys(BENCHES), ...DESK_BENCHES, "people"]
for (const name of names) {
  if (!known.includes(name)) {
    console.error(`There is no bench "${name}". There are: ${known.join(", ")}.`)
    process.exitCode = 2
    break
  }
  console.log(`${name}\n`)
  if (name === "people") predictions(log)
  else if (DESK_BENCHES.includes(name)) await onDesk(name)
  else await measured(name as BenchName)
}
