import { launchBrowser } from "../packages/web/src/testing/browser.ts"
import { newPage } from "../packages/web/src/testing/pages.ts"
import { openTestDesk } from "../packages/web/src/testing/desk.ts"
import { openDeal } from "../packages/web/src/testing/deals.ts"
const desk = await openTestDesk({ checkAnswers: false })
const { id } = await openDeal(desk.sam.api, { line: "9250", target: "9700", moves: "b8500 s9850 b8750 s9750 b8900 bwalk +1d scall9600 breturn b9050" } as never)
const browser = await launchBrowser()
const { page, context } = await newPage(browser, desk.url, { as: desk.sam } as never)
const cdp = await context.newCDPSession(page)
await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 })
await page.goto(`/deals/${id}`)
await page.locator("[data-testid=advice-headline]:not([aria-busy=true])").waitFor()
await page.waitForTimeout(4000)
console.log(await page.evaluate(`JSON.stringify({paint: performance.getEntriesByType("paint").map(e=>[e.name, Math.round(e.startTime)]), res: performance.getEntriesByType("resource").filter(e=>/api|index-|deal-room|worker|languages/.test(e.name)).map(e=>[e.name.replace(/.*\\//,"").slice(0,40), Math.round(e.startTime), Math.round(e.responseEnd)])})`))
await page.getByTestId("open-what-if").click()
await page.waitForTimeout(1500)
const slider = page.locator("[data-testid=what-if-their-offer] input")
await slider.focus()
await cdp.send("Profiler.enable"); await cdp.send("Profiler.setSamplingInterval", { interval: 200 }); await cdp.send("Profiler.start")
for (let i = 0; i < 20; i++) { await page.keyboard.press(i % 2 ? "ArrowLeft" : "ArrowRight"); await page.waitForTimeout(400) }
const { profile } = await cdp.send("Profiler.stop")
const self = new Map<string, number>()
const byId = new Map(profile.nodes.map((n: any) => [n.id, n]))
const dt = profile.timeDeltas!
profile.samples!.forEach((s: number, i: number) => { const n: any = byId.get(s); const k = `${n.callFrame.functionName || "(anon)"} ${n.callFrame.url.split("/").pop()}:${n.callFrame.lineNumber}:${n.callFrame.columnNumber}`; self.set(k, (self.get(k) ?? 0) + dt[i]) })
const parent = new Map<number, number>(); for (const n of profile.nodes as any[]) for (const c of n.children ?? []) parent.set(c, n.id)
const total = new Map<string, number>()
profile.samples!.forEach((s: number, i: number) => { const seen = new Set<string>(); for (let x: number | undefined = s; x !== undefined; x = parent.get(x)) { const n: any = byId.get(x); const k = `${n.callFrame.functionName || "(anon)"} ${n.callFrame.url.split("/").pop()?.slice(0,22)}:${n.callFrame.columnNumber}`; if (!seen.has(k)) { seen.add(k); total.set(k, (total.get(k) ?? 0) + dt[i]) } } })
const top = (m: Map<string, number>, n: number) => [...m].sort((a, b) => b[1] - a[1]).slice(0, n).map(([k, v]) => `${(v / 20000).toFixed(2)} ms/step  ${k}`).join("\n")
console.log("SELF\n" + top(self, 25)); console.log("TOTAL\n" + top(total, 60))
await browser.close(); process.exit(0)
