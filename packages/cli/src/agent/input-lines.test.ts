import { expect, test } from "vitest"
import { type InputLine, inputLines } from "./input-lines.ts"

const encoder = new TextEncoder()

async function* pieces(...parts: (string | number[])[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === "string" ? encoder.encode(part) : Uint8Array.from(part)
}

const read = async (source: AsyncIterable<Uint8Array>, most?: number): Promise<InputLine[]> => {
  const lines: InputLine[] = []
  for await (const line of inputLines(source, most)) lines.push(line)
  return lines
}

test("lines are whole wherever the pieces end, and the last needs no break", async () => {
  expect(await read(pieces("on", "e\ntw", "o\n", "\nfour"))).toEqual(
    ["one", "two", "", "four"].map((text, i) => ({ text, number: i + 1 })),
  )
})

test("a letter of several bytes may lie across pieces, and a mark of UTF-8 at the start is no letter", async () => {
  expect(await read(pieces([0xef, 0xbb], [0xbf, 0xe2, 0x82], [0xac, 0x0a]))).toEqual([{ number: 1, text: "€" }])
})

test("a line that is too long is told apart, in however many pieces, and the next one is read", async () => {
  expect(await read(pieces("12345", "6789", "0\nok\n12345678\n123456789"), 8)).toEqual([
    { number: 1, fault: "line-too-long" },
    { number: 2, text: "ok" },
    { number: 3, text: "12345678" },
    { number: 4, fault: "line-too-long" },
  ])
})

test("a line that is no UTF-8 is told apart, and the next one is read", async () => {
  expect(await read(pieces("a", [0xff, 0xfe], "b\nok\n", [0xe2, 0x82, 0x0a]))).toEqual([
    { number: 1, fault: "not-utf-8" },
    { number: 2, text: "ok" },
    { number: 3, fault: "not-utf-8" },
  ])
})
