// Ids rise with time (UUID version 7), so that lists in order of id are lists in order of making and indexes stay compact. Seeds of chance
// are drawn by the system's own randomness: whoever knows an id knows nothing of a seed.

import { randomInt } from "node:crypto"
import { v7 } from "uuid"

export type NewId = () => string

export const newUuid: NewId = () => v7()

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whether the database takes it for an id; people's own ids are opaque, and most of them are none. */
export const isUuid = (text: string): boolean => UUID.test(text)

const SEEDS = 2_147_483_648

/** A seed for everything random in a practice, in [0, 2^31). */
export const newSeed = (): number => randomInt(SEEDS)
