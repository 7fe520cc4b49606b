// The what-if of a room, outside of React's state: a slider that moves asks the worker in the very event, and only who shows a figure of the
// answer is drawn anew. Held in the room's own state it would draw the whole room twice for every step.

import { createContext, use, useEffect, useState, useSyncExternalStore } from "react"
import { sharedFigures } from "../../figures/figures-client.ts"
import { keyOf, watchFigures } from "../../figures/figures-watch.ts"
import type { DealQuestion, Figures, WhatIf } from "../../figures/questions.ts"
import { isAsking } from "./is-asking.ts"

export interface AskedFigures {
  /** Of the what-if; null while nothing is asked and until it is answered. */
  readonly figures: Figures | null
  /** The answer is to an earlier what-if. */
  readonly isStale: boolean
  /** The what-if that the figures are of. */
  readonly answered: WhatIf
}

export interface WhatIfStore {
  subscribe(tell: () => void): () => void
  whatIf(): WhatIf
  asked(): AskedFigures
  change(part: WhatIf): void
  reset(): void
  /** What it is asked about; undefined while that is not known. */
  about(question: DealQuestion | undefined): void
  stop(): void
}

const NOTHING: WhatIf = {}
/** An answer that comes sooner needs no word of being awaited, nor the drawing of it. */
const LATE_MS = 150
const UNASKED: AskedFigures = { figures: null, isStale: false, answered: NOTHING }

export const whatIfStore = (): WhatIfStore => {
  const watch = watchFigures(sharedFigures())
  const watchers = new Set<() => void>()
  let whatIf = NOTHING
  let question: DealQuestion | undefined
  let asked = UNASKED
  let wanted: string | undefined
  let late: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    for (const one of watchers) one()
  }
  const awaitAnswer = () => {
    late ??= setTimeout(() => {
      late = undefined
      asked = { ...asked, isStale: true }
      tell()
    }, LATE_MS)
  }
  const stopAwaiting = () => {
    clearTimeout(late)
    late = undefined
  }
  const ask = () => {
    if (!question || !isAsking(whatIf)) {
      wanted = undefined
      asked = UNASKED
      stopAwaiting()
      return
    }
    const full = { ...question, whatIf }
    wanted = keyOf(full)
    // The same once more is not asked again, so nothing is to be awaited.
    if (watch.current().key !== wanted) awaitAnswer()
    watch.ask(full)
  }
  watch.subscribe(() => {
    if (wanted === undefined) return
    const { figures, key } = watch.current()
    const isStale = key !== wanted
    if (!isStale) stopAwaiting()
    asked = { figures, isStale, answered: isStale ? asked.answered : whatIf }
    tell()
  })
  const set = (next: WhatIf) => {
    whatIf = next
    ask()
    tell()
  }
  return {
    subscribe: (one) => {
      watchers.add(one)
      return () => watchers.delete(one)
    },
    whatIf: () => whatIf,
    asked: () => asked,
    change: (part) => set({ ...whatIf, ...part }),
    reset: () => set(NOTHING),
    about: (next) => {
      question = next
      ask()
      tell()
    },
    stop: () => {
      stopAwaiting()
      watch.stop()
    },
  }
}

const WhatIfContext = createContext<WhatIfStore | undefined>(undefined)
export const WhatIfProvider = WhatIfContext.Provider

export const useWhatIfStore = (): WhatIfStore => {
  const store = use(WhatIfContext)
  if (!store) throw new Error("There is no what-if outside of a deal room")
  return store
}

/** One a room. */
export const useNewWhatIfStore = (question: DealQuestion | undefined): WhatIfStore => {
  const [store] = useState(whatIfStore)
  useEffect(() => store.about(question), [store, question])
  useEffect(() => store.stop, [store])
  return store
}

export const useWhatIf = (): WhatIf => {
  const { subscribe, whatIf } = useWhatIfStore()
  return useSyncExternalStore(subscribe, whatIf)
}

/** One thing of the answer: whoever shows it is drawn anew only when it is another. */
export const useAsked = <Part extends keyof AskedFigures>(part: Part): AskedFigures[Part] => {
  const { subscribe, asked } = useWhatIfStore()
  return useSyncExternalStore(subscribe, () => asked()[part])
}

/** Whether anything is asked: changes with the first step of a slider, and not with the next. */
export const useIsAsking = (): boolean => {
  const { subscribe, whatIf } = useWhatIfStore()
  return useSyncExternalStore(subscribe, () => isAsking(whatIf()))
}
