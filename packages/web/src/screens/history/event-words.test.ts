// Every event that the desk knows has a sentence in every language, with its figures and without them.

import { readdirSync, readFileSync } from "node:fs"
import { createTranslator } from "use-intl/core"
import { describe, expect, test } from "vitest"
import { history as german } from "../../words/de/history.ts"
import { history as english } from "../../words/en/history.ts"
import { formatsIn } from "../../words/format.ts"
import { eventSentence, sentenceKey } from "./event-words.ts"
import type { Happening } from "./history-query.ts"

const folder = new URL("../../../../../conformance/events/deal/", import.meta.url)

const logged = readdirSync(folder).flatMap((file): readonly Happening[] => {
  const { type, cases } = JSON.parse(readFileSync(new URL(file, folder), "utf8"))
  return cases.map(({ written }: { written: Happening["data"] }) => ({ type, data: written }))
})

/** As whoever may not see the line gets them. */
const without = ({ type, data }: Happening): Happening => {
  const hidden = ["line", "target", "distance", "netPrice", "paper", ...(type === "LineMoved" ? ["from", "to"] : [])]
  return { type, data: Object.fromEntries(Object.entries(data).filter(([key]) => !hidden.includes(key))) } as Happening
}

const names = { person: () => "Sam", customer: "Mr Adeyemi" }

describe.each([
  ["en", english],
  ["de", german],
] as const)("in %s", (locale, messages) => {
  const faults: string[] = []
  const say = createTranslator({ locale, messages: messages as object, onError: ({ message }) => faults.push(message) })
  const sentence = (happening: Happening) =>
    eventSentence(say as never, formatsIn(locale, "Europe/London"), names, happening)

  test.each(logged.map((happening) => [happening.type, happening] as const))("%s has a sentence", (_, happening) => {
    for (const seen of [happening, without(happening)]) {
      const said = sentence(seen)
      expect(said).not.toContain("{")
      expect(said).not.toContain("events.")
      expect(said).not.toContain(happening.type)
    }
    expect(faults).toEqual([])
  })
})

test("whoever may not see the line reads that it moved, and not where to", () => {
  const data = { from: { amount: "9250", currency: "GBP" }, to: { amount: "9100", currency: "GBP" } }
  expect(sentenceKey("LineMoved", data)).toBe("LineMoved")
  expect(sentenceKey("LineMoved", {})).toBe("LineMovedHidden")
})
