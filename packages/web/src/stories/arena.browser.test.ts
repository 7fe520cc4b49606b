// The arena, as anybody uses it who has no account: plays, reads the standing, looks against whom, opens a match and goes through it by keyboard; sees
// why a file cannot be read; stops; and all of it without a network after the first visit.

import type { Page } from "playwright-core"
import { say } from "../testing/in-english.ts"
import { asPhone, describe, eventually, expect, expectNoSideways, goOffline, test } from "../testing/index.ts"

const ready = async (page: Page): Promise<void> => {
  await page.getByTestId("arena-efficient").waitFor()
}

const play = async (page: Page): Promise<void> => {
  await page.getByTestId("arena-play").click()
  await page.getByTestId("standing").waitFor()
  await page.getByTestId("match").first().waitFor()
}

const step = (page: Page) => page.getByTestId("step")

const chosenFiles = async (
  page: Page,
  button: string,
  files: readonly { readonly name: string; readonly text: string }[],
) => {
  const choosing = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: button }).click()
  const chooser = await choosing
  await chooser.setFiles(files.map(({ name, text }) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) })))
}

/** Goes through the talk by its slider, from the end to the beginning. */
const stepThrough = async (page: Page): Promise<void> => {
  const slider = page.getByTestId("scrub").locator("input")
  const last = Number(await slider.getAttribute("max"))
  expect(last).toBeGreaterThan(1)
  await slider.focus()
  await page.keyboard.press("Home")
  await expect.poll(() => step(page).innerText()).toBe(say("arena.match.nobody"))
  await page.keyboard.press("ArrowRight")
  await expect.poll(() => step(page).innerText()).toContain("1: ")
  expect(await page.getByTestId("plane").locator("circle").count()).toBe(0)
  await page.keyboard.press("End")
  await expect.poll(() => slider.inputValue()).toBe(String(last))
}

describe("the arena", () => {
  test("plays, shows who did how well, and how a match went", async ({ open }) => {
    const { page } = await open("/arena", asPhone)
    await ready(page)
    await page.getByText(say("arena.shipped.market-pitch.title")).click()
    await page.getByText(say("arena.setUp.linesFiles")).click()
    await page.getByLabel(say("arena.setUp.repetitions")).fill("2")
    await page.keyboard.press("Tab")
    await play(page)
    const rows = page.getByTestId("standing").locator("tbody tr")
    expect(await rows.count()).toBeGreaterThan(4)
    expect(await page.evaluate("document.activeElement.id")).toBe("arena-standing")
    await page.getByRole("button", { name: say("arena.standing.choose", { strategy: "conceder" }) }).click()
    const against = page.getByTestId("against")
    await against.getByRole("button", { name: say("arena.against.only", { opponent: "boulware" }) }).click()
    await page
      .getByRole("heading", { name: say("arena.matches.between", { strategy: "conceder", opponent: "boulware" }) })
      .waitFor()
    await page.getByText(say("arena.matches.endedAs.deal"), { exact: true }).click()
    await page.getByTestId("match").first().click()
    await page.getByTestId("plane").locator("svg").waitFor()
    await expectNoSideways(page)
    await stepThrough(page)
    await page.getByRole("button", { name: say("arena.match.replay", { seed: "2" }) }).click()
    await page.getByText(say("arena.match.same")).waitFor()
    await page.goBack()
    await page.getByTestId("standing").waitFor()
  })

  test("says what is wrong with a file, where, and what to do", async ({ open }) => {
    const { page } = await open("/arena")
    await ready(page)
    const problems = page.getByTestId("file-problems")
    await chosenFiles(page, say("arena.setUp.result"), [{ name: "result.json", text: '{"rules": {}}' }])
    await expect.poll(() => problems.innerText()).toContain("result.json, rules.rounds")
    expect(await problems.innerText()).toContain("--trace --json")
    await page.getByText(say("arena.setUp.own")).click()
    await expect.poll(() => page.getByTestId("arena-play").isDisabled()).toBe(true)
    await chosenFiles(page, say("arena.setUp.files"), [
      { name: "domain.xml", text: "<negotiation_template><utility_space>\n<objective></utility_space>" },
    ])
    await expect.poll(() => problems.innerText()).toContain("domain.xml, line")
  })

  test("goes on without a network after the first visit, and stops when told to", async ({ open }) => {
    const { page, context } = await open("/arena", { serviceWorkers: "allow" })
    await ready(page)
    await eventually(() =>
      page.evaluate("navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)"),
    )
    await goOffline(context)
    await page.reload()
    await ready(page)
    await page.getByLabel(say("arena.setUp.repetitions")).fill("2000")
    await page.keyboard.press("Tab")
    await page.getByTestId("arena-play").click()
    await page.getByRole("button", { name: say("arena.playing.stop") }).click()
    await page.getByTestId("standing").waitFor()
    expect(await page.getByTestId("arena-progress").getAttribute("data-phase")).toBe("stopped")
  })
})
