import { writeFileSync } from "node:fs"
import { BIASED_HOUSE, simulateDealership } from "../packages/testkit/src/dealership/index.ts"
import { agreementTrap, calibrationOf, callBackStatistics, judgementTable, leakageBy, monthPage, peopleOf, reviewDeal, sunkCost, trends } from "../packages/engine/src/review/index.ts"
import { reviewView } from "../packages/desk/src/views/review-view.ts"
import { callBackStatisticsView } from "../packages/desk/src/views/call-back-statistics-view.ts"
const all = simulateDealership(7, BIASED_HOUSE).deals.filter((d: any) => true)
const last = Math.max(...all.map((d: any) => d.closed))
const deals = all.filter((d: any) => d.closed > last - 360)
const dayText = (n: number) => new Date(n * 86400000).toISOString().slice(0, 10)
const rows = deals.map((deal: any) => ({ facts: { deal, untold: false, told: [], laterSale: null, endSource: "given" }, review: reviewDeal(deal) }))
const people = peopleOf(deals)
const lk = leakageBy(deals)
const NAMES = ["Ruth Bell", "Sam Okafor", "Priya Nair", "Tom Hale", "Ines Roth", "Gil Adams", "Mo Farr", "Kit Wood"]
const names = { person: (id: string) => ({ id, name: NAMES[people.indexOf(id)] ?? id }) }
const report = { rows, otherCurrencies: 2, page: monthPage(deals, dayText(last).slice(0, 7)), judgement: judgementTable(rows.map((r: any) => r.review)), leakage: { all: lk.team, people: lk.people }, sunk: sunkCost(deals), trap: [agreementTrap(deals), ...people.map((p) => agreementTrap(deals, p))], calibration: [calibrationOf(deals), ...people.map((p) => calibrationOf(deals, p))], trends: trends(deals), people }
const wish = { from: dayText(last - 360), to: dayText(last), currency: "GBP" }
writeFileSync("/tmp/full.json", JSON.stringify(reviewView(report as any, wish as any, 3, names as any, { sight: "exact" } as any)))
writeFileSync("/tmp/full-cb.json", JSON.stringify(callBackStatisticsView({ statistics: callBackStatistics(deals), learnt: undefined, ...callBackStatistics(deals) } as any, wish as any, names as any)))
console.log(deals.length, people)
