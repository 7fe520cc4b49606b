// Kills a desk under load again and again, on one store that grows: people write, at a random moment the desk (or, in turn, PostgreSQL with all its
// processes) is killed without a warning, everything is started again and held against what was acknowledged; then every write
// without an answer is sent again under its key and must have been done exactly once. The seed settles what is written and after how many
// milliseconds of load the blow falls; which write it hits is the machine's doing.

import { setTimeout as pause } from "node:timers/promises"
import { openStorage } from "@walkaway/desk"
import { type Random, seededRandom } from "@walkaway/engine"
import { type Dealership, openDealership } from "../dealership.ts"
import { type DeskProcess, freePort, startDesk } from "../desk-process.ts"
import { openStore, type Store, type StoreName } from "../stores.ts"
import { audit, type KnownStreams } from "./audit.ts"
import { type Acknowledged, type Lane, makeLane } from "./lane.ts"

export interface Outcome {
  readonly kills: number
  readonly acknowledged: number
  /** Writes that were under way when the blow fell; of them those that were done all the same. */
  readonly unanswered: number
  readonly doneUnseen: number
  readonly audits: number
  readonly events: number
  readonly slowestRestartMs: number
  readonly wrong: readonly string[]
}

const LANES = 8
const EARLIEST_MS = 5
const LATEST_MS = 400

interface Run {
  readonly store: Store
  readonly port: number
  readonly house: Dealership
  readonly random: Random
  readonly lanes: readonly Lane[]
  readonly known: KnownStreams
  readonly history: Acknowledged[]
  readonly wrong: string[]
  desk: DeskProcess
  unanswered: number
  doneUnseen: number
  audits: number
  events: number
  slowestRestartMs: number
}

const underLoad = async ({ lanes, desk, random }: Run, blow: () => Promise<void>): Promise<void> => {
  const working = Promise.all(lanes.map((lane) => lane.run(desk.client)))
  await Promise.race([pause(EARLIEST_MS + random.uniform() * (LATEST_MS - EARLIEST_MS)), working])
  await blow()
  for (const lane of lanes) lane.stop()
  await working
}

const deepAudit = async (run: Run): Promise<void> => {
  const storage = await openStorage(run.store.address)
  try {
    for (const lane of run.lanes) run.history.push(...lane.acknowledged.splice(0))
    const pending = run.lanes.flatMap(({ pending }) => (pending ? [pending] : []))
    const { wrong, events } = await audit(storage, { acknowledged: run.history, pending, known: run.known })
    run.wrong.push(...wrong)
    run.events = events
    run.audits += 1
  } finally {
    await storage.close()
  }
}

const showDeal = async ({ desk, house }: Run, dealId: string) => {
  const { body, version } = await desk.client.must({ method: "GET", path: `/deals/${dealId}`, key: house.ownerKey })
  return { text: JSON.stringify(body), version: version ?? 0 }
}

/** Sends the write without an answer again; it must end exactly once. */
const settle = async (run: Run, lane: Lane): Promise<void> => {
  const { pending } = lane
  if (!pending) return
  const { asked, dealId, versionBefore } = pending
  const before = dealId === undefined ? undefined : (await showDeal(run, dealId)).version
  const answered = await run.desk.client.send(asked)
  lane.settle(answered)
  run.unanswered += 1
  if (answered.replayed) run.doneUnseen += 1
  if (before === undefined || versionBefore === undefined || dealId === undefined) return
  if (answered.replayed !== before > versionBefore) run.wrong.push(`${asked.onceKey}: half of it was there`)
  const after = (await showDeal(run, dealId)).version
  if (after !== answered.version) run.wrong.push(`${asked.onceKey}: at ${after} after an answer of ${answered.version}`)
  if (answered.replayed && after !== before) run.wrong.push(`${asked.onceKey}: done a second time`)
}

/** A deal without what depends on who looks at it, keys in one order: the database keeps none. */
const forAll = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(forAll)
  if (typeof value !== "object" || value === null) return value
  const pairs = Object.entries(value).filter(([key]) => key !== "mayAnswer")
  return Object.fromEntries(
    pairs.sort(([left], [right]) => (left < right ? -1 : 1)).map(([key, one]) => [key, forAll(one)]),
  )
}
const plainOf = (deal: string): string => JSON.stringify(forAll(JSON.parse(deal)))

/** The deal under way is what was last answered, and holds the moves that were acknowledged and no other. */
const compareDeal = async (run: Run, { deal, pending }: Lane): Promise<void> => {
  if (!deal || pending) return
  const { text, version } = await showDeal(run, deal.id)
  if (version !== deal.version) run.wrong.push(`${deal.id}: at ${version}, answered was ${deal.version}`)
  if (deal.seen !== undefined && plainOf(deal.seen) !== plainOf(text)) {
    run.wrong.push(`${deal.id}: answered was ${deal.seen}, and it is ${text}`)
  }
  const { moves } = JSON.parse(text) as { moves: unknown[] }
  if (moves.length !== deal.moves) run.wrong.push(`${deal.id}: ${moves.length} moves, acknowledged were ${deal.moves}`)
}

const checkOverHttp = async (run: Run): Promise<void> => {
  for (const lane of run.lanes) {
    await compareDeal(run, lane)
    await settle(run, lane)
    await compareDeal(run, lane)
  }
}

const restarted = async (run: Run, start: () => Promise<void>): Promise<void> => {
  const started = performance.now()
  await start()
  run.slowestRestartMs = Math.max(run.slowestRestartMs, performance.now() - started)
}

const untilReady = async ({ client }: DeskProcess): Promise<void> => {
  const until = performance.now() + 30_000
  while ((await client.get("/health/ready").catch(() => 0)) !== 200) {
    if (performance.now() > until) throw new Error("The desk did not find its database again.")
    await pause(10)
  }
}

const killDesk = async (run: Run, isDeep: boolean): Promise<void> => {
  await underLoad(run, () => run.desk.kill())
  // The embedded database is looked at by whoever opens it: in turn the auditor, and the desk itself.
  if (isDeep) await deepAudit(run)
  await restarted(run, async () => {
    run.desk = await startDesk(run.store.environment, run.port)
  })
  await checkOverHttp(run)
}

const killPostgres = async (run: Run): Promise<void> => {
  const { postgres } = run.store
  if (!postgres) throw new Error("There is no PostgreSQL to kill.")
  await underLoad(run, () => postgres.kill())
  await restarted(run, async () => {
    await postgres.start()
    await untilReady(run.desk)
  })
  await deepAudit(run)
  await checkOverHttp(run)
}

const outcomeOf = (kills: number, run: Run): Outcome => {
  const { history, unanswered, doneUnseen, audits, events, slowestRestartMs, wrong } = run
  return { kills, acknowledged: history.length, unanswered, doneUnseen, audits, events, slowestRestartMs, wrong }
}

export interface KillWish {
  readonly kills: number
  readonly seed: number
  readonly onKill?: (number: number, wrong: readonly string[]) => void
}

const rounds = async (run: Run, { kills, onKill }: KillWish): Promise<Outcome> => {
  for (let number = 1; number <= kills; number += 1) {
    if (run.store.postgres && number % 2 === 0) await killPostgres(run)
    else await killDesk(run, run.store.postgres !== undefined || number % 4 === 1)
    onKill?.(number, run.wrong)
    if (run.wrong.length > 0) break
  }
  await run.desk.kill("SIGTERM")
  await deepAudit(run)
  return outcomeOf(kills, run)
}

/** On a fresh store of this kind; stops at the first kill after which something is wrong. */
export const killAgainAndAgain = async (name: StoreName, wish: KillWish): Promise<Outcome> => {
  const store = await openStore(name)
  try {
    const port = await freePort()
    const desk = await startDesk(store.environment, port)
    const house = await openDealership(desk, port)
    const random = seededRandom(wish.seed)
    const lanes = Array.from({ length: LANES }, (_, number) =>
      makeLane(number, seededRandom(wish.seed * 1000 + number), house),
    )
    const counts = { unanswered: 0, doneUnseen: 0, audits: 0, events: 0, slowestRestartMs: 0 }
    const run: Run = { store, port, house, random, lanes, known: new Map(), history: [], wrong: [], desk, ...counts }
    try {
      return await rounds(run, wish)
    } finally {
      await run.desk.kill()
    }
  } finally {
    await store.remove()
  }
}
