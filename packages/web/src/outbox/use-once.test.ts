import { afterEach, expect, test, vi } from "vitest"
import { newOnce } from "./use-once.ts"

afterEach(() => vi.unstubAllGlobals())

const silence = () => Promise.reject(new Error("no answer"))
const echo = (key: string) => Promise.resolve(key)

/** The key that was used, although nobody answered. */
const unanswered = async (once: ReturnType<typeof newOnce>, content: unknown): Promise<string> => {
  let used = ""
  const sent = once("logEnquiry", content, (key) => {
    used = key
    return silence()
  })
  await expect(sent).rejects.toThrow("no answer")
  return used
}

test("the same wish has the same key until it is done, and then a new one", async () => {
  const once = newOnce()
  const first = await unanswered(once, { channel: "phone" })
  expect(await unanswered(once, { channel: "phone" })).toBe(first)
  expect(await once("logEnquiry", { channel: "phone" }, echo)).toBe(first)
  expect(await once("logEnquiry", { channel: "phone" }, echo)).not.toBe(first)
})

test("other content, and the same content for another operation, are other wishes", async () => {
  const once = newOnce()
  const first = await unanswered(once, { channel: "phone" })
  expect(await once("logEnquiry", { channel: "message" }, echo)).not.toBe(first)
  expect(await once("addUnit", { channel: "phone" }, echo)).not.toBe(first)
})

test("a desk without https, whose browser makes no UUIDs, has keys too", async () => {
  vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) })
  expect(await newOnce()("openDeal", {}, echo)).toMatch(/^[0-9a-f]{32}$/)
})
