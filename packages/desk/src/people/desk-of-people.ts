// For tests: a fresh desk with an owner on either kind of database, letters that are kept instead of sent, a clock that can be moved,
// and people who join by real invitations.

import { must } from "@walkaway/engine"
import { sql } from "drizzle-orm"
import { type Caller, SCOPES } from "../caller.ts"
import { newUuid } from "../ids.ts"
import type { Role } from "../recorded.ts"
import type { Storage } from "../storage/storage.ts"
import { freshStorage, type StorageKind } from "../testing/index.ts"
import { openPeople } from "./open-people.ts"
import type { Letter, Mailer, People, PeopleParts, Session, SignedIn, Visit } from "./people.ts"

export const PASSWORD = "tall green kettle 41"
/** The hashing of passwords has a test of its own. */
export const CHEAP_PASSWORDS = 16
export const VISIT: Visit = { address: "203.0.113.7", userAgent: "Test/1.0" }

export interface Guest {
  readonly session: Session
  readonly headers: Headers
  readonly caller: Caller
}

export interface DeskOfPeople {
  readonly storage: Storage
  readonly parts: PeopleParts
  /** Keeps letters; not in use unless a test gives it to a room of people. */
  readonly mail: Mailer
  readonly people: People
  readonly owner: Guest
  readonly letters: Letter[]
  /** Everything that the room logged. */
  readonly logged: string[]
  readonly setUpLink: string
  readonly clock: { now: Date }
  /** Joins by an invitation of the owner. */
  hire(role: Role, email: string): Promise<Guest>
  /** Another process with the same database. */
  another(parts?: Partial<PeopleParts>): Promise<People>
  close(): Promise<void>
}

export const secretOf = (link: string | undefined): string => (link ?? "").split("#")[1] ?? ""

export const headersWith = (setCookies: readonly string[]): Headers =>
  new Headers({ cookie: setCookies.map((cookie) => cookie.split(";")[0]).join("; ") })

export const guestOf = ({ session, setCookies }: SignedIn): Guest => ({
  session,
  headers: headersWith(setCookies),
  caller: callerOf(session),
})

/** Opens several connections, so that what is begun at once runs at once; a second connection made first would come too late. */
export const readyToRace = async ({ asOperator }: Storage): Promise<void> => {
  await Promise.all(
    [0, 1, 2, 3].map(async () => await asOperator(async (tx) => await tx.execute(sql`select pg_sleep(0.05)`))),
  )
}

const callerOf = ({ organisationId, role, user }: Session): Caller => ({
  organisationId,
  actor: { kind: "person", id: user.id, role },
  scopes: SCOPES,
  address: VISIT.address,
})

export const openDeskOfPeople = async (
  kind: StorageKind,
  given: Partial<PeopleParts> = {},
  storage?: Storage,
): Promise<DeskOfPeople> => {
  const database = storage ?? (await freshStorage(kind))
  const clock = { now: new Date() }
  const letters: Letter[] = []
  const logged: string[] = []
  const note = (fields: object, message: string): void => {
    logged.push(`${message} ${JSON.stringify(fields)}`)
  }
  const parts: PeopleParts = {
    storage: database,
    baseUrl: () => "http://localhost:4400",
    clock: () => clock.now,
    newId: newUuid,
    log: { warn: note, error: note },
    limits: { failuresPerAddress: 10_000, resetsPerAddress: 10_000 },
    passwordCost: CHEAP_PASSWORDS,
    ...given,
  }
  const mail: Mailer = { send: async (letter) => void letters.push(letter) }
  const another = async (more: Partial<PeopleParts> = {}) => await openPeople({ ...parts, ...more })
  const people = await another()
  const setUpLink = (await people.setUpLink()) ?? ""
  const wish = { name: "Olive Owner", email: "olive@example.com", password: PASSWORD, organisation: "Northgate Motors" }
  const owner = guestOf(must(await people.setUp({ ...wish, token: secretOf(setUpLink) }, VISIT)))
  return {
    storage: database,
    parts,
    mail,
    people,
    owner,
    letters,
    logged,
    setUpLink,
    clock,
    another,
    hire: async (role, email) => {
      const { link } = must(await people.invite(owner.caller, { email, role }))
      const accepting = { token: secretOf(link), name: email.split("@")[0], password: PASSWORD }
      return guestOf(must(await people.acceptInvitation(accepting, new Headers(), VISIT)))
    },
    close: async () => {
      await people.settled()
      await database.close()
    },
  }
}
