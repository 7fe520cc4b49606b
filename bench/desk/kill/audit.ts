// What the database itself says after a death, held against what was acknowledged: nothing lost, nothing changed, nothing half done, nothing done
// twice, and views and log as the desk's own doctor wants them. Reads across the desk as the doctor does, in one snapshot.

import { createHash } from "node:crypto"
import type { Storage } from "@walkaway/desk"
import { sql } from "drizzle-orm"
import { examine } from "../../../packages/desk/src/upkeep/doctor.ts"
import { rowsOf } from "../../../packages/desk/src/upkeep/query.ts"
import { inSnapshot } from "../../../packages/desk/src/upkeep/transactions.ts"
import type { Acknowledged, Write } from "./lane.ts"

/** Streams as they stood at the last audit: version and digest of all their events up to it. */
export type KnownStreams = Map<string, { readonly version: number; readonly digest: string }>

export interface Books {
  readonly acknowledged: readonly Acknowledged[]
  readonly pending: readonly Write[]
  readonly known: KnownStreams
}

interface Found {
  readonly kept: ReadonlyMap<string, { readonly status: number | null; readonly digest: string | null }>
  readonly streams: ReadonlyMap<
    string,
    { readonly version: number; readonly digest: string; readonly before: string | null }
  >
  readonly moves: ReadonlyMap<string, string>
  readonly twice: readonly string[]
}

const digestOf = (text: string): string => createHash("md5").update(text).digest("hex")

const DIGEST = `md5(string_agg(e.version || e.type || e.data::text || e.actor::text || e.occurred_at::text, '|' order by e.version)`

const look = (storage: Storage, known: KnownStreams): Promise<Found> =>
  inSnapshot(storage, async (tx) => {
    const kept = await rowsOf<{ key: string; status: number | null; digest: string | null }>(
      tx,
      sql`select key, status, md5(body) as digest from idempotency_keys`,
    )
    const list = JSON.stringify([...known].map(([stream, { version }]) => ({ stream, version })))
    const streams = await rowsOf<{ stream: string; version: number; digest: string; before: string | null }>(
      tx,
      sql`with k as (select * from jsonb_to_recordset(${list}::jsonb) as k (stream uuid, version integer))
        select e.stream_id::text as stream, max(e.version) as version, ${sql.raw(DIGEST)}) as digest,
          ${sql.raw(DIGEST)} filter (where e.version <= k.version)) as before
        from events e left join k on k.stream = e.stream_id group by e.stream_id`,
    )
    const moves = await rowsOf<{ place: string; price: string }>(
      tx,
      sql`select stream_id || ' ' || version as place, data -> 'price' ->> 'amount' as price from events
        where type in ('OfferMade', 'OfferReceived')`,
    )
    const twice = await rowsOf<{ name: string }>(
      tx,
      sql`select name from customers_private group by name having count(*) > 1
        union all select title from deals group by title having count(*) > 1
        union all select stock_number from units group by stock_number having count(*) > 1`,
    )
    return {
      kept: new Map(kept.map(({ key, ...rest }) => [key, rest])),
      streams: new Map(streams.map(({ stream, ...rest }) => [stream, rest])),
      moves: new Map(moves.map(({ place, price }) => [place, price])),
      twice: twice.map(({ name }) => name),
    }
  })

const streamOf = ({ dealId, kind, text }: Acknowledged): string | undefined =>
  dealId ?? (kind === "open" ? (JSON.parse(text) as { id: string }).id : undefined)

/** The version of the offer that an answer shows last, and its price. */
const offerOf = ({
  kind,
  asked,
  text,
}: Acknowledged): { readonly version: number; readonly price: string } | undefined => {
  if (kind !== "move" || (asked.body as { kind: string }).kind !== "offer") return undefined
  const { deal } = JSON.parse(text) as { deal: { moves: { version: number; price: string }[] } }
  return deal.moves.at(-1)
}

const lost = (one: Acknowledged, { kept, streams, moves }: Found): string | undefined => {
  const { onceKey } = one.asked
  const answer = kept.get(onceKey)
  if (!answer) return `${onceKey}: its answer is not kept`
  if (answer.status !== one.status || answer.digest !== digestOf(one.text)) return `${onceKey}: another answer is kept`
  const stream = streamOf(one)
  if (stream === undefined) return undefined
  const reached = streams.get(stream)?.version ?? 0
  if (reached < (one.version ?? 0))
    return `${onceKey}: version ${one.version} of ${stream} is lost, it is at ${reached}`
  const offer = offerOf(one)
  if (!offer) return undefined
  const price = moves.get(`${stream} ${offer.version}`)
  const wished = (one.asked.body as { price: string }).price
  return Number(price) === Number(wished) && Number(offer.price) === Number(wished)
    ? undefined
    : `${onceKey}: ${wished} was logged and the log says ${price}`
}

/** A write without an answer is there whole, with its kept answer, or not at all. */
const half = ({ asked, dealId, versionBefore }: Write, { kept, streams }: Found): string | undefined => {
  const answer = kept.get(asked.onceKey)
  if (answer && answer.status === null) return `${asked.onceKey}: its key is taken and no answer is kept`
  if (dealId === undefined || versionBefore === undefined) return undefined
  const moved = (streams.get(dealId)?.version ?? 0) > versionBefore
  return moved === (answer !== undefined)
    ? undefined
    : `${asked.onceKey}: ${moved ? "its events are there without its answer" : "its answer is there without its events"}`
}

const changed = (known: KnownStreams, { streams }: Found): readonly string[] =>
  [...known].flatMap(([stream, { version, digest }]) => {
    const now = streams.get(stream)
    return now?.before === digest ? [] : [`${stream}: its events up to ${version} are not what they were`]
  })

export interface Audited {
  readonly wrong: readonly string[]
  readonly events: number
}

export const audit = async (storage: Storage, { acknowledged, pending, known }: Books): Promise<Audited> => {
  const found = await look(storage, known)
  const unanswered = [...found.kept]
    .filter(([, { status }]) => status === null)
    .map(([key]) => `${key}: no answer kept`)
  const findings = (await examine(storage)).filter(({ health }) => health === "failed")
  const wrong = [
    ...acknowledged.map((one) => lost(one, found)),
    ...pending.map((one) => half(one, found)),
    ...changed(known, found),
    ...unanswered,
    ...found.twice.map((name) => `"${name}" is there twice`),
    ...findings.map(({ check, detail }) => `doctor, ${check}: ${detail}`),
  ].filter((one) => one !== undefined)
  for (const [stream, { version, digest }] of found.streams) known.set(stream, { version, digest })
  const events = [...found.streams.values()].reduce((sum, { version }) => sum + version, 0)
  return { wrong, events }
}
