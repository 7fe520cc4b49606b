// Asks the arena in its worker. Every question settles: with the answer, with what was thrown, or with the end of the worker; a worker that died is
// replaced with the next question, and what it had played is gone.

import { type Remote, wrap } from "comlink"
import type { ArenaDesk } from "./arena-types.ts"

export interface ArenaClient {
  ask<T>(question: (desk: Remote<ArenaDesk>) => Promise<T>): Promise<T>
  close(): void
}

interface Running {
  readonly worker: Worker
  readonly desk: Remote<ArenaDesk>
  /** Rejects when the worker ends; never resolves. */
  readonly ended: Promise<never>
}

const started = (onEnd: () => void): Running => {
  const worker = new Worker(new URL("./arena-worker.ts", import.meta.url), { type: "module", name: "arena" })
  const ended = new Promise<never>((_, reject) => {
    for (const kind of ["error", "messageerror"])
      worker.addEventListener(kind, () => {
        worker.terminate()
        onEnd()
        reject(new Error("The arena stopped."))
      })
  })
  // Whoever asks is told; nobody needs to be asking when it ends.
  ended.catch(() => undefined)
  return { worker, desk: wrap<ArenaDesk>(worker), ended }
}

export const arenaClient = (): ArenaClient => {
  let running: Running | undefined
  const now = (): Running => {
    running ??= started(() => {
      running = undefined
    })
    return running
  }
  return {
    ask: async (question) => {
      const { desk, ended } = now()
      return await Promise.race([question(desk), ended])
    },
    close: () => {
      running?.worker.terminate()
      running = undefined
    },
  }
}
