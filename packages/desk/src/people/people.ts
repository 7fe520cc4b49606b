// People: who may come in, as whom, and how far. This file is the whole outside of the room: what a shell can ask for and what it
// gets back. Everything a person can get wrong comes back as a refusal with a code; only a broken database throws.
//
// There is no public sign-up. Accounts are made by the one-time set-up link and by invitations, nowhere else. Of the sign-in
// library (better-auth) we take what is hard to get right: password hashing, sign-in, signed cookies, sessions. Organisations,
// invitations and keys are ours: its organisation plugin keeps the secret of an invitation readable in the table, checks "is
// this the last owner?" without a lock, and cannot write the audit line in the same transaction.

import type { Refusal, Result } from "@walkaway/engine"
import type { Caller, Scope } from "../caller.ts"
import type { Clock } from "../clock.ts"
import type { NewId } from "../ids.ts"
import type { Actor, Role } from "../recorded.ts"
import type { Storage } from "../storage/storage.ts"

export type Answer<T> = Promise<Result<T, Refusal>>

/** Where a request came from; for the audit log, the list of sessions and the limits on attempts. */
export interface Visit {
  readonly address: string
  readonly userAgent?: string
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
}

export interface Organisation {
  readonly id: string
  readonly name: string
}

/** A person who is signed in and works in one organisation now. */
export interface Session {
  readonly sessionId: string
  readonly user: Person
  readonly organisationId: string
  readonly organisation: string
  readonly role: Role
  /** Present when the session was just prolonged: send it as a `Set-Cookie` header. */
  readonly setCookie?: string
}

/** A fresh session and the `Set-Cookie` headers that carry it. */
export interface SignedIn {
  readonly session: Session
  readonly setCookies: readonly string[]
}

export interface Member extends Person {
  readonly role: Role
  readonly joinedAt: Date
}

export const INVITATION_STATUSES = ["waiting", "accepted", "revoked", "expired"] as const
export type InvitationStatus = (typeof INVITATION_STATUSES)[number]

export interface Invitation {
  readonly id: string
  readonly email: string
  readonly role: Role
  readonly status: InvitationStatus
  readonly invitedBy: string
  readonly invitedAt: Date
  readonly expiresAt: Date
}

/** A one-time link. `mailed` tells whether it was sent; when not, `link` is there to be handed over, and is never shown again. */
export interface HandedLink {
  readonly mailed: boolean
  readonly link?: string
  readonly expiresAt: Date
}

export interface OwnSession {
  readonly id: string
  readonly current: boolean
  readonly address: string | null
  readonly userAgent: string | null
  readonly startedAt: Date
  readonly seenAt: Date
  readonly expiresAt: Date
}

export interface ApiKey {
  readonly id: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly role: Role
  readonly createdBy: string
  readonly createdAt: Date
  readonly expiresAt: Date | null
  readonly revokedAt: Date | null
  readonly lastUsedAt: Date | null
}

export interface AuditEntry {
  readonly id: bigint
  readonly at: Date
  readonly actor: Actor | null
  readonly action: string
  readonly subject: string | null
  readonly detail: unknown
  readonly address: string | null
}

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Sends letters; rejects when the mail server does not take one. */
export interface Mailer {
  send(letter: Letter): Promise<void>
}

/** Fits pino. Never gets passwords, tokens or addresses of people. */
export interface PeopleLog {
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface PeopleParts {
  readonly storage: Storage
  /**
   * Where people reach the desk, e.g. `https://deals.example.com`; links begin with it, and cookies are secure when it is https. Asked
   * anew for every link: a port that the system chooses is known only once it is listened to.
   */
  readonly baseUrl: () => string
  /** Signs cookies; made once and kept in the database when it is not given. */
  readonly secret?: string
  /** Absent: links are handed over by hand. */
  readonly mail?: Mailer
  readonly clock: Clock
  readonly newId: NewId
  readonly log: PeopleLog
  readonly limits?: Partial<SignInLimits>
  /** For tests only: scrypt's N, when hashing passwords need not be dear. */
  readonly passwordCost?: number | undefined
}

export interface SignInLimits {
  /** Failed attempts from one address, and against one account, before the next is refused. */
  readonly failuresPerAddress: number
  readonly failuresPerAccount: number
  /** Requests for a reset from one address, and for one account. */
  readonly resetsPerAddress: number
  readonly resetsPerAccount: number
  /** How long they count, in seconds. */
  readonly windowSeconds: number
}

export interface SettingUp {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly organisation: string
}

/**
 * A new person needs name and password; somebody with an account gives its password, or nothing when signed in to it.
 */
export interface Accepting {
  readonly token: string
  readonly name?: string | undefined
  readonly password?: string | undefined
}

export interface KeyWish {
  readonly name: string
  readonly scopes: readonly Scope[]
  /** At most the maker's own; the maker's own when absent. */
  readonly role?: Role | undefined
  readonly expiresAt?: Date | undefined
}

/** Whatever changes people, invitations or keys is done by a person who is signed in; a key gets `person-needed`. */
export interface People {
  /** Whether there is an account at all. */
  isSetUp(): Promise<boolean>
  /** A new link for the first account, which ends the one before; undefined once an account exists. Call it at each start. */
  setUpLink(): Promise<string | undefined>
  /** Makes the first person and the organisation. Codes: set-up-done, set-up-token-wrong, weak-password, invalid-email, name-missing. */
  setUp(wish: SettingUp, visit: Visit): Answer<SignedIn>

  /** Codes: wrong-credentials, too-many-attempts (its `retryAfterSeconds` says how long), no-organisation. */
  signIn(wish: { readonly email: string; readonly password: string }, visit: Visit): Answer<SignedIn>
  /** Ends the session of these headers; gives the `Set-Cookie` headers that clear the cookie. Never fails. */
  signOut(headers: Headers): Promise<readonly string[]>
  /** Who sent these headers; one query. Undefined: nobody who may work here (no cookie, ended, expired, removed). */
  sessionOf(headers: Headers): Promise<Session | undefined>
  organisationsOf(session: Session): Promise<readonly (Organisation & { readonly role: Role })[]>
  /** Codes: not-found. */
  switchOrganisation(session: Session, organisationId: string): Answer<Session>
  listSessions(session: Session): Promise<readonly OwnSession[]>
  /** Codes: not-found. */
  endSession(session: Session, sessionId: string): Answer<void>
  /** Gives how many were ended. */
  endOtherSessions(session: Session): Promise<number>
  /** Codes: name-missing. */
  changeName(session: Session, name: string): Answer<void>
  /** Ends all other sessions. Codes: wrong-credentials, weak-password, too-many-attempts. */
  changePassword(
    session: Session,
    wish: { readonly current: string; readonly next: string },
    visit: Visit,
  ): Answer<void>
  /** Leaves the organisation of the session, which ends with it. Codes: last-owner. */
  leave(session: Session, visit: Visit): Answer<void>

  organisation(caller: Caller): Promise<Organisation>
  /** Codes: not-allowed, name-missing. */
  renameOrganisation(caller: Caller, name: string): Answer<Organisation>
  listMembers(caller: Caller): Promise<readonly Member[]>
  /** Codes: not-allowed, last-owner, not-found. */
  changeRole(caller: Caller, userId: string, role: Role): Answer<Member>
  /** Ends the person's access at once: sessions, keys, and invitations and links that the person handed out. Codes: not-allowed, last-owner, not-found. */
  removeMember(caller: Caller, userId: string): Answer<void>
  /** A link by which a member sets a new password. Codes: not-allowed, not-found, member-elsewhere. */
  resetLink(caller: Caller, userId: string): Answer<HandedLink>

  /** A second invitation of the same address replaces the first. Codes: not-allowed, already-member, invalid-email. */
  invite(
    caller: Caller,
    wish: { readonly email: string; readonly role: Role },
  ): Answer<HandedLink & { readonly invitation: Invitation }>
  listInvitations(caller: Caller): Promise<readonly Invitation[]>
  /** Codes: not-allowed, not-found. */
  revokeInvitation(caller: Caller, id: string): Answer<void>
  /** For the page behind the link. Codes as acceptInvitation's first four. */
  readInvitation(token: string): Answer<{
    readonly organisation: string
    readonly email: string
    readonly role: Role
    readonly hasAccount: boolean
  }>
  /**
   * Codes: invitation-missing, invitation-expired, invitation-used, invitation-revoked; already-member, sign-in-first (the address
   * has an account and no password came), wrong-credentials, too-many-attempts, invitation-for-another (signed in as somebody
   * else), weak-password, name-missing.
   */
  acceptInvitation(wish: Accepting, headers: Headers, visit: Visit): Answer<SignedIn>

  /** Sends a link if there is such an account and mail is set up; answers the same, as fast, if not. Codes: too-many-attempts. */
  askReset(email: string, visit: Visit): Answer<void>
  /** Sets the password and ends all sessions of the person. Codes: reset-expired, weak-password. */
  resetPassword(wish: { readonly token: string; readonly password: string }, visit: Visit): Answer<void>
  /** For whoever sits at the machine itself. Codes: not-found. */
  resetLinkAtMachine(email: string): Answer<HandedLink>

  /** `token` is shown once. Codes: not-allowed, person-needed, name-missing, in-the-past. */
  makeKey(caller: Caller, wish: KeyWish): Answer<{ readonly key: ApiKey; readonly token: string }>
  /** An owner sees all keys, everybody else his own. */
  listKeys(caller: Caller): Promise<readonly ApiKey[]>
  /** Codes: not-found. Takes effect within five seconds in other processes, at once in this one. */
  revokeKey(caller: Caller, id: string): Answer<void>
  /** Who acts with this token; answers from memory for up to five seconds. Undefined: nobody. */
  verifyKey(token: string): Promise<Caller | undefined>

  /** Newest first; `before` continues. Codes: not-allowed. */
  listAudit(
    caller: Caller,
    page: { readonly limit: number; readonly before?: bigint | undefined },
  ): Answer<readonly AuditEntry[]>

  /** Resolves when letters under way are sent or given up; call before the storage closes. */
  settled(): Promise<void>
}

/** A refusal for too many attempts says how long to wait. */
export interface TooManyAttempts extends Refusal {
  readonly code: "too-many-attempts"
  readonly retryAfterSeconds: number
}
