// `walkaway triage --json`, written as it is made: the price of an hour first, then every lead by its index, then what was passed over. Its
// shape is `triageOutputSchema` of the contract; a test holds the two together.

import type { LeadAssessment, LeadProject, TriageReason, WakeTrigger } from "@walkaway/engine/triage"
import { type JsonStream, type JsonWord, jsonWord } from "./json-stream.ts"
import type { LeadStore, LeadText } from "./lead-store.ts"
import type { TriagedFile } from "./triaged-file.ts"

const W = {
  id: jsonWord('{"id":'),
  title: jsonWord(',"title":'),
  stage: jsonWord(',"stage":'),
  verdict: {
    pursue: jsonWord(',"verdict":"pursue"'),
    park: jsonWord(',"verdict":"park"'),
    drop: jsonWord(',"verdict":"drop"'),
  },
  index: jsonWord(',"indexPerHour":'),
  low: jsonWord(',"low":'),
  high: jsonWord(',"high":'),
  straddles: [jsonWord(',"straddles":false'), jsonWord(',"straddles":true')],
  value: jsonWord(',"expectedValue":'),
  hours: jsonWord(',"hoursToCome":'),
  odds: jsonWord(',"winProbability":'),
  waiting: jsonWord(',"waitingCostPerDay":'),
  trigger: jsonWord(',"trigger":'),
  reasons: jsonWord(',"reasons":['),
  turnsAt: jsonWord('],"turnsAt":{"worth":'),
  pass: jsonWord(',"passProbability":'),
  price: jsonWord(',"pricePerHour":'),
  end: jsonWord("}}"),
  open: jsonWord("{"),
  close: jsonWord("}"),
  comma: jsonWord(","),
  colon: jsonWord(":"),
  nothing: jsonWord("null"),
  first: jsonWord("\n"),
  next: jsonWord(",\n"),
} as const

/** The figures of a reason that do not stand in the lead beside it, in its trigger, or at the top: no price of an hour a million times. */
const REASON_FIGURES = {
  "earns-its-hours": [],
  "hours-earn-more-elsewhere": [],
  "never-pays": ["money"],
  "last-hour": [],
  "no-hour-left": [],
  "waits-for-event": ["valueNow"],
  "waits-for-hours": [],
  "deadline-passed": ["deadlineDay"],
  "deadline-tight": ["deadlineDay", "daysToCome", "inTimeProbability"],
  fades: ["lostPerWeek"],
  "could-go-either-way": [],
  "rests-on-guesses": ["guesses", "figures"],
} as const satisfies { readonly [R in TriageReason as R["code"]]: readonly Exclude<keyof R, "code">[] }

interface ReasonWords {
  readonly code: JsonWord
  readonly figures: readonly { readonly name: JsonWord; readonly key: string }[]
}

const REASON_WORDS: ReadonlyMap<string, ReasonWords> = new Map(
  Object.entries(REASON_FIGURES).map(([code, keys]) => {
    const figures = keys.map((key) => ({ name: jsonWord(`,"${key}":`), key }))
    return [code, { code: jsonWord(`{"code":"${code}"${keys.length === 0 ? "}" : ""}`), figures }]
  }),
)

const remembered = new Map<string, JsonWord>()
/** A file whose every row brings new words shall not fill the memory, nor one that brings long ones. */
const REMEMBERED_MAX = 4096
const WORD_MAX = 80

/** The few stages come back with every lead: encoded once. */
const writeWord = (json: JsonStream, text: string): void => {
  const before = remembered.get(text)
  if (before) json.raw(before)
  else if (remembered.size >= REMEMBERED_MAX || text.length > WORD_MAX) json.value(text)
  else {
    const word = jsonWord(JSON.stringify(text))
    remembered.set(text, word)
    json.raw(word)
  }
}

const optional = (json: JsonStream, value: number | undefined): void => {
  if (value === undefined) json.raw(W.nothing)
  else json.number(value)
}

/** Of numbers and words. */
const writeTrigger = (json: JsonStream, trigger: WakeTrigger): void => {
  let before = W.open
  for (const [name, value] of Object.entries(trigger)) {
    json.raw(before)
    writeWord(json, name)
    json.raw(W.colon)
    if (typeof value === "number") json.number(value)
    else writeWord(json, value)
    before = W.comma
  }
  json.raw(W.close)
}

const writeReason = (json: JsonStream, reason: TriageReason): void => {
  const { code, figures } = REASON_WORDS.get(reason.code) as ReasonWords
  json.raw(code)
  if (figures.length === 0) return
  for (let i = 0; i < figures.length; i += 1) {
    const { name, key } = figures[i]
    json.raw(name)
    json.number(reason[key as keyof TriageReason] as unknown as number)
  }
  json.raw(W.close)
}

const writeReasons = (json: JsonStream, { trigger, reasons }: LeadAssessment): void => {
  json.raw(W.trigger)
  if (trigger) writeTrigger(json, trigger)
  else json.raw(W.nothing)
  json.raw(W.reasons)
  for (let i = 0; i < reasons.length; i += 1) {
    if (i > 0) json.raw(W.comma)
    writeReason(json, reasons[i])
  }
}

const writeFigures = (json: JsonStream, project: LeadProject, assessment: LeadAssessment): void => {
  json.raw(W.index)
  json.number(project.indexPerHour)
  json.raw(W.low)
  json.number(project.indexLow)
  json.raw(W.high)
  json.number(project.indexHigh)
  json.raw(W.straddles[assessment.straddles ? 1 : 0])
  json.raw(W.value)
  json.number(assessment.expectedValue)
  json.raw(W.hours)
  json.number(project.hours)
  json.raw(W.odds)
  json.number(project.winProbability)
  json.raw(W.waiting)
  json.number(assessment.waitingCostPerDay)
}

const writeTurningPoints = (json: JsonStream, { turningPoints }: LeadAssessment): void => {
  json.raw(W.turnsAt)
  optional(json, turningPoints.worth)
  json.raw(W.pass)
  optional(json, turningPoints.passProbability)
  json.raw(W.hours)
  optional(json, turningPoints.hoursToCome)
  json.raw(W.price)
  optional(json, turningPoints.pricePerHour)
  json.raw(W.end)
}

const writeText = (json: JsonStream, store: LeadStore, at: number, text: LeadText): void => {
  const length = store.lengthOf(at, text)
  if (length < 0) json.value(store.textAt(at, text))
  else json.text(store.bytesOf(at), store.startOf(at, text), length)
}

const writeLead = (json: JsonStream, file: TriagedFile, at: number): void => {
  const { store } = file
  const project = store.projectAt(at)
  const assessment = file.assess(at, project)
  json.raw(W.id)
  writeText(json, store, at, "id")
  json.raw(W.title)
  writeText(json, store, at, "title")
  json.raw(W.stage)
  writeWord(json, store.stageAt(at))
  json.raw(W.verdict[assessment.verdict])
  writeFigures(json, project, assessment)
  writeReasons(json, assessment)
  writeTurningPoints(json, assessment)
}

const writeHead = (json: JsonStream, { prices, capacity, currency }: TriagedFile): void => {
  json.raw(jsonWord('{"shadowPricePerHour":'))
  json.number(prices.pricePerHour)
  json.raw(jsonWord(',"hoursPerWeek":'))
  json.number(capacity.hoursPerWeek)
  json.raw(jsonWord(',"currency":'))
  json.value(currency ?? null)
  json.raw(jsonWord(',"leads":['))
}

const writeTail = (json: JsonStream, { rejected, skipped }: TriagedFile): void => {
  json.raw(jsonWord('\n],"skipped":'))
  json.value({ closed: skipped.closed, otherOwner: skipped["other-owner"] })
  json.raw(jsonWord(',"rejected":['))
  for (const [i, { line, column, code, message, remedy }] of rejected.entries()) {
    if (i > 0) json.raw(W.comma)
    json.value({ line, column: column ?? null, code, reason: message, remedy })
  }
  json.raw(jsonWord("]}\n"))
}

/** Few enough to stay near the processor. */
const AT_ONCE = 128

/** Writes the whole answer; waits whenever the reader is slower. */
export const writeTriage = async (json: JsonStream, file: TriagedFile): Promise<void> => {
  const { order } = file
  writeHead(json, file)
  for (let i = 0; i < order.length; i += 1) {
    if (i % AT_ONCE === 0) file.store.warm(order.subarray(i, i + AT_ONCE))
    json.raw(i > 0 ? W.next : W.first)
    writeLead(json, file, order[i])
    if (json.isFull) await json.flush()
  }
  writeTail(json, file)
  await json.flush()
}
