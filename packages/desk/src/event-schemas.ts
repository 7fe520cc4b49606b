// Events for ever: what was written by an old version must be read by every later one. A kind of event has one current schema
// and a chain of steps, each of which turns the stored JSON of one version into that of the next; reading walks the chain from
// where the event stands and then decodes. Nothing in the log is rewritten, and no code but this knows that there ever was another
// version. The rival, readers that cope with every version at once, spreads that knowledge over all of them.

import { z } from "zod"

type Schemas = Readonly<Record<string, z.ZodType>>

/** Stored JSON of version n to stored JSON of version n + 1. */
export type UpcastStep = (data: unknown) => unknown

/** By type: the step from version 1 to 2, from 2 to 3, … A type that is not named is still at version 1. */
export type UpcastChains<S extends Schemas> = { readonly [T in keyof S]?: readonly UpcastStep[] }

export type EventIn<S extends Schemas> = {
  [T in keyof S & string]: { readonly type: T; readonly data: z.output<S[T]> }
}[keyof S & string]

export interface StoredEvent {
  readonly type: string
  readonly schemaVersion: number
  readonly data: unknown
}

/** How the events of one kind of stream are written and read. */
export interface EventCatalogue<E> {
  readonly types: readonly string[]
  /** The version that is written today; throws on an unknown type. */
  currentVersion(type: string): number
  /** Stored JSON of any version as stored JSON of the current one. */
  upcast(type: string, schemaVersion: number, data: unknown): unknown
  encode(event: E): StoredEvent
  /** Throws on what no version of ours wrote: a newer program, or a damaged row. */
  decode(type: string, schemaVersion: number, data: unknown): E
}

const chainOf = <S extends Schemas>(schemas: S, chains: UpcastChains<S>, type: string): readonly UpcastStep[] => {
  if (!Object.hasOwn(schemas, type)) {
    throw new Error(`The log holds an event "${type}" that is not known here: written by a newer Walkaway; update.`)
  }
  return chains[type] ?? []
}

const checkVersion = (type: string, version: number, current: number): void => {
  if (!Number.isInteger(version) || version < 1) {
    throw new Error(`The log holds an event "${type}" of version ${version}, which nobody ever wrote: damaged.`)
  }
  if (version > current) {
    throw new Error(
      `The log holds an event "${type}" of version ${version} and ${current} is the newest known here: ` +
        "written by a newer Walkaway; update.",
    )
  }
}

/** The catalogue of some schemas, with the steps that lead from older versions to them. */
export const catalogueOf = <S extends Schemas>(
  schemas: S,
  chains: UpcastChains<S> = {},
): EventCatalogue<EventIn<S>> => {
  const currentVersion = (type: string): number => chainOf(schemas, chains, type).length + 1
  const upcast = (type: string, schemaVersion: number, data: unknown): unknown => {
    const chain = chainOf(schemas, chains, type)
    checkVersion(type, schemaVersion, chain.length + 1)
    return chain.slice(schemaVersion - 1).reduce((before, step) => step(before), data)
  }
  return {
    types: Object.keys(schemas),
    currentVersion,
    upcast,
    encode: ({ type, data }) => ({
      type,
      schemaVersion: currentVersion(type),
      data: z.encode(schemas[type], data as never),
    }),
    decode: (type, schemaVersion, data) => {
      const current = upcast(type, schemaVersion, data)
      const decoded = z.safeDecode(schemas[type], current as never)
      if (decoded.success) return { type, data: decoded.data } as EventIn<S>
      const [issue] = decoded.error.issues
      throw new Error(
        `Event "${type}" of version ${schemaVersion} is damaged at ${issue.path.join(".")}: ${issue.message}`,
      )
    },
  }
}
