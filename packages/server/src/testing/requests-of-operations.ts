// A request that succeeds, for every operation of the contract, on things made for it alone. What is not said here follows from the
// contract: parameters by their name, the body from the operation's example. So a new operation is tried like the others as soon
// as it stands in the contract, and when its request is not granted, the tests that walk through all operations say so.

import { allOperations, type Operation, type OperationId, pathParameters } from "@walkaway/contract/api"
import { plantPriorVersion } from "@walkaway/desk/testing"
import type { Asking, Staff, TwoHouses, Who } from "./desk-in-a-test.ts"
import type { Make, Thing } from "./requests-of-a-house.ts"

/** The parts of a request to an operation. */
export interface Parts {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly ifMatch?: string
  /** When somebody else than the maker has to ask. */
  readonly by?: Staff
}

const operationOf = (id: OperationId): Operation => {
  const found = allOperations.find((one) => one.id === id)
  if (!found) throw new Error(`no operation ${id}`)
  return found
}

const pathOf = ({ path }: Operation, { params = {}, query = {} }: Parts): string => {
  const search = new URLSearchParams(query).toString()
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""))
  return search === "" ? filled : `${filled}?${search}`
}

export const askingOf = (operation: Operation, parts: Parts, by: Who | undefined): Asking => ({
  method: operation.method,
  path: pathOf(operation, parts),
  ...(by && { by }),
  ...(parts.body !== undefined && { body: parts.body }),
  ...(parts.ifMatch !== undefined && { ifMatch: parts.ifMatch }),
})

const match = ({ version }: Thing): string => `"${version}"`

const onDeal = (thing: Thing, body?: unknown): Parts => ({
  params: { dealId: thing.id },
  ifMatch: match(thing),
  ...(body !== undefined && { body }),
})

const onLead = (thing: Thing, body?: unknown): Parts => ({
  params: { leadId: thing.id },
  ifMatch: match(thing),
  ...(body !== undefined && { body }),
})

const exampleOf = (id: OperationId): object => (operationOf(id).example?.body ?? {}) as object

type Recipe = (make: Make, two: TwoHouses) => Promise<Parts>

/** Only what does not follow from the contract. */
const RECIPES: Partial<Record<OperationId, Recipe>> = {
  moveLine: async (make) => onDeal(await make.lined(), { line: "9100.11", reason: { code: "new-information" } }),
  closeDeal: async (make) => onDeal(await make.haggled(), { outcome: "withdrawn" }),
  reopenDeal: async (make) => onDeal(await make.closed(), {}),
  learnOutcome: async (make) => onDeal(await make.closed(), exampleOf("learnOutcome")),
  getDealReview: async (make) => ({ params: { dealId: (await make.closed()).id } }),
  retractMove: async (make) => {
    const thing = await make.haggled()
    return { params: { dealId: thing.id, version: String(thing.version) }, ifMatch: match(thing) }
  },
  planCallBack: async (make) => onDeal(await make.away(), { dueAt: "2026-03-17T10:00:00+00:00", price: "9450" }),
  askApproval: async (make) => onDeal(await make.haggled(), exampleOf("askApproval")),
  nameCustomer: async (make) => onDeal(await make.deal(), { customerId: (await make.customer()).id }),
  assignDeal: async (make) => onDeal(await make.deal(), { ownerId: make.house.manager.id }),
  getLine: async (make) => ({ params: { dealId: (await make.lined()).id } }),
  addUnit: async (make) => ({ body: { ...exampleOf("addUnit"), stockNumber: make.text("N") } }),
  whatIfStock: async (make) => ({ body: { unitIds: [(await make.unit()).id], arrivalsFactor: 0.5 } }),
  retractEnquiry: async (make, two) => {
    const unit = await make.unit()
    const { json } = await two.granted({
      method: "post",
      path: `/units/${unit.id}/enquiries`,
      by: make.house.owner,
      ifMatch: match(unit),
      body: {},
    })
    const { version } = json.enquiry
    return { params: { unitId: unit.id, version: String(version) }, ifMatch: `"${json.unit.version}"` }
  },
  returnUnit: async (make, two) => {
    const unit = await make.unit()
    const { json } = await two.granted({
      method: "post",
      path: `/units/${unit.id}/dispose`,
      by: make.house.owner,
      ifMatch: match(unit),
      body: { price: "8150" },
    })
    return { params: { unitId: unit.id }, ifMatch: `"${json.version}"`, body: {} }
  },
  setPolicy: async (make, { granted }) => {
    const { json, headers } = await granted({ method: "get", path: "/policy", by: make.house.owner })
    const people = [{ personId: make.house.salesperson.id, hoursPerWeek: 15 }]
    const leads = { ...json.policy.leads, people }
    return { ifMatch: headers.etag, body: { ...json.policy, leads, holdingCostPerDay: String(10 + json.version) } }
  },
  getPriorVersion: async (make, two) => ({
    params: { version: String(await plantPriorVersion(two.storage, make.house)) },
  }),
  learnPriorNow: async (make) => {
    await make.closed()
    return {}
  },
  putPriorInForce: async (make, two) => {
    const version = await plantPriorVersion(two.storage, make.house)
    const { headers } = await two.granted({ method: "get", path: "/learning", by: make.house.owner })
    return { ifMatch: headers.etag, body: { version, reason: make.text("as it was in May") } }
  },
  nameLeadCustomer: async (make) => onLead(await make.lead(), { customerId: (await make.customer()).id }),
  assignLead: async (make) => onLead(await make.lead(), { ownerId: make.house.manager.id }),
  whatIfHours: async () => ({ query: { hoursPerWeek: "30" } }),
  importLeads: async (make) => ({
    body: { csv: `id,title,worth,stage\n${make.text("L")},${make.text("Golf")},617.47,Meeting\n` },
  }),
  takeVerdictBack: async (make) => onLead(await make.judgedLead()),
  giveVerdicts: async (make) => ({ body: { leads: [{ leadId: (await make.lead()).id }], verdict: "drop" } }),
  moveKillCriterion: async (make) => onLead(await make.leadWithCriterion(), exampleOf("moveKillCriterion")),
  reenterLead: async (make) => onLead(await make.judgedLead(), {}),
  invite: async (make) => ({
    body: { email: `${make.text("new").replaceAll(" ", "")}@example.com`, role: "salesperson" },
  }),
  makeKey: async (make) => ({ body: { name: make.text("key"), scopes: ["read"], role: "salesperson" } }),
  switchOrganisation: async (make) => ({ body: { organisationId: make.house.id } }),
  endSession: async (make) => {
    const by = await make.house.hire("salesperson")
    return { params: { sessionId: await make.session(by) }, by }
  },
  endOtherSessions: async (make) => ({ by: await make.house.hire("salesperson") }),
  leaveOrganisation: async (make) => ({ by: await make.house.hire("salesperson") }),
  changePassword: async (make) => ({
    by: await make.house.hire("salesperson"),
    body: { current: "tall green kettle 41", password: "another tall kettle 42" },
  }),
  removeExample: async (make, { ask }) => {
    await ask({ method: "post", path: "/organisation/example", by: make.by })
    return {}
  },
  loadExample: async (make, { ask }) => {
    await ask({ method: "delete", path: "/organisation/example", by: make.by })
    return {}
  },
}

/** A thing for each parameter of a path, with the version that If-Match wants. */
const PARAMETERS: Readonly<Record<string, (make: Make) => Promise<Thing>>> = {
  dealId: (make) => make.deal(),
  approvalId: (make) => make.approval(),
  callBackId: (make) => make.callBack(),
  customerId: (make) => make.customer(),
  unitId: (make) => make.unit(),
  leadId: (make) => make.lead(),
  practiceId: (make) => make.practice(),
  invitationId: async (make) => ({ id: await make.invitation(), version: 0 }),
  userId: async (make) => ({ id: (await make.house.hire("salesperson")).id, version: 0 }),
  keyId: async (make) => ({ id: await make.key(), version: 0 }),
}

const fromContract = async (operation: Operation, make: Make): Promise<Parts> => {
  const params: Record<string, string> = {}
  let version: number | undefined
  for (const name of pathParameters(operation.path)) {
    const maker = PARAMETERS[name]
    if (!maker) throw new Error(`${operation.id}: nothing is made for {${name}}; add it here.`)
    const thing = await maker(make)
    params[name] = thing.id
    version = thing.version
  }
  return {
    params,
    ...(operation.body && { body: operation.example?.body ?? {} }),
    ...(operation.precondition && { ifMatch: `"${version}"` }),
  }
}

/** A request of `make.by` that succeeds, on things of its own. */
export const partsFor = async (operation: Operation, make: Make, two: TwoHouses): Promise<Parts> =>
  (await RECIPES[operation.id as OperationId]?.(make, two)) ?? (await fromContract(operation, make))

/** Operations about somebody's own way in; who asks is not a member of a house there. */
export const isPublic = ({ scope }: Operation): boolean => scope === "public"
