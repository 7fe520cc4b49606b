// How long until a desk can be worked with: from the launch of the process to a ready answer and to the greeting, whichever comes later. The
// first start makes the store, later ones find it. PostgreSQL runs already, as it does where it is used.

import { rmSync } from "node:fs"
import { freshDumpFile } from "../../packages/desk/src/storage/fresh-dump.ts"
import type { Figures } from "../history.ts"
import { percentile } from "../measure.ts"
import { freePort, startDesk } from "./desk-process.ts"
import { openStore, type StoreName } from "./stores.ts"

const RUNS = 5

const once = async (environment: Readonly<Record<string, string>>): Promise<number> => {
  const desk = await startDesk(environment, await freePort())
  const took = Math.max(desk.greetedAfter, desk.readyAfter)
  await desk.kill("SIGTERM")
  return took
}

const spread = (name: string, times: readonly number[]): Figures => ({
  [`${name} median ms`]: percentile(times, 0.5),
  [`${name} slowest ms`]: Math.max(...times),
})

/** On an empty store, then on the same. */
const firstAndLater = async (name: StoreName): Promise<readonly [number, number]> => {
  const store = await openStore(name)
  try {
    return [await once(store.environment), await once(store.environment)]
  } finally {
    await store.remove()
  }
}

/** As right after an installation: no picture of an empty database has been kept yet. */
const veryFirst = async (): Promise<number> => {
  rmSync(freshDumpFile(), { force: true })
  const [first] = await firstAndLater("pglite")
  return first
}

export const measureStarts = async (name: StoreName): Promise<Figures> => {
  const very: number[] = []
  const first: number[] = []
  const later: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    if (name === "pglite") very.push(await veryFirst())
    const [one, two] = await firstAndLater(name)
    first.push(one)
    later.push(two)
  }
  return {
    ...(very.length > 0 && spread("very first start, no picture kept,", very)),
    ...spread("first start, empty store,", first),
    ...spread("later start", later),
  }
}
