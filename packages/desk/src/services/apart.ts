// Work that takes a second or more is done in another thread: the thread that answers people must not stand still meanwhile, and a second core is
// there anyway. The rival was to work in slices between requests, which would tear the work apart. A thread is either started for one wish and
// ends with it, or is kept for the next one for a while, since starting takes longer than a short work does.

import { parentPort, Worker } from "node:worker_threads"

export type Apart<Wish, Answer> = (wish: Wish) => Promise<Answer>

interface Asked<Wish> {
  readonly id: number
  readonly wish: Wish
}

type Answered<Answer> = { readonly id: number } & ({ readonly answer: Answer } | { readonly error: unknown })

/** In the thread's own file: does `work` for every wish, one after the other. */
export const answerApart = <Wish, Answer>(work: (wish: Wish) => Answer): void => {
  const answered = ({ id, wish }: Asked<Wish>): Answered<Answer> => {
    try {
      return { id, answer: work(wish) }
    } catch (error) {
      return { id, error }
    }
  }
  parentPort?.on("message", (asked: Asked<Wish>) => parentPort?.postMessage(answered(asked)))
}

interface Thread<Wish, Answer> {
  readonly ask: Apart<Wish, Answer>
  readonly isBusy: () => boolean
  readonly end: () => void
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/** `onGone`: it ended, asked to or not; whoever waits then is rejected. A thread without work keeps no process alive. */
const threadOf = <Wish, Answer>(script: URL, onGone: () => void): Thread<Wish, Answer> => {
  const worker = new Worker(script)
  const waiting = new Map<number, Waiting<Answer>>()
  let last = 0
  const gone = (error: unknown): void => {
    onGone()
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on("message", (answered: Answered<Answer>) => {
    const asker = waiting.get(answered.id)
    waiting.delete(answered.id)
    if (waiting.size === 0) worker.unref()
    if ("error" in answered) asker?.reject(answered.error)
    else asker?.resolve(answered.answer)
  })
  worker.on("error", gone)
  worker.on("exit", (code) => gone(new Error(`The thread of ${script.pathname} ended with ${code} and no answer.`)))
  const ask = (wish: Wish): Promise<Answer> =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      worker.ref()
      worker.postMessage({ id: last, wish } satisfies Asked<Wish>)
    })
  return { ask, isBusy: () => waiting.size > 0, end: () => void worker.terminate() }
}

/** A thread for every wish. Rejects with what the work threw, or when the thread ends without an answer, as it does on `signal`. */
export const apartOnce =
  <Wish, Answer>(script: URL): ((wish: Wish, signal?: AbortSignal) => Promise<Answer>) =>
  async (wish, signal) => {
    signal?.throwIfAborted()
    const thread = threadOf<Wish, Answer>(script, () => undefined)
    signal?.addEventListener("abort", thread.end)
    try {
      return await thread.ask(wish)
    } finally {
      signal?.removeEventListener("abort", thread.end)
      thread.end()
    }
  }

/** One thread for all wishes, in the order in which they come; it ends when it had none for `idleMs`, and the next one starts another. */
export const apartKept = <Wish, Answer>(script: URL, idleMs: number): Apart<Wish, Answer> => {
  let thread: Thread<Wish, Answer> | undefined
  let idle: NodeJS.Timeout | undefined
  const started = (): Thread<Wish, Answer> => {
    const next = threadOf<Wish, Answer>(script, () => {
      if (thread === next) thread = undefined
    })
    return next
  }
  return async (wish) => {
    clearTimeout(idle)
    thread ??= started()
    const { ask, isBusy, end } = thread
    try {
      return await ask(wish)
    } finally {
      if (!isBusy()) idle = setTimeout(end, idleMs).unref()
    }
  }
}
