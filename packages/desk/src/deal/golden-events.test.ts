// Golden files: for every kind of event and every version that was ever written, what stood in the log, what it means in memory, and
// how it is written today. They are never changed; a new version of an event adds a file. (conformance/events/<stream>/<Type>.v<N>.json)

import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { eventCatalogue } from "../event-catalogue.ts"
import { STREAM_KINDS, type StreamKind } from "../recorded.ts"

interface Golden {
  readonly type: string
  readonly schemaVersion: number
  readonly cases: readonly { readonly stored: unknown; readonly memory: unknown; readonly written: unknown }[]
}

const folder = new URL("../../../../conformance/events/", import.meta.url)

const wanted = STREAM_KINDS.flatMap((kind) =>
  eventCatalogue[kind].types.flatMap((type) =>
    Array.from({ length: eventCatalogue[kind].currentVersion(type) }, (_, index) => `${kind}/${type}.v${index + 1}`),
  ),
)

/** Whole numbers of any size as text with an "n", as the files have them. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, part) => (typeof part === "bigint" ? `${part}n` : part)))

describe("golden events", () => {
  test("every type and version has a file, and no file is without one", () => {
    const found = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => file.endsWith(".json"))
      .map((file) => file.slice(0, -".json".length))
    expect(found.toSorted()).toEqual(wanted.toSorted())
  })

  test.each(wanted)("%s means what it meant", (name) => {
    const golden: Golden = JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"))
    const [kind] = name.split("/") as [StreamKind]
    const { decode, encode } = eventCatalogue[kind]
    expect(name).toBe(`${kind}/${golden.type}.v${golden.schemaVersion}`)
    expect(golden.cases).not.toHaveLength(0)
    for (const { stored, memory, written } of golden.cases) {
      const event = decode(golden.type, golden.schemaVersion, stored)
      expect(plain(event.data)).toEqual(memory)
      expect(plain(encode(event as never).data)).toEqual(written)
    }
  })
})
