// Ids rise with time (UUID version 7), so that lists in order of id are lists in order of making and indexes stay compact.

import { v7 } from "uuid"

export type NewId = () => string

export const newUuid: NewId = () => v7()
