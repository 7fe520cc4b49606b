// A person without a mouse: walks with Tab, and knows where he is by the name that a screen reader would say.

import type { Page } from "playwright-core"

export interface Focused {
  readonly role: string
  readonly name: string
}

const FOCUSED = `(() => {
  let at = document.activeElement
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
  if (!at || at === document.body) return { role: "", name: "" }
  const labelled = (at.getAttribute("aria-labelledby") ?? "").split(/\\s+/).filter(Boolean)
  const label = labelled.map((id) => document.getElementById(id)?.textContent ?? "").join(" ")
  const name = at.getAttribute("aria-label") || label || at.labels?.[0]?.textContent || at.textContent || ""
  return { role: at.getAttribute("role") || at.localName, name: name.replaceAll(/\\s+/g, " ").trim() }
})()`

/** Where the keyboard is now. */
export const focused = async (page: Page): Promise<Focused> => await page.evaluate<Focused>(FOCUSED)

const STEPS_MAX = 80

/** Presses Tab until something with this name has the focus; throws with the way it went when there is none. */
export const tabTo = async (page: Page, name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<Focused> => {
  const fits = (one: Focused) => (typeof name === "string" ? one.name === name : name.test(one.name))
  const way: string[] = []
  for (let step = 0; step < STEPS_MAX; step += 1) {
    await page.keyboard.press(key)
    const now = await focused(page)
    if (fits(now)) return now
    way.push(`${now.role} "${now.name.slice(0, 40)}"`)
  }
  throw new Error(`${STEPS_MAX} times ${key} did not lead to ${name}: ${way.join(", ")}`)
}

/** Presses the keys one after the other: "ArrowDown", "Enter", "k". */
export const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
