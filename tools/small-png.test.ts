// Flat colours come through exactly, thousands of shades become 256 that are near.

import { deflateSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { type Picture, readPng, smallPng, writePng } from "./small-png.ts"

const pictureOf = (width: number, height: number, colourAt: (x: number, y: number) => readonly number[]): Picture => {
  const points = Array.from({ length: width * height }, (_, at) => colourAt(at % width, Math.floor(at / width)))
  return { width, height, colours: Uint8Array.from(points.flat()) }
}

/** A PNG in true colour whose rows have the filter given; what a browser writes. */
const trueColour = (picture: Picture, filter: 0 | 1 | 2): Buffer => {
  const { width, height, colours } = picture
  const stride = width * 3
  const rows = Buffer.alloc((stride + 1) * height)
  for (let y = 0; y < height; y += 1) {
    rows[y * (stride + 1)] = filter
    for (let x = 0; x < stride; x += 1) {
      const left = x < 3 ? 0 : colours[y * stride + x - 3]
      const up = y === 0 ? 0 : colours[(y - 1) * stride + x]
      rows[y * (stride + 1) + 1 + x] = colours[y * stride + x] - [0, left, up][filter]
    }
  }
  const small = writePng({ width: 1, height: 1, colours: Uint8Array.of(0, 0, 0) })
  const head = Buffer.from(small.subarray(8, 33))
  head.writeUInt32BE(width, 8)
  head.writeUInt32BE(height, 12)
  head[17] = 2
  const data = deflateSync(rows)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([small.subarray(0, 8), head, length, Buffer.from("IDAT"), data, Buffer.alloc(4)])
}

/** How many colours stand in the palette of what `writePng` wrote. */
const colourCount = (png: Buffer): number => png.readUInt32BE(33) / 3

describe("a small picture", () => {
  const flags = pictureOf(7, 5, (x, y) => [x * 30, y * 40, (x + y) % 2 ? 255 : 0])

  test.each([0, 1, 2] as const)("reads rows with filter %i", (filter) => {
    expect(readPng(trueColour(flags, filter))).toEqual(flags)
  })

  test("keeps every colour when there are few", () => {
    expect(colourCount(smallPng(trueColour(flags, 1)))).toBe(35)
  })

  test("keeps 256 colours at most, however many there are", () => {
    const shades = pictureOf(64, 64, (x, y) => [x * 4, y * 4, (x * y) % 256])
    const png = writePng(shades)
    expect(colourCount(png)).toBeLessThanOrEqual(256)
    expect(colourCount(png)).toBeGreaterThan(100)
  })

  test("does not guess at other kinds", () => {
    expect(() => readPng(writePng(flags))).toThrow("kind 3")
  })
})
