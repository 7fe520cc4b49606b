// Makes a picture of a screen small: of the thousands of shades that soft edges of letters have, 256 at most are kept, the ones that cover most,
// each far enough from the others; every point takes the nearest. Flat colours stay what they are, and a file shrinks to a third
// of what the browser writes. Reads what browsers write: 8 bits a channel, with or without transparency, not interlaced.

import { crc32, deflateSync, inflateSync } from "node:zlib"

export interface Picture {
  readonly width: number
  readonly height: number
  /** Red, green, blue of each point, row by row. */
  readonly colours: Uint8Array
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
const COLOURS_MAX = 256

interface Chunk {
  readonly type: string
  readonly data: Buffer
}

const chunksOf = (png: Buffer): readonly Chunk[] => {
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

/** Paeth's predictor: the neighbour that lies nearest to left + up - corner. */
const nearestNeighbour = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}

const predicted = (filter: number, left: number, up: number, corner: number): number =>
  [0, left, up, (left + up) >> 1, nearestNeighbour(left, up, corner)][filter] ?? 0

/** Takes the row filters off, in place; a row is its filter and then its bytes. */
const unfilter = (rows: Buffer, stride: number, step: number): void => {
  for (let start = 0; start < rows.length; start += stride + 1) {
    const filter = rows[start]
    if (filter === 0) continue
    for (let at = start + 1; at <= start + stride; at += 1) {
      const isFirst = at - start <= step
      const left = isFirst ? 0 : rows[at - step]
      const up = start === 0 ? 0 : rows[at - stride - 1]
      const corner = isFirst || start === 0 ? 0 : rows[at - stride - 1 - step]
      rows[at] = rows[at] + predicted(filter, left, up, corner)
    }
  }
}

export const readPng = (png: Buffer): Picture => {
  const chunks = chunksOf(png)
  const head = chunks[0].data
  const [width, height, depth, kind] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8], head[9]]
  const step = kind === 2 ? 3 : kind === 6 ? 4 : 0
  if (depth !== 8 || step === 0) throw new Error(`A picture of kind ${kind} with ${depth} bits is not read.`)
  const rows = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data)))
  const stride = width * step
  unfilter(rows, stride, step)
  const colours = new Uint8Array(width * height * 3)
  for (let point = 0; point < width * height; point += 1) {
    const from = Math.floor(point / width) * (stride + 1) + 1 + (point % width) * step
    colours.set(rows.subarray(from, from + 3), point * 3)
  }
  return { width, height, colours }
}

const keyAt = (colours: Uint8Array, at: number): number =>
  (colours[at] << 16) | (colours[at + 1] << 8) | colours[at + 2]

/** Square of the distance; green counts most, as the eye has it. */
const apart = (one: number, other: number): number => {
  const red = (one >> 16) - (other >> 16)
  const green = ((one >> 8) & 255) - ((other >> 8) & 255)
  const blue = (one & 255) - (other & 255)
  return 2 * red * red + 4 * green * green + 3 * blue * blue
}

const countsOf = ({ colours }: Picture): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (let at = 0; at < colours.length; at += 3) {
    const key = keyAt(colours, at)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** The most frequent first, each at least `room` from those before it; the room grows until they are few enough. */
const paletteOf = (counts: ReadonlyMap<number, number>): readonly number[] => {
  const byCount = [...counts].sort(([one, many], [other, more]) => more - many || one - other).map(([key]) => key)
  for (let room = 0; ; room = room === 0 ? 8 : room * 1.5) {
    const kept: number[] = []
    for (const key of byCount) {
      if (kept.length > COLOURS_MAX) break
      if (room === 0 || kept.every((one) => apart(one, key) >= room)) kept.push(key)
    }
    if (kept.length <= COLOURS_MAX) return kept
  }
}

const nearestIn = (palette: readonly number[], key: number): number => {
  let best = 0
  for (let index = 1; index < palette.length; index += 1) {
    if (apart(palette[index], key) < apart(palette[best], key)) best = index
  }
  return best
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

const headOf = (width: number, height: number, kind: number): Buffer => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, kind], 8)
  return head
}

/** With a palette. */
export const writePng = (picture: Picture): Buffer => {
  const { width, height, colours } = picture
  const counts = countsOf(picture)
  const palette = paletteOf(counts)
  const indexOf = new Map([...counts.keys()].map((key) => [key, nearestIn(palette, key)]))
  const rows = Buffer.alloc((width + 1) * height)
  for (let point = 0; point < width * height; point += 1) {
    rows[Math.floor(point / width) * (width + 1) + 1 + (point % width)] = indexOf.get(keyAt(colours, point * 3)) ?? 0
  }
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", headOf(width, height, 3)),
    chunk("PLTE", Buffer.from(palette.flatMap((key) => [key >> 16, (key >> 8) & 255, key & 255]))),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

export const smallPng = (png: Buffer): Buffer => writePng(readPng(png))
