// A whole desk for a test, on either database and without a socket: two organisations on it, A and B, each with an owner, a manager, a
// salesperson and keys, who came in by the doors that real people use. Whatever is asked goes through the application as it
// runs; only the second organisation's row is written by hand, since an installation is set up once.

import type { Role, Scope } from "@walkaway/contract/api"
import { newUuid, SCOPES, type Storage } from "@walkaway/desk"
import { freshStorage, type StorageKind } from "@walkaway/desk/testing"
import { must } from "@walkaway/engine"
import { sql } from "drizzle-orm"
import type { App } from "../app.ts"
import { type AssembledDesk, assemble } from "../bring-up.ts"

export const NOON = "2026-03-14T12:00:00.000Z"
const PASSWORD = "tall green kettle 41"
const CHEAP_PASSWORDS = 16
const ENDLESS = { perAddress: 1e9, perCaller: 1e9, publicWrites: 1e9 }
const PLAIN_BASE = "http://localhost:4400"

/** Who asks: by cookie, by key, or nobody. */
export interface Who {
  readonly cookie?: string
  readonly key?: string
}

export interface Staff extends Who {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
}

export interface House {
  readonly id: string
  readonly name: string
  /** Stands in every name and text of this house, so that it can be looked for elsewhere. */
  readonly mark: string
  readonly owner: Staff
  readonly manager: Staff
  readonly salesperson: Staff
  hire(role: Role, email?: string): Promise<Staff>
}

export interface Asking {
  readonly method: string
  /** Below the base path. */
  readonly path: string
  readonly by?: Who
  readonly body?: unknown
  /** Sent as it is. */
  readonly text?: string | Uint8Array
  readonly ifMatch?: string
  readonly once?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

export interface Told {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: what a test reads out of an answer is its own affair
  readonly json: any
}

const requestOf = ({ method, by, body, text, ifMatch, once, headers, signal }: Asking): RequestInit => {
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body))
  return {
    method: method.toUpperCase(),
    ...(sent !== undefined && { body: sent as string }),
    ...(signal && { signal }),
    headers: {
      ...(sent !== undefined && { "content-type": "application/json" }),
      ...(by?.key !== undefined && { authorization: `Bearer ${by.key}` }),
      ...(by?.cookie !== undefined && { cookie: by.cookie }),
      ...(by?.key === undefined && method !== "get" && { "x-walkaway-csrf": "1" }),
      ...(ifMatch !== undefined && { "if-match": ifMatch }),
      ...(once !== undefined && { "idempotency-key": once }),
      ...headers,
    },
  }
}

export const responseTo = async ({ app }: { readonly app: Pick<App, "request"> }, asking: Asking): Promise<Response> =>
  await app.request(`${PLAIN_BASE}/api/v1${asking.path}`, requestOf(asking), {
    incoming: { socket: { remoteAddress: "127.0.0.1" } },
  })

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const askDesk = async (desk: { readonly app: Pick<App, "request"> }, asking: Asking): Promise<Told> => {
  const response = await responseTo(desk, asking)
  const isFeed = response.headers.get("content-type")?.startsWith("text/event-stream") ?? false
  // A feed has no end: whoever wants what it tells reads it as a stream.
  if (isFeed) await response.body?.cancel()
  const text = isFeed ? "" : await response.text()
  return { status: response.status, headers: Object.fromEntries(response.headers), text, json: jsonOf(text) }
}

/**
 * What the live feed tells until it has told `needle`. Whoever does not keep up is let go, and comes again from where he was, as browsers do.
 * `meanwhile` runs once the feed is open.
 */
export const heardUntil = async (
  desk: { readonly app: Pick<App, "request"> },
  { by, after, meanwhile }: { readonly by: Who; readonly after: string; meanwhile(): Promise<string> },
): Promise<string> => {
  let text = ""
  let needle: string | undefined
  for (let from = after; needle === undefined || !text.includes(needle); ) {
    const leave = new AbortController()
    const headers: Record<string, string> = from === "" ? {} : { "last-event-id": from }
    const response = await responseTo(desk, { method: "get", path: "/live", by, headers, signal: leave.signal })
    if (!response.ok || !response.body) throw new Error(`The feed is not there: ${response.status}`)
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    needle ??= await meanwhile()
    while (!text.includes(needle)) {
      const { done, value } = await reader.read()
      if (done) break
      text += value
    }
    await reader.cancel()
    leave.abort()
    from = [...text.matchAll(/^id: (.+)$/gm)].at(-1)?.[1] ?? from
  }
  return text
}

/** The answer to a request that must be granted. */
const grantedBy = async (desk: { readonly app: Pick<App, "request"> }, asking: Asking): Promise<Told> => {
  const told = await askDesk(desk, asking)
  if (told.status >= 300) throw new Error(`${asking.method} ${asking.path}: ${told.status} ${told.text}`)
  return told
}

export interface Logged {
  readonly level: string
  readonly fields: object
  readonly message: string
}

export interface TwoHouses {
  readonly storage: Storage
  readonly desk: AssembledDesk
  readonly clock: { now: Date }
  readonly a: House
  readonly b: House
  /** What was logged above "info"; a fault stands here with its cause. */
  readonly faults: readonly Logged[]
  ask(asking: Asking): Promise<Told>
  granted(asking: Asking): Promise<Told>
  /** Another process on the same database. */
  another(): Promise<AssembledDesk>
  close(): Promise<void>
}

const secretOf = (link: string | undefined): string => (link ?? "").split("#")[1] ?? ""
const cookieOf = (setCookies: readonly string[]): string => setCookies.map((one) => one.split(";")[0]).join("; ")
const VISIT = { address: "127.0.0.1" }

/** People of a house; the first is invited by the founder, who is no part of it afterwards. */
const houseOf = async (
  desk: AssembledDesk,
  storage: Storage,
  house: Pick<House, "id" | "name" | "mark">,
  founderId: string,
): Promise<House> => {
  let [count, inviter] = [0, founderId]
  const hire = async (role: Role, email?: string): Promise<Staff> => {
    count += 1
    const address = email ?? `${role}${count}@${house.mark.toLowerCase()}.example`
    const caller = {
      organisationId: house.id,
      actor: { kind: "person", id: inviter, role: "owner" },
      scopes: SCOPES,
    } as const
    const { link } = must(await desk.people.invite(caller, { email: address, role }))
    const wish = { token: secretOf(link), name: `${house.mark} ${role} ${count}`, password: PASSWORD }
    const { session, setCookies } = must(await desk.people.acceptInvitation(wish, new Headers(), VISIT))
    return { id: session.user.id, name: wish.name, email: address, role, cookie: cookieOf(setCookies) }
  }
  const owner = await hire("owner")
  inviter = owner.id
  await storage.asOperator((tx) =>
    tx.execute(
      sql`update members set left_at = now() where organisation_id = ${house.id}::uuid and user_id = ${founderId}`,
    ),
  )
  return { ...house, owner, manager: await hire("manager"), salesperson: await hire("salesperson"), hire }
}

const twoHouses = async (desk: AssembledDesk, storage: Storage): Promise<readonly [House, House]> => {
  const token = secretOf(await desk.people.setUpLink())
  const account = { token, name: "The founder", email: "founder@example.com", password: PASSWORD }
  const { session } = must(await desk.people.setUp({ ...account, organisation: "Ashgrove Motors" }, VISIT))
  const other = { id: newUuid(), name: "Blackwater BBBMARK Cars", mark: "BBBMARK" }
  const founderId = session.user.id
  await storage.asOperator(async (tx) => {
    await tx.execute(
      sql`insert into organisations (id, name, created_at) values (${other.id}::uuid, ${other.name}, now())`,
    )
    await tx.execute(
      sql`insert into members (organisation_id, user_id, role, joined_at, chosen_at)
        values (${other.id}::uuid, ${founderId}, 'owner', now(), now())`,
    )
  })
  const own = { id: session.organisationId, name: "Ashgrove Motors", mark: "AAAMARK" }
  return [await houseOf(desk, storage, own, founderId), await houseOf(desk, storage, other, founderId)]
}

export interface DeskOptions {
  readonly connectionsMax?: number
}

/** Two organisations on one fresh desk; closing it throws the database away. */
export const openTwoHouses = async (kind: StorageKind, options: DeskOptions = {}): Promise<TwoHouses> => {
  const storage = await freshStorage(kind, options)
  const clock = { now: new Date(NOON) }
  const faults: Logged[] = []
  const write = (level: string) => (fields: object, message: string) => void faults.push({ level, fields, message })
  const log = { info: () => undefined, warn: write("warn"), error: write("error") }
  const another = () =>
    assemble(
      storage,
      {
        host: "127.0.0.1",
        port: 4400,
        clock: () => clock.now,
        passwordCost: CHEAP_PASSWORDS,
        app: { limits: ENDLESS, checkAnswers: true },
      },
      log,
    )
  const desk = await another()
  const [a, b] = await twoHouses(desk, storage)
  return {
    storage,
    desk,
    clock,
    a,
    b,
    faults,
    another,
    ask: (asking) => askDesk(desk, asking),
    granted: (asking) => grantedBy(desk, asking),
    close: async () => {
      await desk.close()
      await storage.close()
    },
  }
}

/** A key with these scopes and this role, made by somebody of the house. */
export const keyOf = async (
  { granted }: Pick<TwoHouses, "granted">,
  maker: Staff,
  scopes: readonly Scope[],
  role: Role = maker.role,
): Promise<Who & { readonly id: string }> => {
  const body = { name: `${scopes.join("-")} of a ${role}`, scopes, role }
  const { json } = await granted({ method: "post", path: "/keys", by: maker, body })
  return { id: json.key.id, key: json.secret }
}
