import { mkdirSync, writeFileSync, readFileSync, existsSync } from "node:fs"
import { launchBrowser } from "/work/main/packages/web/src/testing/browser.ts"
import { asDesktop, asPhone } from "/work/main/packages/web/src/testing/devices.ts"
import { newPage, settled } from "/work/main/packages/web/src/testing/pages.ts"
import { openTestDesk } from "/work/main/packages/web/src/testing/desk.ts"
import { closePastDeals, WRONG_THEN } from "/work/main/packages/web/src/testing/reviewed-house.ts"
import { addCustomer, openDeal } from "/work/main/packages/web/src/testing/deals.ts"
const out = "/tmp/shots"; mkdirSync(out, { recursive: true })
const clock = { now: new Date("2026-01-12T09:10:00Z") }
const t0 = Date.now()
const desk = await openTestDesk({ clock: () => clock.now })
const ids = await closePastDeals(desk, clock)
console.log("house", Date.now() - t0)
clock.now = new Date("2026-03-17T11:06:00Z")
for (const name of ["Mrs Lindqvist", "Mr O'Neill", "Mr and Mrs Patel"]) await addCustomer(desk.ruth.api, { name })
const browser = await launchBrowser()
const full = existsSync("/tmp/full.json") ? readFileSync("/tmp/full.json", "utf8") : undefined
const fullCb = existsSync("/tmp/full-cb.json") ? readFileSync("/tmp/full-cb.json", "utf8") : undefined
const want = process.argv.slice(2)
type S = { name: string; path: string; ready: string; whole?: boolean; as?: "ruth" | "sam"; device?: object; theme?: "light" | "dark"; locale?: string; steps?: (p: any) => Promise<void>; full?: boolean; print?: boolean }
const unfold = async (page: any) => { const f = page.getByTestId("sections").locator("h3 button[aria-expanded=false]"); while ((await f.count()) > 0) await f.first().click() }
const F = "[data-testid=page-figure]"
const both = (s: S): S[] => [{ ...s, name: s.name + "-desk", device: asDesktop }, { ...s, name: s.name + "-phone", device: asPhone, theme: "dark" }]
const list: S[] = [
  ...both({ name: "review", path: "/review", ready: F, whole: true, steps: unfold }),
  ...both({ name: "full", path: "/review", ready: F, whole: true, steps: unfold, full: true }),
  { name: "review-de", path: "/review", ready: F, whole: true, steps: unfold, device: asDesktop, locale: "de-DE", full: true },
  ...both({ name: "deals", path: "/review/deals", ready: "[data-testid=reviewed-deal]", whole: true }),
  ...both({ name: "deal", path: `/review/deals/${ids.get(WRONG_THEN)}`, ready: "[data-testid=judged]", whole: true }),
  ...both({ name: "won", path: `/review/deals/${ids.get("VW Golf SV 1.5, 2019")}`, ready: "[data-testid=judged]", whole: true }),
  ...both({ name: "cb", path: "/review/call-backs", ready: "[data-testid=learnt]", whole: true }),
  ...both({ name: "cbfull", path: "/review/call-backs", ready: "[data-testid=learnt]", whole: true, full: true }),
  ...both({ name: "fair", path: "/review/fairness", ready: "[data-testid=group]", whole: true, steps: async (page) => {
    const g = page.getByTestId("group")
    for (const [i, n, c] of [[0, "North", "Lind"], [1, "South", "Patel"]] as const) {
      await g.nth(i).getByRole("textbox").first().fill(n)
      await g.nth(i).getByRole("combobox").fill(c)
      await page.getByRole("option").first().click()
    }
    await page.getByRole("button", { name: "Ask", exact: true }).click()
    await page.getByTestId("fairness-answer").waitFor()
  } }),
  { name: "sam", path: "/review", ready: F, whole: true, as: "sam", device: asPhone, theme: "light" },
  { name: "print", path: "/review", ready: F, device: asDesktop, print: true },
  { name: "printfull", path: "/review", ready: F, device: asDesktop, print: true, full: true },
]
for (const s of list.filter(({ name }) => want.length === 0 || want.some((w) => name.startsWith(w)))) {
  try {
    const { page, context, watch } = await newPage(browser, desk.url, { ...(s.device ?? asDesktop), colorScheme: s.theme ?? "light", at: clock.now, as: desk[s.as ?? "ruth"], ...(s.locale ? { locale: s.locale } : {}) } as never)
    if (s.full && full) await page.route((u: URL) => u.pathname === "/api/v1/review", (r: any) => r.fulfill({ status: 200, contentType: "application/json", body: full }))
    if (s.full && fullCb) await page.route((u: URL) => u.pathname.endsWith("/review/call-backs") && u.pathname.startsWith("/api"), (r: any) => r.fulfill({ status: 200, contentType: "application/json", body: fullCb }))
    await page.goto(s.path)
    await page.locator(s.ready).first().waitFor({ timeout: 30000 })
    await settled(page)
    await s.steps?.(page)
    await settled(page)
    if (s.print) { const pdf = await page.pdf({ format: "A4" }); writeFileSync(`${out}/${s.name}.pdf`, pdf); console.log(s.name, "pages", (pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length)
      await page.emulateMedia({ media: "print" }); await page.setViewportSize({ width: 794 - 76, height: 1123 - 76 }); await settled(page) }
    await page.screenshot({ path: `${out}/${s.name}.png`, fullPage: s.whole ?? s.print ?? false, animations: "disabled" })
    console.log(s.name, await page.evaluate("[document.documentElement.scrollWidth, innerWidth].join('/')"), watch.complaints())
    await context.close()
  } catch (e) { console.log(s.name, "FAILED", String(e).slice(0, 600)) }
}
await browser.close(); await desk.stop(); process.exit(0)
