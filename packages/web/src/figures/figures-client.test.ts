import { expose } from "comlink"
import { afterEach, describe, expect, test } from "vitest"
import { type FiguresEndpoint, figuresClient } from "./figures-client.ts"
import { type FiguresDesk, figuresDesk } from "./figures-desk.ts"
import { watchFigures } from "./figures-watch.ts"

const question = (ask: number) => ({ document: { side: "sell", currency: "GBP", ask, cost: 50, alternative: 10 } })

const opened: MessagePort[] = []
afterEach(() => {
  for (const port of opened.splice(0)) port.close()
})

/** The other end of a channel with a desk behind it, as a worker would be. */
const endpointOf = (desk: FiguresDesk = figuresDesk) => {
  const { port1, port2 } = new MessageChannel()
  opened.push(port1, port2)
  expose(desk, port2)
  const endpoint: FiguresEndpoint = Object.assign(port1, { terminate: () => port1.close() })
  return { endpoint, die: () => port1.dispatchEvent(new Event("error")) }
}

describe("the engine in its worker", () => {
  test("answers through the channel what it answers beside it", async () => {
    const client = figuresClient(() => endpointOf().endpoint)
    expect(await client.figuresOf(question(100))).toEqual({ ok: true, value: figuresDesk.figuresOf(question(100)) })
  })

  test("is one for all questions, started with the first", async () => {
    let count = 0
    const client = figuresClient(() => {
      count += 1
      return endpointOf().endpoint
    })
    expect(count).toBe(0)
    client.warm()
    await Promise.all([client.figuresOf(question(100)), client.figuresOf(question(90))])
    expect(count).toBe(1)
  })

  test("what it throws comes back as a value", async () => {
    const broken = () => {
      throw new Error("out of ink")
    }
    const client = figuresClient(() => endpointOf({ ...figuresDesk, figuresOf: broken }).endpoint)
    expect(await client.figuresOf(question(100))).toEqual({
      ok: false,
      error: { code: "figures-fault", message: "out of ink" },
    })
  })

  test("its death settles what was asked, and the next question finds another", async () => {
    const deaths: (() => void)[] = []
    const client = figuresClient(() => {
      const { endpoint, die } = endpointOf()
      deaths.push(die)
      return endpoint
    })
    const asked = client.figuresOf(question(100))
    deaths[0]?.()
    expect(await asked).toMatchObject({ ok: false, error: { code: "figures-fault" } })
    expect(await client.figuresOf(question(100))).toMatchObject({ ok: true })
    expect(deaths).toHaveLength(2)
  })

  test("a worker that may not be started is a value too", async () => {
    const client = figuresClient(() => {
      throw new Error("forbidden")
    })
    client.warm()
    expect(await client.figuresOf(question(100))).toMatchObject({ ok: false, error: { message: "forbidden" } })
  })

  test("what cannot be sent to it is a value too", async () => {
    const client = figuresClient(() => endpointOf().endpoint)
    expect(await client.figuresOf({ document: { side: () => "sell" } })).toMatchObject({ ok: false })
  })
})

describe("figures that are watched", () => {
  const settled = async (watch: ReturnType<typeof watchFigures>, key: string) => {
    while (!watch.current().key?.includes(key)) await new Promise(setImmediate)
    return watch.current()
  }

  test("stay until newer ones come, and through a fault", async () => {
    let isBroken = false
    const watch = watchFigures({
      figuresOf: async (asked) =>
        isBroken
          ? { ok: false, error: { code: "figures-fault", message: "no" } }
          : { ok: true, value: figuresDesk.figuresOf(asked) },
    })
    watch.ask(question(100))
    const first = await settled(watch, "100")
    expect(first.figures?.advice).not.toBeNull()
    isBroken = true
    watch.ask(question(90))
    expect(watch.current()).toBe(first)
    const second = await settled(watch, "90")
    expect(second.figures).toBe(first.figures)
    expect(second.fault?.code).toBe("figures-fault")
  })

  test("the same question of another object asks nothing", async () => {
    let count = 0
    const watch = watchFigures({
      figuresOf: async (asked) => {
        count += 1
        return { ok: true, value: figuresDesk.figuresOf(asked) }
      },
    })
    watch.ask(question(100))
    watch.ask(question(100))
    await settled(watch, "100")
    watch.ask(question(100))
    expect(count).toBe(1)
    watch.stop()
    watch.ask(question(100))
    expect(count).toBe(2)
  })
})
