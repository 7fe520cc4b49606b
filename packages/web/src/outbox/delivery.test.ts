// When the courier goes: the whole of the outbox but the browser, on a desk that fails once.

import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { Deal } from "../desk/types.ts"
import { makeBox } from "./box.ts"
import type { CourierPorts } from "./courier.ts"
import { startDelivery } from "./delivery.ts"
import type { Answer } from "./settle.ts"
import { memoryStore } from "./store.ts"
import { newEntry } from "./wishes.ts"

const SAM = { userId: "sam", organisationId: "house" }
const deal = (version: number): Deal => ({ id: "golf", currency: "GBP", version, moves: [] }) as unknown as Deal

const scene = (answers: readonly Answer[]) => {
  const box = makeBox(async () => memoryStore(), { tell: () => undefined, listen: () => undefined })
  const sent: string[] = []
  const ports: CourierPorts = {
    revise: box.revise,
    whoIsSignedIn: async () => SAM,
    send: async ({ key }) => {
      sent.push(key)
      return answers[sent.length - 1] ?? { kind: "made", version: null, deal: deal(1) }
    },
    retract: async () => ({ kind: "conflict" }),
    look: async () => ({ kind: "seen", deal: deal(1) }),
    known: () => deal(1),
    learn: () => undefined,
    now: Date.now,
  }
  const log = (key: string, userId = "sam") =>
    box.revise("golf", (entries) => {
      const what = { operation: "logEffort", body: { stage: "pitching", hours: 1 } } as const
      const logging = { ...SAM, userId, key, deal: deal(1), what, now: Date.now() }
      return [...entries, newEntry(logging, entries)]
    })
  return {
    box,
    ports,
    sent,
    log,
    delivery: startDelivery({ box, ports, bearer: SAM, exclusively: (_, work) => work() }),
  }
}

const SILENT: Answer = { kind: "silent", obstacle: "unreached" }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test("what is logged goes out at once, in order, and only one's own", async () => {
  const { log, sent, delivery } = scene([])
  await log("one")
  await log("jo's", "jo")
  await log("two")
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toEqual(["one", "two"])
  delivery.stop()
})

test("what met silence goes again after a while under its key, and before that when there is reason to hope", async () => {
  const { log, sent, delivery } = scene([SILENT, SILENT])
  await log("one")
  await vi.advanceTimersByTimeAsync(900)
  expect(sent).toEqual(["one"])
  await vi.advanceTimersByTimeAsync(200)
  expect(sent).toEqual(["one", "one"])
  delivery.wake(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toEqual(["one", "one", "one"])
  delivery.stop()
})

test("when nobody is signed in any more nothing goes out", async () => {
  const { log, sent, delivery } = scene([SILENT])
  await log("one")
  await vi.advanceTimersByTimeAsync(0)
  delivery.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toEqual(["one"])
})
