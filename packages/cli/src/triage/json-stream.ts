// JSON written straight into bytes and handed on in pieces: for answers that would not fit into a string, and several times as fast as
// building strings. Numbers are written to six decimals, as many as any figure here means.

import type { TextStore } from "./text-store.ts"

/** Handed on when it has grown to this. */
const PIECE = 1 << 18
/** More than any number takes. */
const ROOM_FOR_NUMBER = 32
const MILLION = 1_000_000
/** Above it the digits are left to the language: neither whole part nor decimals would fit. */
const WHOLE_MAX = 2_000_000_000

const QUOTE = 34
const BACKSLASH = 92
const FIRST_PRINTABLE = 32
const MINUS = 45
const POINT = 46
const ZERO = 48

/** A word of JSON that comes again and again, encoded once. */
export const jsonWord = (text: string): Uint8Array => new TextEncoder().encode(text)

const isPlain = (bytes: Uint8Array, start: number, end: number): boolean => {
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i]
    if (byte < FIRST_PRINTABLE || byte === QUOTE || byte === BACKSLASH) return false
  }
  return true
}

export class JsonStream {
  readonly #write: (bytes: Uint8Array) => Promise<void>
  #bytes = new Uint8Array(2 * PIECE)
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

  raw(word: Uint8Array): void {
    this.#copy(word, 0, word.length)
  }

  /** Any value, however seldom. */
  value(value: unknown): void {
    const bytes = jsonWord(JSON.stringify(value))
    this.#copy(bytes, 0, bytes.length)
  }

  /** A stored text as a JSON string. */
  text(store: TextStore, i: number): void {
    const start = store.startOf(i)
    const end = start + store.lengthOf(i)
    const block = store.blockOf(i)
    if (!isPlain(block, start, end)) this.value(store.at(i))
    else {
      this.#room(2)
      this.#bytes[this.#used++] = QUOTE
      this.#copy(block, start, end)
      this.#room(1)
      this.#bytes[this.#used++] = QUOTE
    }
  }

  /** A finite number to six decimals, else null. */
  number(value: number): void {
    const size = Math.abs(value)
    if (!(size < WHOLE_MAX)) this.value(Number.isFinite(value) ? Number(value.toPrecision(12)) : null)
    else {
      this.#room(ROOM_FOR_NUMBER)
      let whole = Math.trunc(size) | 0
      let millionths = Math.round((size - whole) * MILLION) | 0
      if (millionths === MILLION) {
        whole += 1
        millionths = 0
      }
      if (value < 0 && (whole > 0 || millionths > 0)) this.#bytes[this.#used++] = MINUS
      this.#digits(whole)
      if (millionths > 0) this.#decimals(millionths)
    }
  }

  #decimals(millionths: number): void {
    this.#bytes[this.#used++] = POINT
    let rest = millionths
    for (let unit = (MILLION / 10) | 0; rest > 0; unit = (unit / 10) | 0) {
      const digit = (rest / unit) | 0
      this.#bytes[this.#used++] = ZERO + digit
      rest -= digit * unit
    }
  }

  #digits(whole: number): void {
    let end = this.#used + 1
    for (let rest = (whole / 10) | 0; rest > 0; rest = (rest / 10) | 0) end += 1
    let rest = whole
    for (let at = end - 1; at >= this.#used; at -= 1) {
      const next = (rest / 10) | 0
      this.#bytes[at] = ZERO + rest - next * 10
      rest = next
    }
    this.#used = end
  }

  #room(length: number): void {
    if (this.#used + length <= this.#bytes.length) return
    const larger = new Uint8Array(2 * (this.#used + length))
    larger.set(this.#bytes)
    this.#bytes = larger
  }

  /** By hand: for some twenty bytes a call to the library costs more than the bytes. */
  #copy(from: Uint8Array, start: number, end: number): void {
    this.#room(end - start)
    const bytes = this.#bytes
    let used = this.#used
    for (let i = start; i < end; i += 1) bytes[used++] = from[i]
    this.#used = used
  }
}
