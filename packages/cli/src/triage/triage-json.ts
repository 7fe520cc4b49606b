// `walkaway triage --json`, written as it is made: the price of an hour first, then every lead by its index, then what was passed over. Its
// shape is `triageOutputSchema` of the contract; a test holds the two together.

import type { LeadAssessment, LeadProject, TriageReason, WakeTrigger } from "@walkaway/engine/triage"
import { type JsonStream, jsonWord } from "./json-stream.ts"
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

const remembered = new Map<string, Uint8Array>()
/** A file whose every row brings new words shall not fill the memory, nor one that brings long ones. */
const REMEMBERED_MAX = 4096
const WORD_MAX = 80

/** The few keys, codes and stages come back with every lead: encoded once. */
const writeWord = (json: JsonStream, text: string): void => {
  const before = remembered.get(text)
  if (before) json.raw(before)
  else if (remembered.size >= REMEMBERED_MAX || text.length > WORD_MAX) json.value(text)
  else {
    const bytes = jsonWord(JSON.stringify(text))
    remembered.set(text, bytes)
    json.raw(bytes)
  }
}

const optional = (json: JsonStream, value: number | undefined): void => {
  if (value === undefined) json.raw(W.nothing)
  else json.number(value)
}

/** Flat things of numbers and words: reasons and triggers. */
const flat = (json: JsonStream, thing: TriageReason | WakeTrigger): void => {
  let before = W.open
  for (const name in thing) {
    json.raw(before)
    writeWord(json, name)
    json.raw(W.colon)
    const value = thing[name as keyof typeof thing] as number | string
    if (typeof value === "number") json.number(value)
    else writeWord(json, value)
    before = W.comma
  }
  json.raw(W.close)
}

const writeReasons = (json: JsonStream, { trigger, reasons }: LeadAssessment): void => {
  json.raw(W.trigger)
  if (trigger) flat(json, trigger)
  else json.raw(W.nothing)
  json.raw(W.reasons)
  for (let i = 0; i < reasons.length; i += 1) {
    if (i > 0) json.raw(W.comma)
    flat(json, reasons[i])
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

const writeLead = (json: JsonStream, file: TriagedFile, at: number): void => {
  const { store } = file
  const project = store.projectAt(at)
  const assessment = file.assess(at, project)
  json.raw(W.id)
  json.text(store.texts, 2 * at)
  json.raw(W.title)
  json.text(store.texts, 2 * at + 1)
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
