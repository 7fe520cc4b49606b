// Nothing that was logged is lost or doubled, whatever happens on the way: every entry is on the desk once, or before the user's eyes with its
// reason, and what he took back is gone or he is told that it stays. See testing/world.ts for what happens on the way.

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Entry, isOnItsWay, isThrough } from "./entry.ts"
import { markOf } from "./testing/model-desk.ts"
import { DEALS, makeWorld, type Wished, type World } from "./testing/world.ts"

const TURNS = 30

const madeOf = ({ desk }: World, mark: string) =>
  desk.happenings.filter((one) => one.actorId === "sam" && one.kind !== "retraction" && one.mark === mark)

const standing = ({ desk }: World, { dealId, mark }: Wished): number =>
  desk.deal(dealId).moves.filter(({ price, actor }) => price === mark && actor.id === "sam").length

/** Wherever a wish can have gone. */
const fateOf = (world: World, wish: Wished, entry: Entry | undefined): string | undefined => {
  const made = madeOf(world, wish.mark).length
  const isShown = entry !== undefined && !isThrough(entry)
  const isGhost = world.ghosts.has(wish.mark)
  if (standing(world, wish) > 1 || (made > 1 && !isGhost)) return `${wish.mark} was done ${made} times`
  if (isGhost || (wish.isTakenBack && !world.hasLocks)) return undefined
  if (wish.isTakenBack) {
    const isStill = wish.isMove ? standing(world, wish) > 0 : made > 0
    return isStill && entry?.state.kind !== "kept" ? `${wish.mark} was taken back and stands` : undefined
  }
  if (made === 0 && !isShown) return `${wish.mark} is lost`
  // Two tabs that do not know of each other may take the other's sending for a colleague's; they say so, and propose to leave it.
  const isProposed = !world.hasLocks && entry?.state.kind === "overtaken" && entry.state.same !== null
  if (made === 1 && isShown && !isProposed) return `${wish.mark} is done and shown as ${entry.state.kind}`
  return undefined
}

/** Sam's entries of a deal as they were done; what was held back, or came late, went its own way. */
const isInOrder = (world: World, dealId: string): boolean => {
  const marks = world.wished
    .filter((wish) => wish.dealId === dealId && !wish.wasHeld && !world.ghosts.has(wish.mark))
    .map(({ mark }) => mark)
  const places = world.desk.happenings
    .filter((one) => one.dealId === dealId && one.actorId === "sam" && one.kind !== "retraction")
    .map(({ mark }) => marks.indexOf(mark))
    .filter((place) => place >= 0)
  return places.every((place, index) => index === 0 || places[index - 1] < place)
}

const checkWorld = async (world: World): Promise<void> => {
  await world.live(TURNS)
  await world.heal()
  const entries = await world.store.all()
  const byMark = new Map(entries.map((entry) => [markOf(entry.what), entry]))
  const wrong = world.wished.flatMap((wish) => fateOf(world, wish, byMark.get(wish.mark)) ?? [])
  expect([...wrong, ...world.broken]).toEqual([])
  for (const dealId of DEALS) {
    expect(isInOrder(world, dealId), `the order of ${dealId}`).toBe(true)
    const own = entries.filter((entry) => entry.dealId === dealId && !isThrough(entry))
    const stuck = own.findIndex(({ state }) => !isOnItsWay({ state } as Entry))
    // What is still on its way waits behind something that waits for the user.
    if (own.some(isOnItsWay)) expect(stuck).toBeGreaterThanOrEqual(0)
  }
}

const SMALL_SKEWS = [0, 0, 5000, -5000] as const

/** Where there are no locks (no https) two tabs go by the key alone, and a clock that is minutes wrong makes another wish of it. */
const worlds = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ seed: fc.nat(), clockSkewMs: fc.constantFrom(...SMALL_SKEWS, 240_000, -240_000) }),
  },
  fc.record({ seed: fc.nat(), clockSkewMs: fc.constantFrom(...SMALL_SKEWS), hasLocks: fc.constant(false) }),
)

describe("a bad connection, several people, tabs that die", () => {
  test("loses nothing, doubles nothing, and keeps the order", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, ({ seed, ...how }) => checkWorld(makeWorld(seed, how))),
      { numRuns: 400 },
    )
  })

  test("does something worth the trial", async () => {
    const world = makeWorld(7)
    await world.live(200)
    await world.heal()
    const kinds = new Set(world.desk.happenings.map(({ kind }) => kind))
    expect(kinds).toEqual(new Set(["move", "effort", "retraction"]))
    expect(world.desk.happenings.filter(({ actorId }) => actorId === "sam").length).toBeGreaterThan(20)
  })
})
