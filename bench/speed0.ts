import { adviseOn, parseNotation, must } from "@walkaway/engine"
const texts = ["sell GBP ask 9995 line 9250 | b8500","sell GBP ask 9995 line 9250 | b8500 s9750","sell GBP ask 9995 line 9250 | b8500 s9750 b8900","sell GBP ask 9995 line 9250 | b8500 s9750 b8900 s9600 b9300","sell GBP ask 9995 line 9250 | b8500 s9750 bwalk","sell GBP line 9250 | b8500"]
const deals = texts.map((t) => must(parseNotation(t)))
for (let i = 0; i < 100; i++) adviseOn({ deal: deals[i % deals.length], alternatives: [] })
for (const [j, deal] of deals.entries()) {
  const ms = []
  for (let i = 0; i < 60; i++) { const t = performance.now(); adviseOn({ deal, alternatives: [] }); ms.push(performance.now() - t) }
  ms.sort((a, b) => a - b)
  console.log(texts[j].padEnd(70), ms[30].toFixed(2), ms[58].toFixed(2))
}
