// JSON written straight into bytes and handed on in pieces: for answers that would not fit into a string, and several times as fast as
// building strings. Numbers are written to six decimals, as many as any figure here means.

/** Handed on when it has grown to this. */
const PIECE = 1 << 18
/** More than any number takes, and what the last step of a word writes beyond its end. */
const ROOM = 32
const MILLION = 1_000_000
/** Above it the digits are left to the language: neither whole part nor decimals would fit. */
const WHOLE_MAX = 2_000_000_000

const QUOTE = 34
const MINUS = 45
const POINT = 46
const ZERO = 48

/** A word of JSON that comes again and again, encoded once, as numbers of four bytes: copied in a quarter of the steps. */
export interface JsonWord {
  readonly quads: Uint32Array
  readonly length: number
}

const encoder = new TextEncoder()

export const jsonWord = (text: string): JsonWord => {
  const bytes = encoder.encode(text)
  const padded = new Uint8Array(4 * Math.ceil(bytes.length / 4))
  padded.set(bytes)
  const view = new DataView(padded.buffer)
  const quads = Uint32Array.from({ length: padded.length / 4 }, (_, i) => view.getUint32(4 * i, true))
  return { quads, length: bytes.length }
}

/** The three digits of every number below a thousand: one step instead of three divisions. */
const THREE = Uint8Array.from({ length: 3000 }, (_, i) => ZERO + (Math.floor(i / 3 / 10 ** (2 - (i % 3))) % 10))

const writeThree = (bytes: Uint8Array, at: number, figure: number): number => {
  bytes[at] = THREE[3 * figure]
  bytes[at + 1] = THREE[3 * figure + 1]
  bytes[at + 2] = THREE[3 * figure + 2]
  return at + 3
}

/** Without zeros before it. */
const writeUpToThree = (bytes: Uint8Array, at: number, figure: number): number => {
  let end = at
  if (figure >= 100) bytes[end++] = THREE[3 * figure]
  if (figure >= 10) bytes[end++] = THREE[3 * figure + 1]
  bytes[end++] = THREE[3 * figure + 2]
  return end
}

const writeWhole = (bytes: Uint8Array, at: number, whole: number): number => {
  if (whole < 1000) return writeUpToThree(bytes, at, whole)
  const thousands = (whole / 1000) | 0
  return writeThree(bytes, writeWhole(bytes, at, thousands), whole - thousands * 1000)
}

/** Behind the point, without zeros at the end; `millionths` is above zero. */
const writeDecimals = (bytes: Uint8Array, at: number, millionths: number): number => {
  bytes[at] = POINT
  const thousandths = (millionths / 1000) | 0
  const rest = millionths - thousandths * 1000
  let end = writeThree(bytes, at + 1, thousandths)
  if (rest > 0) end = writeThree(bytes, end, rest)
  while (bytes[end - 1] === ZERO) end -= 1
  return end
}

export class JsonStream {
  readonly #write: (bytes: Uint8Array) => Promise<void>
  #bytes = new Uint8Array(2 * PIECE)
  #view = new DataView(this.#bytes.buffer)
  #used = 0

  /** `write` resolves when the bytes may be changed. */
  constructor(write: (bytes: Uint8Array) => Promise<void>) {
    this.#write = write
  }

  get isFull(): boolean {
    return this.#used >= PIECE
  }

  async flush(): Promise<void> {
    await this.#write(this.#bytes.subarray(0, this.#used))
    this.#used = 0
  }

  raw({ quads, length }: JsonWord): void {
    this.#room(length)
    const view = this.#view
    let at = this.#used
    for (let i = 0; i < quads.length; i += 1, at += 4) view.setUint32(at, quads[i], true)
    this.#used += length
  }

  /** Any value, however seldom. */
  value(value: unknown): void {
    const bytes = encoder.encode(JSON.stringify(value))
    this.#room(bytes.length)
    this.#bytes.set(bytes, this.#used)
    this.#used += bytes.length
  }

  /** Bytes that JSON writes as they are, as a string. By hand: for some twenty a call to the library costs more than the bytes. */
  text(from: Uint8Array, start: number, length: number): void {
    this.#room(length)
    const bytes = this.#bytes
    let at = this.#used
    bytes[at++] = QUOTE
    for (let i = start; i < start + length; i += 1) bytes[at++] = from[i]
    bytes[at++] = QUOTE
    this.#used = at
  }

  /** A finite number to six decimals, else null. */
  number(value: number): void {
    const size = Math.abs(value)
    if (!(size < WHOLE_MAX)) {
      this.value(Number.isFinite(value) ? Number(value.toPrecision(12)) : null)
      return
    }
    this.#room(0)
    const bytes = this.#bytes
    let at = this.#used
    let whole = size | 0
    let millionths = Math.round((size - whole) * MILLION) | 0
    if (millionths === MILLION) {
      whole += 1
      millionths = 0
    }
    if (value < 0 && (whole > 0 || millionths > 0)) bytes[at++] = MINUS
    at = writeWhole(bytes, at, whole)
    this.#used = millionths > 0 ? writeDecimals(bytes, at, millionths) : at
  }

  /** For so many bytes and a number. */
  #room(length: number): void {
    const wanted = this.#used + length + ROOM
    if (wanted <= this.#bytes.length) return
    const larger = new Uint8Array(2 * wanted)
    larger.set(this.#bytes)
    this.#bytes = larger
    this.#view = new DataView(larger.buffer)
  }
}
