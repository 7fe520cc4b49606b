// A dealership on a fresh desk, set up over HTTP as a person would: the first account, keys for programs (the owner's and a salesperson's), and
// the example's stock.

import { readFileSync } from "node:fs"
import { parse } from "yaml"
import type { DeskClient } from "./desk-client.ts"
import type { DeskProcess } from "./desk-process.ts"

export interface Unit {
  readonly id: string
  readonly ask: number
}

export interface Dealership {
  readonly organisationId: string
  readonly ownerKey: string
  readonly sellerKey: string
  readonly units: readonly Unit[]
}

const stock = (): unknown =>
  parse(readFileSync(new URL("../../examples/dealership/stock.yaml", import.meta.url), "utf8"))

/** The first account; its cookie. */
const setUp = async (desk: DeskProcess, port: number): Promise<{ readonly cookie: string; readonly id: string }> => {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/set-up`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-walkaway-csrf": "1" },
    body: JSON.stringify({
      token: desk.setUpToken,
      name: "Jo Hartley",
      email: "jo@example.com",
      password: "a long sentence for a measurement",
      organisation: "Hartley Lane Motors",
    }),
  })
  if (response.status !== 201) throw new Error(`The set-up answered ${response.status}: ${await response.text()}`)
  const { organisation } = (await response.json()) as { organisation: { id: string } }
  const cookie = response.headers.getSetCookie().map((one) => one.split(";")[0])
  return { cookie: cookie.join("; "), id: organisation.id }
}

const makeKey = async (port: number, cookie: string, name: string, role: string, scopes: readonly string[]) => {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/keys`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-walkaway-csrf": "1", cookie },
    body: JSON.stringify({ name, role, scopes }),
  })
  if (response.status !== 201) throw new Error(`Making a key answered ${response.status}: ${await response.text()}`)
  return ((await response.json()) as { secret: string }).secret
}

export const openDealership = async (desk: DeskProcess, port: number): Promise<Dealership> => {
  const { cookie, id } = await setUp(desk, port)
  const ownerKey = await makeKey(port, cookie, "Driver", "owner", ["read", "log", "manage", "admin"])
  const sellerKey = await makeKey(port, cookie, "Seller", "salesperson", ["read", "log"])
  await desk.client.must({ method: "POST", path: "/units/import", body: stock(), key: ownerKey })
  const listed = await desk.client.must<{ items: { id: string; ask: string }[] }>({
    method: "GET",
    path: "/units",
    key: ownerKey,
  })
  const units = listed.body.items.map(({ id, ask }) => ({ id, ask: Number(ask) }))
  return { organisationId: id, ownerKey, sellerKey, units }
}

/** Opens a deal on a unit and commits its line. */
export const openTalk = async (client: DeskClient, key: string, unit: Unit, onceKey?: (what: string) => string) => {
  const once = (what: string) => (onceKey ? { onceKey: onceKey(what) } : {})
  const opened = await client.must<{ id: string }>({
    method: "POST",
    path: "/deals",
    body: { unitId: unit.id },
    key,
    ...once("open"),
  })
  const { id } = opened.body
  const line = await client.must({
    method: "POST",
    path: `/deals/${id}/line`,
    body: { line: String(Math.round(unit.ask * 0.93)) },
    version: opened.version!,
    key,
    ...once("line"),
  })
  return { id, version: line.version! }
}
