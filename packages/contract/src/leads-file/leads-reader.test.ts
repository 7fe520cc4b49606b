import { meanOf, must } from "@walkaway/engine"
import { projectOf } from "@walkaway/engine/triage"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type LeadsOptions, LeadsReader, readLeads } from "./leads-reader.ts"
import { readStages } from "./stage-file.ts"

const OPTIONS: LeadsOptions = { today: "2026-03-01" }
const read = (text: string, options: Partial<LeadsOptions> = {}) => must(readLeads(text, { ...OPTIONS, ...options }))
const indexOf = (text: string, options: Partial<LeadsOptions> = {}): number =>
  projectOf(read(text, options).leads[0].lead, 40).indexPerHour

describe("a CSV of leads", () => {
  test("with hours, odds and cost of the whole is taken as it stands", () => {
    expect(indexOf("id,worth,hours,odds,cost\na,1000,4,0.5,100\n")).toBe(100)
  })

  test("with figures by stage keeps only those from where the lead stands", () => {
    const text =
      "id,stage,worth,meeting hours,meeting odds,negotiation hours,negotiation odds\na,negotiation,300,9,0.1,2,0.5\n"
    expect(indexOf(text)).toBe(75)
  })

  test("spreads what is known of the whole over the stages to come", () => {
    const { lead } = read("id,stage,worth,odds\na,pitching,300,20%\n").leads[0]
    expect(lead.stages).toHaveLength(3)
    expect(lead.stages.reduce((odds, stage) => odds * stage.passProbability.p50, 1)).toBeCloseTo(0.2, 12)
    const hours = read("id,stage,worth,hours\na,pitching,300,6\n").leads[0].lead.stages.map((stage) =>
      meanOf(stage.hours),
    )
    expect(hours.reduce((sum, own) => sum + own, 0)).toBeCloseTo(6, 12)
  })

  test.each([
    ["a comma", "id,worth,hours,odds\na,100,2,0.5"],
    ["a semicolon and decimal commas", "id;worth;hours;odds\na;100,00;2,0;0,5"],
    ["tabs", "id\tworth\thours\todds\na\t100\t2\t0.5"],
    ["a byte order mark and carriage returns", "\ufeffid,worth,hours,odds\r\na,100,2,0.5\r\n"],
    ["old line ends", "id,worth,hours,odds\ra,100,2,0.5\r"],
    ["a line that names the separator", "sep=;\nid;worth;hours;odds\na;100;2;0.5"],
    ["currency signs, percent and blanks", "ID , Worth , HOURS , Odds\n a , £100.00 , 2h , 50 %"],
    ["percent by the header", "id,worth,hours,probability (%)\na,100,2,50"],
    ["percent by the figures", "id,worth,hours,probability\na,100,2,50\nb,100,2,7"],
    ["hours as a clock", "id,worth,hours,odds\na,100,2:00,0.5"],
    ["minutes", "id,worth,hours,odds\na,100,120 min,0.5"],
    ["columns in another order, and strange ones", "colour,odds,hours,worth,id\nred,0.5,2,100,a"],
  ])("is read with %s", (_, text) => {
    expect(indexOf(text)).toBe(25)
    expect(read(text)).toMatchObject({ rejected: [] })
  })

  test.each([
    ["1,234.50", 'id,worth,hours,odds\na,"1,234.50",1,1'],
    ["1.234,50", "id;worth;hours;odds\na;1.234,50;1;1"],
    ["1 234,50 €", "id;worth;hours;odds\na;1 234,50 €;1;1"],
    ["CHF 1'234.50", "id,worth,hours,odds\na,CHF 1'234.50,1,1"],
  ])("reads %s", (_, text) => {
    expect(indexOf(text)).toBe(1234.5)
  })

  test("reads ranges, days and dates", () => {
    const text =
      "id,worth,hours,odds,deadline,decay,wakes on,worth then\na,50..100..300,1..3,0.5,15/03/2026,3%,2026-03-11,400\n"
    const { lead } = read(text).leads[0]
    expect(lead.worth).toMatchObject({ p10: 50, p50: 100, p90: 300 })
    expect(lead.stages[0].hours).toMatchObject({ p10: 1, p50: 2, p90: 3 })
    expect(lead).toMatchObject({
      deadlineDay: 14,
      decay: { survivalPerDay: 0.97 },
      events: [{ day: 10, probability: 1 }],
    })
  })

  test("counts lines over quoted line breaks, and lists every row that is no lead", () => {
    const text = 'id,title,worth,hours\na,"two\nlines",100,2\nb,x,,2\nc,x,100,soon\nd,x,100,2\ne,x,100,-1\n'
    const { leads, rejected } = read(text)
    expect(leads.map(({ lead, line }) => [lead.id, line])).toEqual([
      ["a", 2],
      ["d", 6],
    ])
    expect(rejected).toMatchObject([
      { line: 4, column: "worth", code: "no-worth" },
      { line: 5, column: "hours", code: "unreadable-cell", message: '"soon" is not hours.' },
      { line: 7, column: "hours", code: "hours-not-positive" },
    ])
  })

  test("loses only the line of a quote that nobody closes", () => {
    const { leads, rejected } = read('id,worth,hours\na,1,2\nb,"1,2\nc,1,2\nd,1,2\n')
    expect(leads.map(({ lead }) => lead.id)).toEqual(["a", "c", "d"])
    expect(rejected).toMatchObject([{ line: 3, code: "unclosed-quote" }])
  })

  test("passes over what is closed and what is another's", () => {
    const text = "id,worth,owner,status\na,1,Ann,Won\nb,1,Ann,open\nc,1,Bob,open\n"
    const { leads, skipped } = read(text, { owner: "ann" })
    expect(leads.map(({ lead }) => lead.id)).toEqual(["b"])
    expect(skipped).toEqual({ closed: 1, "other-owner": 1 })
  })

  test("rejects money of a second currency", () => {
    const { leads, rejected, currency } = read("id,worth,currency\na,1,GBP\nb,1,EUR\nc,1,\n")
    expect([leads.length, currency]).toEqual([2, "GBP"])
    expect(rejected).toMatchObject([{ line: 3, column: "currency", code: "other-currency" }])
  })

  test("takes a stage that nobody knows as one step, and stages of the file's own in its order", () => {
    expect(read("id,stage,worth\na,Tasting,100\n").leads[0].lead.stages.map(({ name }) => name)).toEqual(["Tasting"])
    const own = "id,stage,worth,tasting hours,tasting odds,order hours,order odds\na,Tasting,100,1,0.5,1,1\n"
    expect(read(own).leads[0].lead.stages.map(({ name }) => name)).toEqual(["tasting", "order"])
    expect(indexOf(own)).toBeCloseTo(50 / 1.5, 12)
  })

  test.each([
    ["", "no-leads"],
    ["\n\n", "no-leads"],
    ["id,colour\na,red\n", "no-worth-column"],
  ])("%j is refused", (text, code) => {
    expect(readLeads(text, OPTIONS)).toMatchObject({ ok: false, error: { code } })
  })
})

describe("exports of sales tools, as they are", () => {
  test("Pipedrive", () => {
    const { leads, skipped, currency } = read(
      `Deal - ID,Deal - Title,Deal - Owner,Deal - Value,Deal - Currency of Value,Deal - Probability,Deal - Stage,Deal - Status
7,"Van, white",Ann,"12,500.00",EUR,40,Demo Scheduled,Open
8,Old one,Ann,900,EUR,100,Negotiations Started,Won`,
      { margin: { p10: 0.1, p50: 0.1, p90: 0.1, source: { kind: "typed" } } },
    )
    expect([leads.length, skipped.closed, currency]).toEqual([1, 1, "EUR"])
    expect(leads[0]).toMatchObject({ title: "Van, white", owner: "Ann", lead: { id: "7", worth: { p50: 1250 } } })
    const { stages } = leads[0].lead
    expect(stages[0].name).toBe("pitching")
    expect(stages.reduce((odds, stage) => odds * stage.passProbability.p50, 1)).toBeCloseTo(0.4, 12)
  })

  test("HubSpot", () => {
    const { leads, skipped } = read(
      `Record ID,Deal Name,Deal Stage,Pipeline,Deal owner,Amount,Close Date,Deal probability,Is Closed Won
11,Fleet,presentationscheduled,default,Ann,8000,2026-04-01 10:00,0.6,false
12,Gone,closedlost,default,Ann,8000,2026-01-01 10:00,0,false
13,Done,Contract Sent,default,Ann,8000,2026-01-01 10:00,1.0,true`,
    )
    expect(skipped.closed).toBe(2)
    expect(leads[0].lead.stages[0].name).toBe("pitching")
    expect(leads[0].lead.worth.source.kind).toBe("default")
  })

  test("Salesforce, labels and API names", () => {
    const labels = read(
      `"Opportunity Name","Account Name","Amount","Close Date","Stage","Probability (%)","Opportunity Owner"
"Acme - 12 units","Acme","USD 40,000.00","3/31/2026","Negotiation/Review","90","Ann"`,
    )
    expect(labels.leads[0].lead).toMatchObject({ id: "Acme - 12 units", stages: [{ name: "negotiation" }] })
    expect(labels.leads[0].lead.stages[0].passProbability.p50).toBeCloseTo(0.9, 12)
    const names = read(
      "Id,Name,Amount,StageName,Probability,IsClosed\n006,Acme,40000,Prospecting,10,false\n007,Old,1,Closed Won,100,true\n",
    )
    expect(names).toMatchObject({ skipped: { closed: 1 }, leads: [{ title: "Acme", lead: { id: "006" } }] })
  })
})

test("pieces of any size say the same", () => {
  const text =
    "id,title,worth,hours\n" +
    Array.from({ length: 40 }, (_, i) => `${i},"line\n""break"" ${i}",${i % 7 === 0 ? "x" : 10 * i},1\n`).join("")
  const whole = read(text)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (size) => {
      const ids: string[] = []
      const lines: number[] = []
      const reader = new LeadsReader(OPTIONS, {
        lead: ({ lead }) => ids.push(lead.id),
        rejected: ({ line }) => lines.push(line),
        skipped: () => {},
      })
      for (let from = 0; from < text.length; from += size) reader.push(text.slice(from, from + size))
      expect(reader.end().ok).toBe(true)
      expect(ids).toEqual(whole.leads.map(({ lead }) => lead.id))
      expect(lines).toEqual(whole.rejected.map(({ line }) => line))
    }),
    { numRuns: 40 },
  )
})

test("no text makes the reader throw", () => {
  const cell = fc.oneof(
    fc.constantFrom("id", "worth", "hours", '"', "\n", ",", ";", "\r", "1,5", "..", "-", "%"),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(cell), (parts) => {
      const text = `id,worth,hours,odds\n${parts.join("")}`
      expect(readLeads(text, OPTIONS).ok).toBeTypeOf("boolean")
    }),
  )
})

describe("stages of a house", () => {
  test("in their order, with what is left out guessed", () => {
    const stages = must(readStages("Stage;Hours;Odds;Cost\nVisit;1,5;60%;10\nQuote;0,5..1..3;;\n"))
    expect(stages).toMatchObject([
      { name: "Visit", hours: { p50: 1.5 }, passProbability: { p50: 0.6 }, cost: { p50: 10 } },
      { name: "Quote", hours: { p90: 3 }, passProbability: { source: { kind: "default" } } },
    ])
    const { lead } = read("id,stage,worth\na,quote,100\n", { stages }).leads[0]
    expect(lead.stages.map(({ name }) => name)).toEqual(["Quote"])
  })

  test.each([
    ["hours,odds\n1,0.5\n", { code: "no-stages" }],
    ["stage,hours\nvisit,soon\n", { code: "unreadable-cell", line: 2, column: "hours" }],
    ["stage,hours\nvisit,1\nvisit,2\n", { code: "stage-twice", line: 3 }],
    ['stage,hours\n"visit,1\n', { code: "no-stages" }],
  ])("%j is refused", (text, error) => {
    expect(readStages(text)).toMatchObject({ ok: false, error })
  })
})
