// A machine four times slower. The browser can slow the thread that draws; it refuses to slow a worker ("only supported for pages"), which is
// asked for all the same, so that the day on which it can is noticed. Until then what a worker costs is read from a trace, and
// figures with a worker in them are given a second time with its work counted four times.

import type { Browser, CDPSession, Page } from "playwright-core"

export const SLOWER = 4

type LooseSession = {
  send(method: string, params: object): Promise<unknown>
  on(event: string, listener: (told: never) => void): void
}

/** Slows the page down, and tries each of its workers. `slowed` counts the workers that complied. */
export const slowDown = async (page: Page): Promise<{ readonly session: CDPSession; slowed(): number }> => {
  const session = await page.context().newCDPSession(page)
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER })
  let slowed = 0
  const loose = session as unknown as LooseSession
  const message = JSON.stringify({ id: 1, method: "Emulation.setCPUThrottlingRate", params: { rate: SLOWER } })
  loose.on("Target.attachedToTarget", ({ sessionId }: { readonly sessionId: string }) => {
    loose.send("Target.sendMessageToTarget", { sessionId, message }).catch(() => undefined)
  })
  loose.on("Target.receivedMessageFromTarget", ({ message: text }: { readonly message: string }) => {
    const told = JSON.parse(text) as { readonly id?: number; readonly error?: unknown }
    if (told.id === 1 && told.error === undefined) slowed += 1
  })
  await loose.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  return { session, slowed: () => slowed }
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly args?: { readonly name?: string }
}

const TASK = "ThreadControllerImpl::RunTask"

/** Milliseconds that the page's workers were busy while `work` ran. */
export const workersBusyDuring = async (browser: Browser, page: Page, work: () => Promise<void>): Promise<number> => {
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] })
  await work()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString("utf8")) as { traceEvents: TraceEvent[] }
  const workers = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && /DedicatedWorker/.test(args?.name ?? ""))
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const micros = traceEvents
    .filter(({ name, ph, pid, tid }) => name === TASK && ph === "X" && workers.has(`${pid} ${tid}`))
    .reduce((sum, { dur = 0 }) => sum + dur, 0)
  return micros / 1000
}
