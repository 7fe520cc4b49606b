// What many routes do alike: show a deal as its reader may see it, find the currency in which figures are meant, name the version that
// the caller saw.

import type {
  AdviceMemory,
  Caller,
  DealDone,
  DealNow,
  DealTarget,
  DeskParts,
  FitsUnderWay,
  People,
  SpokenReason,
  Work,
} from "@walkaway/desk"
import {
  commandDeal,
  currencyOfDeal,
  type DealView,
  dealView,
  type Names,
  namesOfDeal,
  policyInForce,
  type Reader,
  readerOf,
  reasonOf,
} from "@walkaway/desk"
import { ok, type Refusal, type Result } from "@walkaway/engine"
import type { Objection } from "../handlers.ts"

/** What the routes work with. */
export interface DeskDoor {
  readonly parts: DeskParts
  readonly advice: AdviceMemory
  readonly fits: FitsUnderWay
  readonly people: People
}

export const readerIn = async ({ tx }: Work, caller: Caller): Promise<Reader> =>
  readerOf(caller, (await policyInForce(tx)).policy)

export interface ShownDeal {
  readonly view: DealView
  readonly names: Names
  readonly reader: Reader
}

/** What was just done knows its policy; for what was only looked up it is read. */
export const showDeal = async (work: Work, caller: Caller, now: DealNow | DealDone): Promise<ShownDeal> => {
  const names = await namesOfDeal(work.tx, now.deal)
  const reader = "policy" in now ? readerOf(caller, now.policy) : await readerIn(work, caller)
  return { view: dealView(now, names, reader), names, reader }
}

/** A result carried on, or its refusal as it is. */
export const carry = async <T, U>(
  result: Result<T, Objection>,
  go: (value: T) => Promise<Result<U, Objection>>,
): Promise<Result<U, Objection>> => (result.ok ? go(result.value) : result)

export const targetOf = (
  dealId: string,
  asked: { readonly expectedVersion?: number },
  occurredAt?: string | undefined,
): DealTarget => ({
  dealId,
  ...(asked.expectedVersion !== undefined && { expectedVersion: asked.expectedVersion }),
  ...(occurredAt !== undefined && { occurredAt: new Date(occurredAt) }),
})

type Command = Parameters<typeof commandDeal>[4]

/** Runs a command on a deal. */
export const runOn = (door: DeskDoor, work: Work, caller: Caller, target: DealTarget, command: Command) =>
  commandDeal(work.tx, door.parts, { organisationId: caller.organisationId, actor: caller.actor }, target, command)

/** Runs a command on a deal and answers with the deal. */
export const changeDeal = async (
  door: DeskDoor,
  work: Work,
  caller: Caller,
  target: DealTarget,
  command: Command,
): Promise<Result<{ readonly status: 200; readonly body: DealView; readonly version: number }, Objection>> =>
  carry(await runOn(door, work, caller, target, command), async (done) =>
    ok({ status: 200, body: (await showDeal(work, caller, done)).view, version: done.version } as const),
  )

/** Words of a reason go to the notes; the deal gets its code and where the words are. */
export const reasonFor = (
  { parts }: DeskDoor,
  work: Work,
  caller: Caller,
  dealId: string,
  spoken: SpokenReason | undefined,
) => reasonOf(work.tx, parts, caller, { kind: "deal", id: dealId }, spoken)

/** Goes on in the deal's currency; refuses when there is no such deal. */
export const inCurrencyOf = async <T>(
  work: Work,
  dealId: string,
  go: (currency: Parameters<typeof import("@walkaway/desk").moneyIn>[1]) => Promise<Result<T, Objection>>,
): Promise<Result<T, Objection>> => carry<Parameters<typeof go>[0], T>(await currencyOfDeal(work.tx, dealId), go)

export const NOT_FOUND: Refusal = {
  code: "not-found",
  message: "There is no such thing here.",
  remedy: "Look it up in its list.",
}
