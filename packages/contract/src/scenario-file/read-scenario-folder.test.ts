import { existsSync, readdirSync, readFileSync } from "node:fs"
import { paretoFrontier, type Scenario } from "@walkaway/engine/arena"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readScenarioFolder, type ScenarioOptions, type ScenarioProblem, type ScenarioText, TEXT_MAX } from "./index.ts"

const EXAMPLES = new URL("../../../../examples/scenarios/", import.meta.url)
const SHARED = new URL("../../../../../shared/data/scenarios/", import.meta.url)

const filesOf = (folder: URL): ScenarioText[] =>
  readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }))

const example = (name: string): ScenarioText[] => filesOf(new URL(`${name}/`, EXAMPLES))

const read = (files: readonly ScenarioText[], options: ScenarioOptions = {}): readonly Scenario[] => {
  const result = readScenarioFolder("here", files, options)
  if (result.ok) return result.value.scenarios
  throw new Error(JSON.stringify(result.error))
}

const problems = (files: readonly ScenarioText[], options: ScenarioOptions = {}): readonly ScenarioProblem[] => {
  const result = readScenarioFolder("here", files, options)
  return result.ok ? [] : result.error
}

const notesOf = (files: readonly ScenarioText[]): readonly string[] => {
  const result = readScenarioFolder("here", files)
  return result.ok ? result.value.notes : []
}

const named = ([scenario]: readonly Scenario[]): readonly string[] => scenario.profiles.map(({ name }) => name)

/** The files of the van with one of them changed. */
const changed = (folder: string, file: string, change: (text: string) => string): ScenarioText[] =>
  example(folder).map(({ name, text }) => ({ name, text: name === file ? change(text) : text }))

describe("our own scenarios", () => {
  test.each([
    ["van-sale", 5, 1512],
    ["cleaning-contract", 4, 1428],
    ["market-pitch", 3, 144],
  ])("%s is read without a note, and leaves room to agree", (name, issues, outcomes) => {
    const [scenario] = read(example(name))
    const [a, b] = scenario.profiles
    expect([scenario.issues.length, a.utilities.length]).toEqual([issues, outcomes])
    expect(notesOf(example(name))).toEqual([])
    const suits = a.utilities.some((u, i) => u > a.reservation && b.utilities[i] > b.reservation)
    expect(suits).toBe(true)
    expect(paretoFrontier(a.utilities, b.utilities, a.ranking).length).toBeGreaterThan(5)
  })

  test("a price of real numbers has as many steps as asked", () => {
    expect(read(example("van-sale"), { steps: 4 })[0].issues[4].values).toEqual(["9000", "10000", "11000", "12000"])
  })
})

test("a byte order mark before JSON is let by", () => {
  const marked = changed("cleaning-contract", "office.json", (text) => `\uFEFF${text}`)
  expect(read(marked)).toEqual(read(example("cleaning-contract")))
})

test("an issue that was found by its name is not taken again by its number", () => {
  const issue = (index: number, name: string) =>
    `<issue index="${index}" name="${name}" type="discrete"><item value="yes" evaluation="1"/><item value="no" evaluation="0"/></issue><weight index="${index}" value="1"/>`
  const space = (...issues: string[]) =>
    `<utility_space><objective name="r">${issues.join("")}</objective></utility_space>`
  const domain = space(issue(1, "A"), issue(2, "B")).replaceAll(/ evaluation="."|<weight[^>]*>/g, "")
  const files = [
    { name: "d.xml", text: `<negotiation_template>${domain}</negotiation_template>` },
    { name: "p1.xml", text: space(issue(2, "A")) },
    { name: "p2.xml", text: space(issue(1, "A"), issue(2, "B")) },
  ]
  const [{ profiles }] = read(files)
  expect([...profiles[0].utilities]).toEqual([1, 1, 0, 0])
  expect(notesOf(files)).toContain('p1.xml: nothing on the issue "B": it counts for nothing')
})

describe("published scenarios", () => {
  test("every folder is read", (context) => {
    if (!existsSync(SHARED)) return context.skip("../shared/data is absent")
    const sizes = readdirSync(SHARED).map((name) => {
      const files = filesOf(new URL(`${name}/`, SHARED))
      // The largest are tried when an arena is played; here one of the two is enough.
      if (name === "energy-2011") return [name, 390_625]
      const [{ profiles }] = read(files)
      for (const { utilities, ranking } of profiles) expect(utilities[ranking[0]]).toBeCloseTo(1, 4)
      return [name, profiles[0].utilities.length]
    })
    expect(Object.fromEntries(sizes)).toMatchObject({
      "second-hand-car": 13_125,
      "trade-negmas": 40,
      "travel-2010": 188_160,
      "laptop-2011": 27,
    })
  })

  test("variants made uncertain come after their originals", (context) => {
    if (!existsSync(SHARED)) return context.skip("../shared/data is absent")
    expect(named(read(filesOf(new URL("england-zimbabwe-2010/", SHARED))))).toEqual(["England", "Zimbabwe"])
  })
})

describe("which profiles meet", () => {
  const three = () => {
    const files = example("market-pitch")
    const trader = files.find(({ name }) => name === "Trader.yml") as ScenarioText
    return [...files, { name: "Second.yml", text: trader.text.replace("name: trader", "name: late trader") }]
  }

  test.each([
    ["the two first by file name", undefined, ["Owner", "Second"]],
    ["by file name", ["Trader.yml", "owner"], ["Trader", "Owner"]],
    ["by their own name", ["late trader", "Owner"], ["Second", "Owner"]],
    ["by number", ["3", "1"], ["Trader", "Owner"]],
  ] as const)("%s", (_how, profiles, expected) => {
    expect(named(read(three(), profiles === undefined ? {} : { profiles }))).toEqual(expected)
  })

  test("all: every pair, told apart by name", () => {
    expect(read(three(), { profiles: "all" }).map(({ name }) => name)).toEqual([
      "here Owner/Second",
      "here Owner/Trader",
      "here Second/Trader",
    ])
  })

  test("one that there is not is refused with those that there are", () => {
    expect(problems(three(), { profiles: ["Ownr", "4"] })).toMatchObject([
      { code: "no-such-profile", message: 'There is no profile "Ownr". Did you mean "Owner"?' },
      { code: "no-such-profile", remedy: "There are: Owner, Second, Trader; or a number from 1 to 3." },
    ])
  })

  test("a broken profile that does not play is in nobody's way", () => {
    const broken = changed("van-sale", "van_buyer.xml", (text) => text.replace('ftype="linear"', 'ftype="faratin"'))
    const also = [...example("van-sale"), { name: "zz_broken.xml", text: broken[0].text }]
    expect(named(read(also))).toEqual(["van_buyer", "van_dealer"])
  })
})

describe("what is wrong is said with its place", () => {
  test.each([
    [
      "XML cut off",
      "van-sale",
      "van_buyer.xml",
      (t: string) => t.slice(0, 700),
      { code: "not-xml", file: "van_buyer.xml" },
    ],
    [
      "a reservation above 1",
      "van-sale",
      "van_buyer.xml",
      (t: string) => t.replace('value="0.3"', 'value="3"'),
      { code: "reservation-out-of-range", line: 2, message: '"3" is no reservation.' },
    ],
    [
      "an evaluation that is no number",
      "van-sale",
      "van_dealer.xml",
      (t: string) => t.replace('evaluation="80"', 'evaluation="much"'),
      { code: "bad-evaluation", line: 6, path: 'issue "Warranty"' },
    ],
    [
      "an evaluator that we do not know",
      "van-sale",
      "van_buyer.xml",
      (t: string) => t.replace('ftype="linear"', 'ftype="faratin"'),
      { code: "unknown-evaluator", path: 'issue "Price"' },
    ],
    [
      "a range upside down",
      "van-sale",
      "van_domain.xml",
      (t: string) => t.replace('lowerbound="9000"', 'lowerbound="19000"'),
      { code: "no-range", file: "van_domain.xml" },
    ],
    [
      "a utility that does not add up",
      "van-sale",
      "van_buyer.xml",
      (t: string) => t.replace("</utility_space>", "<ufun/></utility_space>"),
      { code: "not-additive" },
    ],
    [
      "YAML that is none",
      "market-pitch",
      "Owner.yml",
      (t: string) => `${t}values: [`,
      { code: "not-yaml", file: "Owner.yml" },
    ],
    [
      "a kind of utility that we do not read",
      "market-pitch",
      "Owner.yml",
      (t: string) => t.replace("LinearAdditiveUtilityFunction", "HyperRectangleUtilityFunction"),
      { code: "not-additive", path: "type" },
    ],
    [
      "code instead of figures",
      "market-pitch",
      "Owner.yml",
      (t: string) => t.replace("AffineFun", "LambdaFun"),
      { code: "unknown-value-function", path: "values[0]" },
    ],
    [
      "too few weights",
      "market-pitch",
      "Owner.yml",
      (t: string) => t.replace("[0.35, 0.5, 0.15]", "[0.35, 0.5]"),
      { code: "wrong-weights", path: "weights" },
    ],
    [
      "JSON with a comma too many",
      "cleaning-contract",
      "office.json",
      (t: string) => t.replace(/\}\s*$/, ",}"),
      { code: "not-json", file: "office.json" },
    ],
    [
      "a weight that is missing",
      "cleaning-contract",
      "office.json",
      (t: string) => t.replace('"Start": 0.25,', ""),
      { code: "other-domain", path: "issueWeights" },
    ],
    [
      "a reservation bid with a value that there is not",
      "cleaning-contract",
      "office.json",
      (t: string) => t.replace('"Price an hour": 22', '"Price an hour": 22.1'),
      { code: "bad-reservation", path: "reservationBid.Price an hour" },
    ],
  ])("%s", (_what, folder, file, change, expected) => {
    const found = problems(changed(folder, file, change))
    expect(found[0]).toMatchObject(expected)
    for (const { message, remedy } of found) expect([message, remedy].every((text) => /\.$/.test(text))).toBe(true)
  })

  test("a folder without scenario, without profiles, with too many outcomes", () => {
    expect(problems([{ name: "a.xml", text: "<html><body/></html>" }])).toMatchObject([{ code: "no-scenario" }])
    const alone = example("van-sale").filter(({ name }) => name !== "van_dealer.xml")
    expect(problems(alone)).toMatchObject([{ code: "no-profiles" }])
    const wide = changed("market-pitch", "Pitch.yml", (text) => text.replace("[1, 6]", "[1, 60000]"))
    expect(problems(wide)).toMatchObject([{ code: "too-many-outcomes" }])
  })
})

describe("files that want to hurt", () => {
  test("entities that expand into each other are refused before they are parsed", () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>`
    const found = problems(changed("van-sale", "van_buyer.xml", (text) => `${bomb}${text.replace("collected", "&b;")}`))
    expect(found).toMatchObject([{ code: "xml-doctype", file: "van_buyer.xml" }])
  })

  test("aliases that multiply are refused", () => {
    const bomb = [
      "a: &a [x, x, x, x, x, x, x, x, x]",
      ..."bcdefgh".split("").map((key, i) => {
        const before = "abcdefgh"[i]
        return `${key}: &${key} [${Array.from({ length: 9 }, () => `*${before}`).join(", ")}]`
      }),
    ].join("\n")
    expect(problems([{ name: "a.yml", text: bomb }])[0]).toMatchObject({ code: "yaml-alias" })
  })

  test("a file or a nesting beyond all measure is refused", () => {
    expect(problems([{ name: "a.xml", text: " ".repeat(TEXT_MAX + 1) }])).toMatchObject([{ code: "too-long" }])
    const deep = `<a>${"<b>".repeat(5000)}${"</b>".repeat(5000)}</a>`
    expect(problems([{ name: "a.xml", text: deep }])[0]).toMatchObject({ code: "not-xml" })
    expect(problems([{ name: "a.json", text: "[".repeat(200_000) }])[0]).toMatchObject({ code: "not-json" })
    expect(problems([{ name: "a.json", text: "[".repeat(5_000) + "]".repeat(5_000) }])).toMatchObject([
      { code: "too-deep", message: "The file is nested too deeply." },
    ])
    expect(problems([{ name: "a.yml", text: "[".repeat(20_000) }]).length).toBeGreaterThan(0)
  })

  test("a key such as __proto__ is only a key", () => {
    const files = changed("cleaning-contract", "office.json", (text) =>
      text.replace('"name"', '"__proto__": {"x": 1}, "name"'),
    )
    expect(read(files)).toHaveLength(1)
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  test("no damage makes the reader throw, and every refusal has a remedy", () => {
    const folders = ["van-sale", "cleaning-contract", "market-pitch"].map(example)
    fc.assert(
      fc.property(
        fc.nat(2),
        fc.nat(2),
        fc.nat(),
        fc.nat(40),
        fc.string({ maxLength: 6 }),
        (which, file, at, cut, put) => {
          const files = folders[which].map(({ name, text }, i) => {
            const from = at % text.length
            return { name, text: i === file ? text.slice(0, from) + put + text.slice(from + cut) : text }
          })
          for (const { message, remedy } of problems(files)) expect(message.length * remedy.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 80 },
    )
  })
})
