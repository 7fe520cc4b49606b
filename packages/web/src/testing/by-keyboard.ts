// A person without a mouse: walks with Tab, knows where he is by the name that a screen reader would say, and must see it too, wherever the
// keyboard comes by: marked, on the screen, and under nothing [WCAG 2.2: 2.4.7, 2.4.11].

import type { Page } from "playwright-core"
import { expect } from "vitest"

export interface Focused {
  readonly role: string
  readonly name: string
}

/** Marked by an outline of its own or of what draws it, or in the ladder by the ring around the move. */
interface Look {
  readonly isOnScreen: boolean
  readonly isMarked: boolean
  /** Something of it is in front, not under a bar that stays. */
  readonly isUncovered: boolean
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

/** A control that is drawn by what holds it (a radio, a switch, a thumb) is itself a hidden dot. */
const LOOK = `(() => {
  const at = document.activeElement
  const isDot = (one) => one.getBoundingClientRect().width <= 2
  const dot = [at, at.parentElement].findLast(isDot)
  const drawnBy = dot?.parentElement ?? at
  const whole = drawnBy.closest("label") ?? drawnBy
  const box = whole.getBoundingClientRect()
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)]
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
  const parts = [0.1, 0.5, 0.9]
  const inFront = parts.flatMap((x) =>
    parts.map((y) => document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)))
  const drawn = [whole, whole.parentElement, ...(dot ? whole.querySelectorAll("*") : [at])]
  const styles = drawn.flatMap((one) => [getComputedStyle(one), getComputedStyle(one, "::after")])
  return {
    isOnScreen: right > left && bottom > top,
    isMarked: at.parentElement.querySelector("circle[class*=focused]") !== null ||
      styles.some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2),
    isUncovered: inFront.some((one) => whole.contains(one)),
  }
})()`

const SEEN: Look = { isOnScreen: true, isMarked: true, isUncovered: true }

/** Where the keyboard is now. */
export const focused = async (page: Page): Promise<Focused> => await page.evaluate<Focused>(FOCUSED)

/** Whoever looks at the page sees where the keyboard is. */
export const expectSeen = async (page: Page, { role, name }: Focused): Promise<void> => {
  await expect
    .poll(() => page.evaluate<Look>(LOOK), {
      message: `${role} "${name}" is not seen to be focused`,
      timeout: 20_000,
      interval: 20,
    })
    .toEqual(SEEN)
}

const STEPS_MAX = 80

const fits = (one: Focused, name: string | RegExp): boolean =>
  typeof name === "string" ? one.name === name : name.test(one.name)

export type WalkKey = "Tab" | "Shift+Tab"

/** The way to something, station by station; the last one is what was looked for. */
export const wayTo = async (
  page: Page,
  name: string | RegExp,
  { key = "Tab" as WalkKey, most = STEPS_MAX, at = (_: Focused): Promise<void> | void => undefined } = {},
): Promise<readonly Focused[]> => {
  const way: Focused[] = []
  while (way.length < most) {
    await page.keyboard.press(key)
    const now = await focused(page)
    way.push(now)
    await at(now)
    if (fits(now, name)) return way
  }
  const stations = way.map((one) => `${one.role} "${one.name.slice(0, 40)}"`)
  throw new Error(`${most} times ${key} did not lead to ${name}: ${stations.join(", ")}`)
}

/** Presses Tab until something with this name has the focus; throws with the way it went when there is none. */
export const tabTo = async (page: Page, name: string | RegExp, key: WalkKey = "Tab"): Promise<Focused> =>
  (await wayTo(page, name, { key })).at(-1)!

/** The same, and it is seen there. */
export const goTo = async (page: Page, name: string | RegExp, key: WalkKey = "Tab"): Promise<void> =>
  await expectSeen(page, await tabTo(page, name, key))

/** Focus is there by itself, or comes: after a page or a sheet, and it is seen. */
export const expectFocus = async (page: Page, name: string | RegExp): Promise<void> => {
  await expect.poll(async () => (await focused(page)).name, { timeout: 20_000, interval: 20 }).toMatch(name)
  await expectSeen(page, await focused(page))
}

/** For a name that goes on after this. */
export const startsWith = (text: string): RegExp => new RegExp(`^${RegExp.escape(text)}`)

/** Presses the keys one after the other: "ArrowDown", "Enter", "k". */
export const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
