// How long a stock of ten thousand takes to be valued over 120 days: the line and the cost of every day, warnings, and a what-if for all of
// them at once. Units are the twelve of the worked dealership, each with its own prices, so that no two are alike and nothing is
// remembered from one to the next.

import { readFileSync } from "node:fs"
import { readDealFile } from "@walkaway/contract"
import { type Brief, meanWorth, must } from "@walkaway/engine"
import { type StockUnit, stockOutlook, stockWarnings, stockWhatIf } from "@walkaway/engine/stock"
import { parse } from "yaml"
import type { Figures } from "./history.ts"

const UNITS = 10_000
const DAYS = 120

const templates = (): readonly { readonly brief: Brief; readonly ask: number }[] => {
  const file = new URL("../examples/dealership/stock.yaml", import.meta.url)
  const { units } = parse(readFileSync(file, "utf8")) as { readonly units: readonly { readonly ask: number }[] }
  return units.map((unit) => {
    const read = readDealFile({ side: "sell", currency: "GBP", template: "car", ...unit })
    if (!read.ok) throw new Error(read.error[0]?.message)
    return { brief: read.value.brief, ask: unit.ask }
  })
}

/** The same figures a little higher, for the whole horizon. */
const variantOf = ({ brief, ask }: { readonly brief: Brief; readonly ask: number }, by: number): StockUnit => {
  if (!brief.sheet) throw new Error("A unit of the example has no worth.")
  const alternatives = brief.alternatives.map((one) => {
    if (one.kind !== "next-buyer" || one.offers.kind !== "estimate") return one
    const { p10, p50, p90, source } = one.offers.estimate
    const estimate = { p10: p10 + by, p50: p50 + by, p90: p90 + by, source }
    return { ...one, days: DAYS, offers: { kind: "estimate", estimate } as const }
  })
  return { alternatives, worth: meanWorth(brief.sheet), ask: ask + by }
}

/** Seconds on the clock and of the processor: the second does not depend on what else the machine does. */
const timed = (work: () => void): { readonly clock: number; readonly processor: number } => {
  const started = performance.now()
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return { clock: (performance.now() - started) / 1000, processor: (user + system) / 1e6 }
}

export const measureStock = (): Figures => {
  const known = templates()
  const stock = Array.from({ length: UNITS }, (_, i) => variantOf(known[i % known.length], (i * 7) % 400))
  for (const unit of stock.slice(0, 200)) must(stockOutlook(unit))
  let warnings = 0
  let days = 0
  const valued = timed(() => {
    for (const unit of stock) {
      const outlook = must(stockOutlook(unit))
      warnings += stockWarnings(unit, outlook).length
      days += outlook.lineByDay.length - 1
    }
  })
  let flips = 0
  const asked = timed(() => {
    for (const unit of stock) flips += must(stockWhatIf(unit, { arrivalsFactor: 0.5 })).flips ? 1 : 0
  })
  return {
    units: UNITS,
    "days a unit": days / UNITS,
    "valued, s": valued.clock,
    "valued, processor s": valued.processor,
    "what-if for all, processor s": asked.processor,
    warnings: warnings,
    "verdicts that flip with half the buyers": flips,
  }
}
