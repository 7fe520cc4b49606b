import { describe, expect, test } from "vitest"
import { latestWins } from "./latest-wins.ts"

/** Answers when it is told to. */
const slow = () => {
  const asked: number[] = []
  const told: (readonly [number, string])[] = []
  const open: ((answer: string) => void)[] = []
  const lane = latestWins<number, string>(
    (question) => {
      asked.push(question)
      return new Promise((resolve) => open.push(resolve))
    },
    (question, answer) => told.push([question, answer]),
  )
  const answer = async (text: string) => {
    open.shift()?.(text)
    await new Promise(setImmediate)
  }
  return { lane, asked, told, answer }
}

describe("questions under a moving hand", () => {
  test("the newest takes the place of the one that waits", async () => {
    const { lane, asked, told, answer } = slow()
    for (const question of [1, 2, 3, 4]) lane.ask(question)
    expect(asked).toEqual([1])
    await answer("one")
    expect(asked).toEqual([1, 4])
    await answer("four")
    expect(told).toEqual([
      [1, "one"],
      [4, "four"],
    ])
  })

  test("the next is asked for once it is quiet again", async () => {
    const { lane, asked, answer } = slow()
    lane.ask(1)
    await answer("one")
    lane.ask(2)
    expect(asked).toEqual([1, 2])
  })

  test("whoever has stopped is told nothing more, and may start again", async () => {
    const { lane, told, answer } = slow()
    lane.ask(1)
    lane.ask(2)
    lane.stop()
    lane.ask(3)
    await answer("one")
    await answer("three")
    expect(told).toEqual([[3, "three"]])
  })
})
