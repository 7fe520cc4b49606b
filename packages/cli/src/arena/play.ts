// Plays a tournament, over threads where there is enough to do. Threads take the next stretch when they are done with one, and what they played is
// put back into its place, so the result is the same with any number of them.

import { Worker } from "node:worker_threads"
import {
  MatchRecords,
  matchCount,
  packStretch,
  type RecordRows,
  type Stretch,
  stretchesOf,
  type Tournament,
} from "@walkaway/engine/arena"
import type { ThreadTournament } from "./worker.ts"

/** Stretches a thread: enough that none waits long for the last one, few enough that handing them out costs nothing. */
const STRETCHES_A_THREAD = 64
/** Fewer matches are over before a thread has started. */
const MATCHES_A_THREAD = 50

export type Progress = (played: number, all: number) => void

const playHere = (tournament: Tournament, onProgress: Progress): readonly RecordRows[] => {
  const all = matchCount(tournament)
  return stretchesOf(tournament, STRETCHES_A_THREAD).map((stretch) => {
    const rows = packStretch(tournament, stretch)
    onProgress(stretch.to, all)
    return rows
  })
}

export interface Played {
  readonly at: number
  readonly rows: RecordRows
}

/** One thread that plays stretches until none is left. */
const runThread = (
  tournament: ThreadTournament,
  next: () => { at: number; stretch: Stretch } | undefined,
  take: (played: Played) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL("./worker.ts", import.meta.url), { workerData: tournament, execArgv: [] })
    const giveNext = () => {
      const job = next()
      if (job) thread.postMessage(job)
      else void thread.terminate().then(() => resolve())
    }
    thread.on("message", (played: Played) => {
      take(played)
      giveNext()
    })
    thread.once("error", (error) => {
      void thread.terminate()
      reject(error)
    })
    giveNext()
  })

/**
 * All matches of a tournament in their order.
 * @param workers threads at most, at least 1; with 1 it is played in this one
 * @param onProgress called with the matches played so far
 */
export const playTournament = async (
  tournament: Tournament,
  workers: number,
  onProgress: Progress,
): Promise<MatchRecords> => {
  const all = matchCount(tournament)
  const threads = Math.min(workers, Math.floor(all / MATCHES_A_THREAD))
  if (threads < 2) return new MatchRecords(playHere(tournament, onProgress))
  const stretches = stretchesOf(tournament, threads * STRETCHES_A_THREAD)
  const rowsOf = new Array<RecordRows>(stretches.length)
  const { scenarios, rules } = tournament
  const told = { scenarios, rules, strategies: tournament.strategies.map(({ name }) => name) }
  let begun = 0
  let played = 0
  const next = () => (begun < stretches.length ? { at: begun, stretch: stretches[begun++] } : undefined)
  const take = ({ at, rows }: Played) => {
    rowsOf[at] = rows
    played += stretches[at].to - stretches[at].from
    onProgress(played, all)
  }
  await Promise.all(Array.from({ length: threads }, () => runThread(told, next, take)))
  return new MatchRecords(rowsOf)
}
