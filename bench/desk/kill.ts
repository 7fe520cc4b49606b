// npm run bench -- desk-kill: nothing that a desk has answered for is lost, however it dies. The rounds stand in kill/.

import type { Figures } from "../history.ts"
import { killAgainAndAgain } from "./kill/rounds.ts"
import type { StoreName } from "./stores.ts"

const FAILURES_SHOWN = 10

/** Prints what is wrong and marks the process as failed; the seed gives the same writes again. */
export const measureKills = async (name: StoreName, kills: number, seed: number): Promise<Figures> => {
  console.log(`  ${name}: ${kills} kills, seed ${seed}`)
  const onKill = (number: number) => {
    if (number % 20 === 0) console.log(`  ${number} kills survived`)
  }
  const { wrong, ...counts } = await killAgainAndAgain(name, { kills, seed, onKill })
  for (const one of wrong.slice(0, FAILURES_SHOWN)) console.log(`  WRONG  ${one}`)
  if (wrong.length > 0) process.exitCode = 1
  return {
    kills: counts.kills,
    "writes acknowledged": counts.acknowledged,
    "writes under way at the blow": counts.unanswered,
    "of them done unseen, answered at the second sending": counts.doneUnseen,
    "audits of the whole log": counts.audits,
    "events at the end": counts.events,
    "slowest restart ms": counts.slowestRestartMs,
    failures: wrong.length,
  }
}
