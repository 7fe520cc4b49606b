// Verdicts as they are given by quick fingers: shown at once, sent in order, taken back, refused, and kept in their place.

import { describe, expect, test } from "vitest"
import { type Decidable, type Decision, withKept } from "./decisions.ts"
import { openVerdictBook, type VerdictPorts } from "./verdict-book.ts"

const lead = (id: string, version = 1): Decidable => ({ id, title: `Lead ${id}`, version })

interface Sent {
  readonly what: string
  readonly version: number
}

/** A desk that answers when it is told to; each write raises the version by one. */
const deskOf = ({ refuses = new Set<string>() } = {}) => {
  const sent: Sent[] = []
  let keys = 0
  const answer = async (what: string, { lead: { id }, version }: Decision) => {
    sent.push({ what: `${what} ${id}`, version })
    await Promise.resolve()
    if (refuses.has(what)) throw new Error(`no ${what}`)
    return { version: version + 1 }
  }
  const ports: VerdictPorts = {
    give: (decision) => answer(decision.wish.verdict, decision),
    giveMany: (decisions) =>
      Promise.resolve(
        decisions.map(({ lead: { id }, version }) =>
          refuses.has(id)
            ? { id, version: undefined, refusal: new Error("no") }
            : { id, version: version + 1, refusal: null },
        ),
      ),
    takeBack: (decision) => answer("back", decision),
    changed: () => undefined,
    freshKey: () => {
      keys += 1
      return `key ${keys}`
    },
    now: () => 1000,
  }
  return { ports, sent }
}

describe("a verdict", () => {
  test("is written down before the desk has answered, and holds the desk's version afterwards", async () => {
    const { ports, sent } = deskOf()
    const book = openVerdictBook(ports)
    const giving = book.give(lead("a", 4), { verdict: "drop" })
    expect(book.now().decisions.get("a")?.state).toBe("sending")
    await giving
    expect(book.now().decisions.get("a")).toMatchObject({ state: "given", version: 5 })
    expect(sent).toEqual([{ what: "drop a", version: 4 }])
  })

  test("taken back before its answer has come goes out after it, on the version that it left", async () => {
    const { ports, sent } = deskOf()
    const book = openVerdictBook(ports)
    void book.give(lead("a"), { verdict: "drop" })
    await book.takeBackLast()
    expect(sent).toEqual([
      { what: "drop a", version: 1 },
      { what: "back a", version: 2 },
    ])
    expect(book.now().decisions.has("a")).toBe(false)
    expect(book.now().versions.get("a")).toBe(3)
    expect(book.now().takenBack?.ids).toEqual(["a"])
  })

  test("changed while the first was on its way ends as the second, and neither is lost", async () => {
    const { ports, sent } = deskOf()
    const book = openVerdictBook(ports)
    void book.give(lead("a"), { verdict: "drop" })
    await book.give(lead("a"), { verdict: "pursue" })
    expect(sent.at(-1)).toMatchObject({ what: "pursue a" })
    expect(book.now().decisions.get("a")).toMatchObject({ state: "given", wish: { verdict: "pursue" } })
  })

  test("that the desk refuses says so, is not there to be taken back, and may be sent again under its key", async () => {
    const refuses = new Set(["drop"])
    const { ports, sent } = deskOf({ refuses })
    const book = openVerdictBook(ports)
    await book.give(lead("a"), { verdict: "drop" })
    const refused = book.now().decisions.get("a")
    expect(refused).toMatchObject({ state: "refused", error: new Error("no drop") })
    await book.takeBackLast()
    expect(sent.map(({ what }) => what)).toEqual(["drop a"])
    refuses.clear()
    await book.sendAgain("a")
    expect(book.now().decisions.get("a")).toMatchObject({ state: "given", key: refused?.key })
  })

  test("that cannot be taken back stays, with why", async () => {
    const { ports } = deskOf({ refuses: new Set(["back"]) })
    const book = openVerdictBook(ports)
    await book.give(lead("a"), { verdict: "park" })
    await book.takeBackLast()
    expect(book.now().decisions.get("a")).toMatchObject({ state: "given", error: new Error("no back") })
  })
})

describe("many at once", () => {
  test("are taken back together, those that were refused left out", async () => {
    const { ports, sent } = deskOf({ refuses: new Set(["b"]) })
    const book = openVerdictBook(ports)
    await book.giveMany([lead("a"), lead("b"), lead("c")], { verdict: "drop" })
    expect(book.now().last?.ids).toEqual(["a", "c"])
    expect(book.now().decisions.get("b")?.state).toBe("refused")
    await book.takeBackLast()
    expect(sent.map(({ what }) => what).toSorted()).toEqual(["back a", "back c"])
    expect([...book.now().decisions.keys()]).toEqual(["b"])
  })

  test("leave nothing behind when the desk took none", async () => {
    const { ports } = deskOf()
    const book = openVerdictBook({ ...ports, giveMany: () => Promise.reject(new Error("silence")) })
    await expect(book.giveMany([lead("a")], { verdict: "drop" })).rejects.toThrow("silence")
    expect(book.now().decisions.size).toBe(0)
  })
})

describe("the list", () => {
  const ids = (text: string) => [...text].map((id) => ({ id }))
  const shown = (before: string, now: string, kept: string) =>
    withKept(ids(before), ids(now), (id) => kept.includes(id))
      .map(({ id }) => id)
      .join("")

  test.each([
    ["abcd", "acd", "b", "abcd"],
    ["abcd", "cd", "ab", "abcd"],
    ["abcd", "abc", "d", "abcd"],
    ["abcd", "acd", "", "acd"],
    ["abc", "cab", "b", "cab"],
    ["abcd", "dca", "b", "dcab"],
  ])("shown as %s, now %s, with %s decided here, is shown as %s", (before, now, kept, expected) => {
    expect(shown(before, now, kept)).toBe(expected)
  })
})
