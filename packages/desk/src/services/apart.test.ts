import { expect, test } from "vitest"
import { apartKept, apartOnce } from "./apart.ts"

const script = new URL("./apart-fixture.ts", import.meta.url)

test("a thread for one wish answers it, or rejects when it ends without an answer", async () => {
  const work = apartOnce<string, string>(script)
  const [answered, ended] = await Promise.allSettled([work("twice"), work("end")])
  expect(answered).toEqual({ status: "fulfilled", value: "twicetwice" })
  expect(ended).toMatchObject({ status: "rejected", reason: { message: expect.stringContaining("ended with 3") } })
})

test("a thread that goes on for ever ends when its work is given up", async () => {
  const work = apartOnce<string, string>(script)
  const given = new AbortController()
  const hung = work("hang", given.signal)
  given.abort()
  await expect(hung).rejects.toThrow("no answer")
  await expect(work("twice", given.signal)).rejects.toThrow("aborted")
})

test("a kept thread answers all in turn, outlives what was thrown as it was, and another follows when it has ended", async () => {
  const work = apartKept<string, string>(script, 60_000)
  const asked = await Promise.allSettled(["thread", "throw", "b", "thread"].map((wish) => work(wish)))
  const [first, thrown, second, third] = asked
  expect(thrown).toMatchObject({ status: "rejected", reason: { message: "thrown on purpose" } })
  expect([second, third]).toEqual([{ status: "fulfilled", value: "bb" }, first])
  const [ended, behind] = await Promise.allSettled([work("end"), work("b")])
  expect([ended.status, behind.status]).toEqual(["rejected", "rejected"])
  expect({ status: "fulfilled", value: await work("thread") }).not.toEqual(first)
})
