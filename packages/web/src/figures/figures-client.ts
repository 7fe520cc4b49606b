// Asks the engine in its worker. Whatever goes wrong there (the file does not load, the thread dies, a bug throws) comes back as a value; a
// worker that died is replaced with the next question. Nothing here loads the engine itself.

import type { Refusal, Result } from "@walkaway/engine"
import { type Endpoint, type Remote, wrap } from "comlink"
import type { FiguresDesk } from "./figures-desk.ts"
import { withForesight } from "./foresight.ts"
import type { Figures, FiguresQuestion } from "./questions.ts"

/** Code: `figures-fault`. */
export type FiguresAnswer = Result<Figures, Refusal>

export interface FiguresClient {
  figuresOf(question: FiguresQuestion): Promise<FiguresAnswer>
  /** Starts the worker and has it run through once; for the idle moment before figures are wanted. */
  warm(): void
  close(): void
}

/** A worker, or in tests the other end of a channel. */
export type FiguresEndpoint = Endpoint & { terminate(): void }

const newWorker = (): FiguresEndpoint =>
  new Worker(new URL("./figures-worker.ts", import.meta.url), { type: "module", name: "figures" })

const faultOf = (cause: unknown): FiguresAnswer => ({
  ok: false,
  error: {
    code: "figures-fault",
    message: cause instanceof Error && cause.message !== "" ? cause.message : "The figures could not be worked out.",
  },
})

type Settle = (answer: FiguresAnswer) => void

interface Running {
  readonly desk: Remote<FiguresDesk>
  readonly unsettled: Set<Settle>
  end(answer: FiguresAnswer): void
}

const running = (endpoint: FiguresEndpoint, onEnd: () => void): Running => {
  const unsettled = new Set<Settle>()
  const end = (answer: FiguresAnswer) => {
    endpoint.terminate()
    onEnd()
    for (const settle of unsettled) settle(answer)
  }
  for (const kind of ["error", "messageerror"]) {
    endpoint.addEventListener(kind, () => end(faultOf(new Error("The worker for the figures stopped."))), {})
  }
  return { desk: wrap<FiguresDesk>(endpoint), unsettled, end }
}

/** One promise a question that always settles: by the answer, by what was thrown, or by the worker's end. */
const askRunning = ({ desk, unsettled }: Running, question: FiguresQuestion): Promise<FiguresAnswer> =>
  new Promise((resolve) => {
    const settle: Settle = (answer) => {
      unsettled.delete(settle)
      resolve(answer)
    }
    unsettled.add(settle)
    desk.figuresOf(question).then(
      (value) => settle({ ok: true, value }),
      (cause: unknown) => settle(faultOf(cause)),
    )
  })

export const figuresClient = (open: () => FiguresEndpoint = newWorker): FiguresClient => {
  let current: Running | undefined
  const start = (): Running => {
    const started = running(open(), () => {
      if (current === started) current = undefined
    })
    return started
  }
  const now = (): Running => {
    current ??= start()
    return current
  }
  return {
    figuresOf: async (question) => {
      try {
        return await askRunning(now(), question)
      } catch (cause) {
        return faultOf(cause)
      }
    },
    warm: () => {
      try {
        now()
          .desk.warm()
          .catch(() => undefined)
      } catch {
        // Whoever asks for figures will be told.
      }
    },
    close: () => current?.end(faultOf(new Error("The figures are not wanted any more."))),
  }
}

let shared: FiguresClient | undefined

/** The page's one client. */
export const sharedFigures = (): FiguresClient => {
  shared ??= withForesight(figuresClient())
  return shared
}
