// The commands against a whole desk, without a socket: what they send is what the desk takes, and what it answers is what they show.

import { practiceOutputSchema } from "@walkaway/contract"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { keyOf, NOON, openTwoHouses, type TwoHouses, type Who } from "../../../server/src/testing/desk-in-a-test.ts"
import { type Ran, run } from "../run-in-strings.ts"

const URL_OF_DESK = "http://localhost:4400"
const FILE = "title: Golf\nside: sell\ncurrency: GBP\nask: 9995\ncost: 8100\nalternative: 650\nmoves: s9995 b8500\n"

let houses: TwoHouses
let keys: Readonly<Record<"owner" | "salesperson" | "reader", Who>>

beforeAll(async () => {
  houses = await openTwoHouses("embedded")
  const { a } = houses
  keys = {
    owner: await keyOf(houses, a.owner, ["read", "log", "manage", "admin"]),
    salesperson: await keyOf(houses, a.owner, ["read", "log"], "salesperson"),
    reader: await keyOf(houses, a.owner, ["read"], "salesperson"),
  }
})
afterAll(() => houses.close())

interface Options {
  readonly by?: keyof typeof keys
  readonly input?: string
  readonly fetch?: typeof fetch
}

const ofDesk: typeof fetch = async (input, init) =>
  await houses.desk.app.request(String(input), init, { incoming: { socket: { remoteAddress: "127.0.0.1" } } })

const walkaway = (
  args: readonly string[],
  { by = "owner", input = "", fetch: fetchIt = ofDesk }: Options = {},
): Promise<Ran> =>
  run(args, {
    input,
    fetch: fetchIt,
    now: new Date(NOON),
    env: { WALKAWAY_URL: URL_OF_DESK, WALKAWAY_KEY: keys[by].key ?? "" },
  })

/** What it says on standard output, when all is well. */
const told = async (args: readonly string[], options: Options = {}): Promise<string> => {
  const { status, out, err } = await walkaway(args, options)
  expect({ status, err }).toEqual({ status: 0, err: "" })
  return out
}

const refused = async (args: readonly string[], options: Options = {}): Promise<string> => {
  const { status, out, err } = await walkaway(args, options)
  expect({ status, out }).toEqual({ status: 2, out: "" })
  expect(err).not.toMatch(/undefined|\[object|^\s+at /m)
  return err
}

const opened = async (notation: string): Promise<string> =>
  JSON.parse(await told(["deal", "open", notation, "--json"])).id

/** Time passes, so that moves have an order. */
const later = (minutes = 1): void => {
  houses.clock.now = new Date(houses.clock.now.getTime() + minutes * 60_000)
}

describe("login", () => {
  test("tries the key, keeps it for this person alone, and never shows it", async () => {
    const { status, out, err, files } = await walkaway(["login", `${URL_OF_DESK}/`, "--key-stdin"], {
      input: `${keys.owner.key}\n`,
    })
    expect({ status, err }).toEqual({ status: 0, err: "" })
    expect(out).toContain("Ashgrove Motors")
    expect(out).not.toContain("wak_")
    expect(JSON.parse(Object.values(files)[0])).toEqual({ url: URL_OF_DESK, key: keys.owner.key })
    expect(Object.keys(files)).toEqual(["/home/tester/.walkaway/desk.json"])
  })

  test.each([
    [
      "a key that the desk does not know",
      ["login", URL_OF_DESK, "--key-stdin"],
      `wak_${"0".repeat(32)}_${"a".repeat(43)}`,
      "not valid",
    ],
    ["what is no key", ["login", URL_OF_DESK, "--key-stdin"], "secret", "no key"],
    ["no key at all", ["login", URL_OF_DESK], "", "The key is missing"],
    ["what is no address", ["login", "desk", "--key-stdin"], "", "no address"],
  ])("refuses %s and keeps nothing", async (_name, args, input, message) => {
    const { status, err, files } = await walkaway(args, { input })
    expect(status).toBe(2)
    expect(err).toContain(message)
    expect(files).toEqual({})
  })
})

describe("without a desk", () => {
  test("says how to get to one", async () => {
    const { status, err } = await run(["deal", "list"])
    expect(status).toBe(2)
    expect(err).toContain("walkaway login")
  })

  test("a desk that does not answer ends with 1 and what to do, and is no bug", async () => {
    const silent: typeof fetch = async () => {
      throw new TypeError("fetch failed", { cause: Object.assign(new Error("no"), { code: "ECONNREFUSED" }) })
    }
    const { status, err } = await walkaway(["deal", "list"], { fetch: silent })
    expect(status).toBe(1)
    expect(err).toContain("npm start")
    expect(err).not.toContain("report")
  })

  test("a key is not sent to another desk than its own", async () => {
    const shell = {
      files: { "/home/tester/.walkaway/desk.json": JSON.stringify({ url: URL_OF_DESK, key: keys.owner.key }) },
    }
    const { status, err } = await run(["deal", "list"], {
      ...shell,
      env: { WALKAWAY_URL: "http://elsewhere.example" },
      fetch: ofDesk,
    })
    expect(status).toBe(2)
    expect(err).toContain("There is no key for http://elsewhere.example")
  })
})

describe("a deal", () => {
  test("from a file is opened, listed, shown and advised on", async () => {
    const text = await told(["deal", "open", "-"], { input: FILE })
    const id = /Opened as (\S+)/.exec(text)?.[1] ?? ""
    expect(text).toContain("They offer £8,500")
    const list = await told(["deal", "list"])
    expect(list).toContain(id.slice(0, 13))
    expect(list).toContain("£8,500")
    expect(await told(["deal", "show", id])).toContain("Golf")
    expect(await told(["advise", id])).toMatch(/£9,\d{3} next/)
    expect(await told([id])).toBe(await told(["advise", id]))
    expect(await told(["line", id])).toContain("Walk away")
    expect(await told(["worth", id, "--price", "9000"])).toMatch(/Left for us +£900/)
    expect(JSON.parse(await told(["advise", id, "--json"])).dealId).toBe(id)
  })

  test("of the desk is shown in the same words as the same deal in a file", async () => {
    const id = JSON.parse(await told(["deal", "open", "-", "--json"], { input: FILE })).id
    const fromFile = await run(["advise", "-"], { input: FILE })
    expect(await told(["advise", id])).toBe(fromFile.out)
  })

  test("has packages, by what the house gave before, for whoever sees the line", async () => {
    const car = "side: sell\ncurrency: GBP\ntemplate: car\nask: 9995\ncost: 8100\nalternative: 650\nmoves: s9995 b8500"
    const learnt = (text: string) => /mats.*"kind":"learnt","detail":"3 of our own records"/.test(text)
    const id = JSON.parse(await told(["deal", "open", "-", "--json"], { input: car })).id
    const asked = ["packages", id, "--keep", "9700", "--json"]
    expect(learnt(JSON.stringify(JSON.parse(await told(asked))))).toBe(false)
    for (let deal = 0; deal < 3; deal += 1) {
      await told(["deal", "open", "-", "--json"], { input: `${car} sgive:mats:20:900` })
    }
    const { packages, dealId } = JSON.parse(await told(asked))
    expect([dealId, packages.keep, packages.packages.length]).toEqual([id, 9700, 3])
    expect(learnt(JSON.stringify(packages))).toBe(true)
    expect(await told(["packages", id])).toContain("Each leaves us at least")
    expect(await refused(["packages", id, "--keep", "8000"])).toMatch(/past (the|our) line/)
  })

  test("is found by the beginning of its id, as long as that means one", async () => {
    later(60)
    const id = await opened("sell GBP ask 500 line 400")
    expect(await told(["deal", "show", id.slice(0, 13)])).toContain("£500")
    expect(await refused(["deal", "show", "00000000"])).toContain("no such deal")
    expect(await refused(["deal", "show", "0199f0a2-6d2e-7c1a-9b53-2f1f8d0c7a11"])).toContain("no such deal")
    expect(await refused(["deal", "show", "golf"])).toContain("no id of a deal")
    await opened("sell GBP ask 510 line 400")
    await opened("sell GBP ask 520 line 400")
    expect(await refused(["deal", "show", id.slice(0, 8)])).toContain("deals begin like this")
  })

  test("gets a line once, and moves it with a reason", async () => {
    const id = await opened("sell GBP ask 9995")
    expect(await told(["deal", "line", id, "9250", "--target", "9700"])).toContain("£9,250, target £9,700")
    expect(await refused(["deal", "line", id, "9200"])).toContain("reason")
    expect(
      await told(["deal", "line", id, "9300", "--reason", "new-information", "--note", "The clutch slips."]),
    ).toContain("moved 1 time")
    expect(await refused(["deal", "line", id, "9,3"])).toContain("the price")
  })

  test("is closed with an outcome that fits", async () => {
    const id = await opened("sell GBP ask 9995 line 9000 | b9500")
    expect(await refused(["deal", "close", id, "won"])).toContain("accepted")
    expect(await refused(["deal", "close", id, "wonn"])).toContain('Did you mean "won"?')
    later()
    await told(["log", id, "saccept"])
    expect(await told(["deal", "close", id, "won"])).toContain("closed: won")
    expect(await told(["deal", "list", "--phase", "closed"])).toContain(id.slice(0, 13))
    expect(await refused(["advise", id])).toContain("nothing left to advise")
  })

  test("whose file is wrong is refused with the place in the file, before anything is sent", async () => {
    const err = await refused(["deal", "open", "-"], {
      input: FILE.replace("alternative", "alternatve"),
      fetch: async () => expect.fail("nothing may be sent"),
    })
    expect(err).toContain("standard input:6:1  alternatve")
  })
})

describe("log", () => {
  test("logs word after word, each on the version before, each once", async () => {
    const id = await opened("sell GBP ask 9995 line 9250")
    const sent: (readonly [ifMatch: string | null, key: string | null])[] = []
    const watched: typeof fetch = (input, init) => {
      const headers = new Headers(init?.headers)
      if (init?.method === "POST") sent.push([headers.get("if-match"), headers.get("idempotency-key")])
      return ofDesk(input, init)
    }
    later()
    const out = await told(["log", id, "s9750 b9400", "b=", "bwalk"], { fetch: watched })
    expect(out).toContain("They offer £9,400")
    expect(out).toContain("they have left, door open")
    expect(out).toContain("Call back 1 is planned")
    expect(sent.map(([ifMatch]) => ifMatch)).toEqual(['"2"', '"3"', '"4"', '"5"'])
    expect(new Set(sent.map(([, key]) => key)).size).toBe(4)
  })

  test("a write whose answer was lost is sent again and not done twice", async () => {
    const id = await opened("sell GBP ask 9995 line 9250")
    later()
    let lost = false
    const leaky: typeof fetch = async (input, init) => {
      const response = await ofDesk(input, init)
      if (init?.method !== "POST" || lost) return response
      lost = true
      throw new TypeError("fetch failed", { cause: Object.assign(new Error("cut"), { code: "UND_ERR_SOCKET" }) })
    }
    const deal = JSON.parse(await told(["log", id, "b8500", "--json"], { fetch: leaky }))
    expect(lost).toBe(true)
    expect(deal.moves).toHaveLength(1)
  })

  test("a step across the line is held, with what it takes; what came before it stays logged", async () => {
    const id = await opened("sell GBP ask 10000 line 9000")
    later()
    const err = await refused(["log", id, "b8000 s8950"], { by: "salesperson" })
    expect(err).toContain("crosses the line by £50")
    expect(err).toContain("--reason CODE (ageing-stock")
    expect(err).toContain("Logged before it: b8000.")
    expect(await told(["log", id, "s8950", "--reason", "ageing-stock"], { by: "salesperson" })).toContain(
      "The line was crossed 1 time.",
    )
  })

  test("beyond one's authority it needs an approval, which is asked for with a reason and used by its id", async () => {
    const id = await opened("sell GBP ask 10000 line 9000")
    later()
    expect(await refused(["log", id, "s8700"], { by: "salesperson" })).toContain("a manager is asked then")
    const err = await refused(["log", id, "s8700", "--reason", "month-end"], { by: "salesperson" })
    const approval = /--approval (\S+)\./.exec(err)?.[1] ?? ""
    await houses.granted({
      method: "post",
      path: `/approvals/${approval}/answer`,
      by: keys.owner,
      body: { answer: "given" },
    })
    expect((await told(["deal", "show", id])).replaceAll(/\s+/g, " ")).toContain(
      "is given for a step across the line, at £8,700",
    )
    later()
    expect(
      await told(["log", id, "s8700", "--approval", approval, "--reason", "month-end"], { by: "salesperson" }),
    ).toContain("£8,700")
  })

  test("what was said already is logged whatever the line", async () => {
    const id = await opened("sell GBP ask 10000 line 9000")
    later()
    expect(await told(["log", id, "s5000", "--already-said"], { by: "salesperson" })).toContain("The line was crossed")
  })

  test("effort, which moves nothing", async () => {
    const id = await opened("sell GBP ask 10000 line 9000 | b8000")
    const before = await told(["advise", id])
    expect(
      await told(["log", id, "effort", "1.5h", "meeting", "--money", "12.50", "--note", "Two test drives."]),
    ).toContain("1.5 hours and £12.50")
    expect(await told(["advise", id])).toBe(before)
    expect(await refused(["log", id, "effort", "1h", "meating"])).toContain('Did you mean "meeting"?')
    expect(await refused(["log", id, "effort", "2h"])).toContain("stage")
  })

  test.each([
    ["a word that is no move", ["s9750 bwlak"], "moves, character 8"],
    ["days, which pass by themselves", ["b8000 +1d"], "Days pass by themselves"],
    ["a note without a reason", ["s9750", "--note", "why"], "--note"],
    ["a time that is none", ["s9750", "--at", "yesterday"], "--at"],
    ["a move that the talk does not allow", ["breturn"], "breturn"],
    ["a time to come", ["b8000", "--at", "+2d"], "b8000"],
  ])("refuses %s at its place", async (_name, words, place) => {
    const id = await opened("sell GBP ask 9995 line 9250")
    later()
    expect(await refused(["log", id, ...words])).toContain(place)
  })

  test("a key that may only look is refused in words", async () => {
    const id = await opened("sell GBP ask 9995 line 9250")
    expect(await refused(["log", id, "b8000"], { by: "reader" })).toContain("The key may not do this")
  })
})

describe("practice on a deal of the desk", () => {
  const HURRY = "nonsense\nb8000\n9800\nhold\nleave\n"

  test("is played at the desk, says nothing of the other side before the end, and judges as a file is judged", async () => {
    const id = await opened("sell GBP ask 9995 line 9000 | b8500")
    const before = await told(["deal", "show", id])
    const answers: string[] = []
    const watched: typeof fetch = async (input, init) => {
      const response = await ofDesk(input, init)
      answers.push(await response.clone().text())
      return response
    }
    const { status, out, err } = await walkaway(["practice", id, "--kind", "fair"], { input: HURRY, fetch: watched })
    expect(status).toBe(0)
    expect(out).toMatch(/You sell\. The ask is £9,995\. Your line is £9,000\.\nThey are a fair one/)
    for (const part of ["“", "What it came to", "the adviser", "Move by move", "would have paid up to £"])
      expect.soft(out).toContain(part)
    expect(err).toMatch(/^line 1: "nonsense" is not a move\..*\nline 2: "b8000" is a move of theirs\./)
    const going = answers.filter((text) => text.includes('"endedAt":null'))
    expect(going.length).toBeGreaterThan(0)
    for (const text of going) expect(JSON.parse(text)).toMatchObject({ judgement: null, seed: null })
    expect(await told(["deal", "show", id])).toBe(before)
  })

  test("gives machines the document of the schema, from the first word if so wished", async () => {
    const id = await opened("sell GBP ask 9995 line 9000 | b8500")
    const asked = ["practice", id, "--from", "start", "--json"]
    const over = practiceOutputSchema.parse(JSON.parse(await told(asked, { input: "leave\n" })))
    expect(over).toMatchObject({ side: "seller", seed: expect.any(Number), judgement: { line: 9000 } })
    expect(over.notation).toMatch(/^sell GBP ask 9995 line 9000 \| [^|]*(sleave|baccept)$/)
    expect(over.notation).not.toContain("b8500 ")
  })

  test("that the input leaves half-way is not judged, and nothing is kept of it", async () => {
    const id = await opened("sell GBP ask 9995 line 9000 | b8500")
    const half = practiceOutputSchema.parse(JSON.parse(await told(["practice", id, "--json"], { input: "" })))
    expect([half.judgement, half.seed]).toEqual([null, null])
    const { json } = await houses.granted({ method: "get", path: `/practices?dealId=${id}`, by: keys.owner })
    expect(json.items).toEqual([])
  })

  test("is refused in words: no such deal, one that is closed, a key that may only look", async () => {
    expect(await refused(["practice", "00000000"])).toContain("no such deal")
    const id = await opened("sell GBP ask 9995 line 9000")
    await told(["deal", "close", id, "withdrawn"])
    expect(await refused(["practice", id])).toContain("Practise it from the start")
    expect(await refused(["practice", id], { by: "reader" })).toContain("The key may not do this")
  })
})

test("call backs are planned, moved by their outcome, and run out", async () => {
  const id = await opened("sell GBP ask 9995 line 9250 | b8500 s9750")
  expect(await refused(["deal", "call-back", id, "+24h"])).toContain("left")
  later()
  await told(["log", id, "bwalk"])
  expect(await told(["deal", "call-back", id, "not-reached"])).toContain("Call back 1 is settled: not reached.")
  expect(await told(["deal", "call-back", id, "dropped"])).toContain("Call back 2 is settled: dropped.")
  expect(await refused(["deal", "call-back", id, "called"])).toContain("No call back waits.")
  expect(await refused(["deal", "call-back", id, "soon"])).toContain("not-reached")
  expect(await refused(["deal", "list", "--limit", "500"])).toContain("--limit")
})
