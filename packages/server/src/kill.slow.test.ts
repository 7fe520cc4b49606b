// A desk that is killed while people write loses nothing that it has answered for, and does nothing twice. The bench desk-kill does the same a
// hundred times.

import { expect, test } from "vitest"
import { killAgainAndAgain } from "../../../bench/desk/kill/rounds.ts"
import { STORES } from "../../../bench/desk/stores.ts"

const KILLS = 3

test.each(STORES)(
  "%s: what was answered is there after each of three deaths, and what was not is done once",
  async (name) => {
    const { wrong, kills, acknowledged } = await killAgainAndAgain(name, { kills: KILLS, seed: 1 })
    expect(wrong).toEqual([])
    expect(kills).toBe(KILLS)
    expect(acknowledged).toBeGreaterThan(0)
  },
)
