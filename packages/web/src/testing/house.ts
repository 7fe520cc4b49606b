// A house and its people, made through the API as people make it: Jo sets up with the token of the greeting's link and invites Ruth, who
// manages, and Sam, who sells; each accepts and is signed in. A person asks the API with the same session that his browser has.

import { type DeskClient, deskClient } from "@walkaway/contract/client"

export const PASSWORD = "tall green kettle 41"

export interface Cookie {
  readonly name: string
  readonly value: string
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly password: string
  /** What a browser sends that is signed in as this person. */
  readonly cookies: readonly Cookie[]
  readonly api: DeskClient
}

export interface House {
  readonly organisationId: string
  readonly organisation: string
  readonly jo: Person
  readonly ruth: Person
  readonly sam: Person
  /** A program's, with every right of the owner. */
  readonly key: string
  readonly keyApi: DeskClient
  /** Somebody new comes in by an invitation of Jo's. */
  hire(name: string, role: "salesperson" | "manager" | "owner"): Promise<Person>
  /** The token of an invitation that nobody has accepted. */
  invite(email: string, role: "salesperson" | "manager" | "owner"): Promise<string>
  /** Signs in once more: another session, another browser. */
  anotherSessionOf(person: Person): Promise<Person>
}

const cookiesOf = (response: Response): readonly Cookie[] =>
  response.headers.getSetCookie().map((text) => {
    const [pair] = text.split(";")
    const at = pair.indexOf("=")
    return { name: pair.slice(0, at), value: pair.slice(at + 1) }
  })

const cookieHeader = (cookies: readonly Cookie[]): string =>
  cookies.map(({ name, value }) => `${name}=${value}`).join("; ")

/** A client that speaks with these cookies, and one that keeps those that it is given. */
const clientWith = (baseUrl: string, cookies: readonly Cookie[]): DeskClient =>
  deskClient({
    baseUrl,
    fetch: (input, init = {}) => {
      const headers = new Headers(init.headers)
      headers.set("cookie", cookieHeader(cookies))
      // What is told in between takes longer than the desk keeps an idle connection: it would be cut as the next call begins.
      headers.set("connection", "close")
      return fetch(input, { ...init, headers })
    },
  })

const clientThatKeeps = (baseUrl: string): { readonly client: DeskClient; readonly kept: Cookie[] } => {
  const kept: Cookie[] = []
  const client = deskClient({
    baseUrl,
    fetch: async (input, init) => {
      const response = await fetch(input, init)
      kept.push(...cookiesOf(response))
      return response
    },
  })
  return { client, kept }
}

type Entering = { readonly name: string; readonly email: string }

/** Comes in by a door that sets the session's cookie. */
const entered = async (
  url: string,
  { name, email }: Entering,
  enter: (client: DeskClient) => Promise<{ readonly answer: { readonly user: { readonly id: string } | null } }>,
): Promise<Person> => {
  const { client, kept } = clientThatKeeps(url)
  const { answer } = await enter(client)
  if (!answer.user) throw new Error(`${name} came in and is nobody.`)
  const cookies = [...kept]
  return { id: answer.user.id, name, email, password: PASSWORD, cookies, api: clientWith(url, cookies) }
}

const secretOf = (link: string | null): string => link?.split("#")[1] ?? ""

const ORGANISATION = "Hartley Lane Motors"

const founded = (url: string, token: string): Promise<Person> => {
  const jo = { name: "Jo Hartley", email: "jo@example.com" }
  const place = { organisation: ORGANISATION, timeZone: "Europe/London", currency: "GBP" }
  return entered(url, jo, (client) => client.call("setUp", { body: { ...jo, ...place, token, password: PASSWORD } }))
}

export const openHouse = async (url: string, setUpToken: string): Promise<House> => {
  const jo = await founded(url, setUpToken)
  const invite: House["invite"] = async (email, role) =>
    secretOf((await jo.api.call("invite", { body: { email, role } })).answer.link)
  const hire: House["hire"] = async (name, role) => {
    const email = `${name.split(" ")[0].toLowerCase()}@example.com`
    const body = { token: await invite(email, role), name, password: PASSWORD }
    return await entered(url, { name, email }, (client) => client.call("acceptInvitation", { body }))
  }
  const [ruth, sam] = [await hire("Ruth Bell", "manager"), await hire("Sam Okafor", "salesperson")]
  const scopes = ["read", "log", "manage", "admin"] as const
  const { answer } = await jo.api.call("makeKey", { body: { name: "The tests", scopes: [...scopes] } })
  return {
    organisationId: (await jo.api.call("getOrganisation")).answer.id,
    organisation: ORGANISATION,
    jo,
    ruth,
    sam,
    key: answer.secret,
    keyApi: deskClient({ baseUrl: url, key: answer.secret }),
    hire,
    invite,
    anotherSessionOf: ({ name, email }) =>
      entered(url, { name, email }, (client) => client.call("signIn", { body: { email, password: PASSWORD } })),
  }
}
