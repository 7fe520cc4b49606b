// Strange requests by the thousand against a desk as it is run: its own process, a real socket. None may be answered by a fault, late, or
// otherwise than the contract says; the process must live, must not grow, and its log must be whole in the end. What fails is
// printed so that it can be sent again.

import { openStorage } from "@walkaway/desk"
import { compareViews } from "@walkaway/desk/upkeep"
import {
  everyStrangeRequest,
  type StrangeRequest,
  type Surroundings,
  strangeRequest,
} from "../../packages/server/src/testing/requests-of-strangers.ts"
import { objectionTo } from "../../packages/server/src/testing/requests-of-strangers-judged.ts"
import { type Dealership, openDealership, openTalk } from "../desk/dealership.ts"
import { type DeskProcess, freePort, startDesk } from "../desk/desk-process.ts"
import { memoryOf } from "../desk/memory.ts"
import { openStore, type Store, type StoreName } from "../desk/stores.ts"
import type { Figures } from "../history.ts"
import { percentile } from "../measure.ts"
import { ODDITIES, type Sender, saidTo, senderTo } from "./over-http.ts"

const AT_ONCE = 8
const GROWTH_MAX = 0.15
const SHOWN_MAX = 10

const idOf = async (desk: DeskProcess, key: string, path: string, body: unknown): Promise<string> =>
  (await desk.client.must<{ id: string }>({ method: "POST", path, body, key })).body.id

const surroundingsOf = async (desk: DeskProcess, house: Dealership): Promise<Surroundings> => {
  const { ownerKey, sellerKey, units } = house
  const talks = await Promise.all(units.slice(0, 4).map((unit) => openTalk(desk.client, ownerKey, unit)))
  const customers = [
    await idOf(desk, ownerKey, "/customers", { name: "A" }),
    await idOf(desk, ownerKey, "/customers", { name: "B" }),
  ]
  return {
    ids: { dealId: talks.map(({ id }) => id), unitId: units.slice(0, 3).map(({ id }) => id), customerId: customers },
    askers: [{ key: ownerKey }, { key: ownerKey }, { key: sellerKey }, {}],
  }
}

const replayOf = ({ method, url, headers, body }: StrangeRequest): string => {
  const shown = typeof body === "string" ? body : body && `base64:${Buffer.from(body).toString("base64")}`
  return JSON.stringify({ method, url, headers, ...(shown !== undefined && { body: shown.slice(0, 2000) }) })
}

const HEAD_MAX = 12_000

/** A head that is too large, or that lies about the length of the body: then the connection may just end. */
const isBeyondReading = ({ url, headers }: StrangeRequest): boolean =>
  headers["content-length"] !== undefined || url.length + JSON.stringify(headers).length > HEAD_MAX

interface Outcome {
  readonly failures: readonly string[]
  readonly statuses: ReadonlyMap<number, number>
  readonly times: readonly number[]
  readonly memory: readonly number[]
}

/** So many at once, each as soon as there is room. */
const sendAll = async (requests: Iterable<StrangeRequest>, { send }: Sender, pid: number): Promise<Outcome> => {
  const [failures, times, memory]: [string[], number[], number[]] = [[], [], []]
  const statuses = new Map<number, number>()
  const waiting = requests[Symbol.iterator]()
  let count = 0
  const worker = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const request = next.value
      count += 1
      if (count % 100 === 0) memory.push(memoryOf(pid).now)
      const about = `#${request.number} ${request.operation.id}, ${request.twist}`
      try {
        const answer = await send(request)
        times.push(answer.ms)
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
        // Node itself turns away what it cannot or will not read, before any of ours sees it.
        const objection = isBeyondReading(request) && answer.status < 500 ? undefined : objectionTo(request, answer)
        if (objection) failures.push(`${about}: ${objection} ${answer.text.slice(0, 300)}\n    ${replayOf(request)}`)
      } catch (fault) {
        if (!isBeyondReading(request)) failures.push(`${about}: ${fault}\n    ${replayOf(request)}`)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return { failures, statuses, times, memory }
}

const oddities = async (port: number): Promise<readonly string[]> => {
  const failures: string[] = []
  for (const [name, text] of Object.entries(ODDITIES)) {
    const statuses = await saidTo(port, text)
    if (statuses.some((status) => status >= 500 && status !== 501 && status !== 505))
      failures.push(`${name}: ${statuses}`)
  }
  return failures
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)

/** The desk's heap is held to this many megabytes: what grows then is what is kept, and not what the collector has put off. */
const HEAP = ["--max-old-space-size=256"]

/** Mean of the last quarter against that of the second, when code is compiled and everything that is remembered has filled up. */
const growthOf = (memory: readonly number[]): number => {
  const quarter = Math.max(1, Math.floor(memory.length / 4))
  return mean(memory.slice(-quarter)) / mean(memory.slice(quarter, 2 * quarter)) - 1
}

/** Means of ten equal parts of the run: a leak climbs to the end, a warm-up levels off. */
const tenthsOf = (memory: readonly number[]): readonly string[] => {
  const size = Math.max(1, Math.floor(memory.length / 10))
  return Array.from({ length: 10 }, (_, part) => mean(memory.slice(part * size, (part + 1) * size)).toFixed(0))
}

const differencesIn = async ({ address }: Store, organisationId: string): Promise<readonly string[]> => {
  const storage = await openStorage(address)
  try {
    const differences = await storage.inOrganisation(organisationId, (tx) => compareViews(tx))
    return differences.map((one) => `the views differ from the log: ${JSON.stringify(one).slice(0, 500)}`)
  } finally {
    await storage.close()
  }
}

export interface FuzzWish {
  readonly requests: number
  readonly seed: number
  /** Every strange value in every place besides. */
  readonly every: boolean
}

function* wished({ requests, seed, every }: FuzzWish, surroundings: Surroundings): Generator<StrangeRequest> {
  if (every) yield* everyStrangeRequest(seed, surroundings)
  for (let number = 0; number < requests; number += 1) yield strangeRequest(number, seed, surroundings)
}

const fuzzed = async (store: Store, wish: FuzzWish): Promise<Figures> => {
  const port = await freePort()
  const desk = await startDesk(store.environment, port, HEAP)
  const house = await openDealership(desk, port)
  const sender = senderTo(port)
  const outcome = await sendAll(wished(wish, await surroundingsOf(desk, house)), sender, desk.pid)
  const odd = await oddities(port)
  const lives = (await desk.client.get("/health/ready")) === 200
  sender.close()
  await desk.kill("SIGTERM")
  const growth = growthOf(outcome.memory)
  const failures = [
    ...outcome.failures,
    ...odd,
    ...(lives ? [] : [`the desk is not ready any more: ${desk.said().slice(-2000)}`]),
    ...(growth > GROWTH_MAX ? [`memory grew by ${(100 * growth).toFixed(0)} %`] : []),
    ...(await differencesIn(store, house.organisationId)),
  ]
  console.log(
    `  seed ${wish.seed}, ${[...outcome.statuses]
      .sort()
      .map(([status, count]) => `${status}: ${count}`)
      .join(", ")}`,
  )
  console.log(`  memory in MB, by tenths of the run: ${tenthsOf(outcome.memory).join(" ")}`)
  for (const failure of failures.slice(0, SHOWN_MAX)) console.log(`  ${failure}`)
  if (failures.length > 0) {
    console.log(`  what the desk said last:\n${desk.said().slice(-4000)}`)
    process.exitCode = 1
  }
  return {
    requests: outcome.times.length,
    failures: failures.length,
    "p50, ms": percentile(outcome.times, 0.5),
    "p99, ms": percentile(outcome.times, 0.99),
    "longest, ms": Math.max(...outcome.times),
    "memory, MB": outcome.memory.at(-1) ?? 0,
    "growth of memory, %": 100 * growth,
  }
}

export const measureFuzz = async (name: StoreName, wish: FuzzWish): Promise<Figures> => {
  const store = await openStore(name)
  try {
    return await fuzzed(store, wish)
  } finally {
    await store.remove()
  }
}
