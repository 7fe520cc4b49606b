import { adviseOn, parseNotation, must, outlookOn } from "@walkaway/engine"
const show = (t: string) => {
  const deal = must(parseNotation(t))
  const t0 = performance.now()
  const r = adviseOn({ deal, alternatives: [] })
  const ms = performance.now() - t0
  console.log("\n" + t, ms.toFixed(1), "ms")
  if (!r.ok) return console.log(r.error)
  const a = r.value
  const m = (x?: any) => x ? Number(x.minor)/100 : ""
  console.log("REC", a.recommended.move, m(a.recommended.price), "runner", a.runnerUp?.move, m(a.runnerUp?.price), a.runnerUp?.behind.toFixed(1), "limit", a.belief.limit.p10.toFixed(0), a.belief.limit.p50.toFixed(0), a.belief.limit.p90.toFixed(0), "zopa", a.belief.zopaProbability.toFixed(2))
  for (const v of a.moves) console.log("  ", v.move.padEnd(10), String(m(v.price)).padStart(8), v.available ? " " : "-", v.expectedValue.toFixed(1).padStart(8), v.dealProbability.toFixed(3), v.valueAtRisk.toFixed(1))
  console.log("  value", a.value.atLeast.toFixed(0), a.value.likely.toFixed(0), a.value.ifKnown.toFixed(0), JSON.stringify(a.reasons), JSON.stringify(a.switchPoints, (k, v) => typeof v === "bigint" ? Number(v)/100 : v))
  if (a.callBack) console.log("  call", JSON.stringify(a.callBack, (k, v) => typeof v === "bigint" ? Number(v)/100 : v))
  if (a.leave) console.log("  leave", JSON.stringify(a.leave))
}
for (const t of [
  "sell GBP ask 9995 line 9250",
  "sell GBP ask 9995 line 9250 | b8500",
  "sell GBP ask 9995 line 9250 | b8500 s9750",
  "sell GBP ask 9995 line 9250 | b8500 s9750 b8900",
  "sell GBP ask 9995 line 9250 | b8500 s9750 b8900 s9600 b9300",
  "sell GBP ask 9995 line 9250 | b8500 s9750 bwalk",
  "sell GBP ask 9995 line 9250 | b8500 s9750 b8500 s9600 b8500 bwalk +2d",
  "sell GBP line 9250 | b8500",
  "sell GBP line 9250",
  "buy GBP ask 60 line 45 | b30 s50",
  "buy GBP ask 9995 line 9500 | b8500 s9750",
  "sell JPY ask 999500 line 925000 | b850000 s975000",
]) show(t)
