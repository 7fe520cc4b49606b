// What a running desk carries: a real server process on a fresh store with fsync on, set up over HTTP, and one driver with keep-alive
// connections that shares its cores. First writers, each with talks of its own, log moves as fast as they are answered; then readers ask for
// advice, where half of the deals have just changed and more change all the while; then every deal changes and is read once, so that
// nothing is answered from memory. An answer that is no success ends the run.

import { loadavg } from "node:os"
import { setTimeout as pause } from "node:timers/promises"
import type { Figures } from "../history.ts"
import { percentile } from "../measure.ts"
import { type Dealership, openDealership, openTalk, type Unit } from "./dealership.ts"
import type { DeskClient } from "./desk-client.ts"
import { type DeskProcess, freePort, startDesk } from "./desk-process.ts"
import { memoryOf, processorTimeOf } from "./memory.ts"
import { openStore, type Store, type StoreName } from "./stores.ts"
import { type MoveBody, talkOf } from "./talk.ts"

const WRITERS = 16
const READERS = 24
const DEALS = 200
/** Moves a second on the deals that are being read. */
const CHANGES = 10

interface Talk {
  readonly id: string
  version: number
  readonly left: MoveBody[]
}

interface Bench {
  readonly client: DeskClient
  readonly house: Dealership
  talks: number
}

const openNext = async (bench: Bench): Promise<Talk> => {
  const number = bench.talks
  bench.talks += 1
  const unit: Unit = bench.house.units[number % bench.house.units.length]
  const opened = await openTalk(bench.client, bench.house.ownerKey, unit)
  return { ...opened, left: [...talkOf(number, unit.ask)] }
}

/** Logs the talk's next move; milliseconds until the answer was there. */
const logNext = async ({ client, house }: Bench, talk: Talk): Promise<number> => {
  const body = talk.left.shift()
  const path = `/deals/${talk.id}/moves`
  const started = performance.now()
  const { version } = await client.must({
    method: "POST",
    path,
    body,
    version: talk.version,
    onceKey: crypto.randomUUID(),
    key: house.ownerKey,
  })
  talk.version = version!
  return performance.now() - started
}

const readAdvice = async ({ client, house }: Bench, { id }: Talk): Promise<number> => {
  const started = performance.now()
  await client.must({ method: "GET", path: `/deals/${id}/advice`, key: house.ownerKey })
  return performance.now() - started
}

const together = async (lanes: number, lane: (number: number) => Promise<void>): Promise<void> => {
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)))
}

const write = async (bench: Bench, milliseconds: number): Promise<readonly number[]> => {
  const times: number[] = []
  const until = performance.now() + milliseconds
  await together(WRITERS, async () => {
    let talk = await openNext(bench)
    while (performance.now() < until) {
      if (talk.left.length === 0) talk = await openNext(bench)
      times.push(await logNext(bench, talk))
    }
  })
  return times
}

/** Deals in the middle of their talk, with enough moves left. */
const openMany = async (bench: Bench): Promise<readonly Talk[]> => {
  const talks: Talk[] = []
  await together(WRITERS, async () => {
    while (talks.length < DEALS) {
      const talk = await openNext(bench)
      await logNext(bench, talk)
      await logNext(bench, talk)
      talks.push(talk)
    }
  })
  return talks.slice(0, DEALS)
}

/** One move each on the deals that still have one; not the last, after which there is nothing to advise. */
const changeEach = async (bench: Bench, talks: readonly Talk[]): Promise<void> => {
  const waiting = talks.filter(({ left }) => left.length > 4)
  await together(WRITERS, async () => {
    for (let talk = waiting.pop(); talk; talk = waiting.pop()) await logNext(bench, talk)
  })
}

/** Every deal read once, then half of them changed. */
const warmUpReads = async (bench: Bench, talks: readonly Talk[]): Promise<void> => {
  await together(READERS, async (lane) => {
    for (let index = lane; index < talks.length; index += READERS) await readAdvice(bench, talks[index])
  })
  await changeEach(bench, talks.slice(0, talks.length / 2))
}

const read = async (bench: Bench, talks: readonly Talk[], milliseconds: number): Promise<readonly number[]> => {
  const times: number[] = []
  const until = performance.now() + milliseconds
  let changed = 0
  const begun = performance.now()
  const change = async () => {
    while (performance.now() < until) {
      const talk = talks[changed % talks.length]
      if (talk.left.length > 4) await logNext(bench, talk)
      changed += 1
      await pause(Math.max(0, begun + (changed * 1000) / CHANGES - performance.now()))
    }
  }
  let next = 0
  const readers = together(READERS, async () => {
    while (performance.now() < until) {
      next += 1
      times.push(await readAdvice(bench, talks[next % talks.length]))
    }
  })
  await Promise.all([readers, change()])
  return times
}

/** Every deal changed, then read once: nothing comes from memory. */
const readFresh = async (bench: Bench, talks: readonly Talk[]): Promise<{ times: number[]; seconds: number }> => {
  const times: number[] = []
  await changeEach(bench, talks)
  const started = performance.now()
  await together(READERS, async (lane) => {
    for (let index = lane; index < talks.length; index += READERS) times.push(await readAdvice(bench, talks[index]))
  })
  return { times, seconds: (performance.now() - started) / 1000 }
}

const spread = (name: string, times: readonly number[], seconds: number): Figures => ({
  [`${name} a second`]: times.length / seconds,
  [`${name} p50 ms`]: percentile(times, 0.5),
  [`${name} p95 ms`]: percentile(times, 0.95),
  [`${name} p99 ms`]: percentile(times, 0.99),
  [`${name} max ms`]: Math.max(...times),
})

/** Processor time for each of the requests that `work` makes. */
const costOf = async <T extends readonly number[]>(name: string, desk: DeskProcess, store: Store, work: Promise<T>) => {
  const [deskBefore, storeBefore, started] = [processorTimeOf([desk.pid]), store.processorTime(), performance.now()]
  const times = await work
  const seconds = (performance.now() - started) / 1000
  const cost: Figures = {
    [`${name}, processor ms of the desk each`]: (processorTimeOf([desk.pid]) - deskBefore) / times.length,
    ...(store.postgres && {
      [`${name}, processor ms of postgres each`]: (store.processorTime() - storeBefore) / times.length,
    }),
  }
  return { times, seconds, cost }
}

const measured = async (desk: DeskProcess, port: number, store: Store, seconds: number): Promise<Figures> => {
  const before = { desk: memoryOf(desk.pid).now, store: store.memory() }
  const bench: Bench = { client: desk.client, house: await openDealership(desk, port), talks: 0 }
  await write(bench, 2000)
  const moves = await costOf("moves", desk, store, write(bench, seconds * 1000))
  const written = { desk: memoryOf(desk.pid).now, store: store.memory() }
  const talks = await openMany(bench)
  await warmUpReads(bench, talks)
  const reads = await costOf("advice reads", desk, store, read(bench, talks, seconds * 1000))
  const fresh = await readFresh(bench, talks)
  const after = memoryOf(desk.pid)
  return {
    ...spread("moves", moves.times, moves.seconds),
    ...moves.cost,
    ...spread("advice reads", reads.times, reads.seconds),
    ...reads.cost,
    ...spread("advice on changed deals", fresh.times, fresh.seconds),
    "desk MB at start": before.desk,
    "desk MB after moves": written.desk,
    "desk MB after reads": after.now,
    "desk MB at most": after.peak,
    ...(store.name === "postgres" && {
      "postgres MB at start": before.store,
      "postgres MB after moves": written.store,
      "postgres MB after reads": store.memory(),
    }),
    "deals at the end": bench.talks,
    "load of the machine": loadavg()[0],
  }
}

export interface LoadWish {
  readonly seconds: number
  /** For a look inside: given to Node. */
  readonly nodeOptions?: readonly string[]
  /** For a look inside: given to PostgreSQL, e.g. "log_statement=all". */
  readonly settings?: readonly string[]
  /** Called with what PostgreSQL logged, before it goes. */
  readonly onLog?: (text: string) => void
}

export const measureLoad = async (name: StoreName, wish: LoadWish): Promise<Figures> => {
  const store = await openStore(name, wish.settings)
  try {
    const port = await freePort()
    const desk = await startDesk(store.environment, port, wish.nodeOptions)
    try {
      return await measured(desk, port, store, wish.seconds)
    } finally {
      await desk.kill("SIGTERM")
      if (store.postgres) wish.onLog?.(store.postgres.said())
    }
  } finally {
    await store.remove()
  }
}
