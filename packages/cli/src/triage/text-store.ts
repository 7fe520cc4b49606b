// Many short texts in few bytes: UTF-8 end to end in blocks. A million strings of their own would take ten times the room, and those
// cut from a file's text would keep the whole file alive. Where a text stands is kept by whoever adds it, beside what else he reads then.

const BLOCK = 1 << 20
/** Longer ones are left to the library. */
const SHORT = 64
const FIRST_PRINTABLE = 32
const NOT_ASCII = 128
const QUOTE = 34
const BACKSLASH = 92

/** By hand, since for short texts a call to the library costs more than the bytes. False: it is none of those, and what stands there is void. */
const writePlain = (text: string, block: Uint8Array, at: number): boolean => {
  if (text.length > SHORT) return false
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code < FIRST_PRINTABLE || code >= NOT_ASCII || code === QUOTE || code === BACKSLASH) return false
    block[at + i] = code
  }
  return true
}

export class TextStore {
  readonly #blocks: Buffer[] = []
  #used = BLOCK

  /** Number of the block that is written to, and where in it the next text will start. */
  get block(): number {
    return this.#blocks.length - 1
  }
  get start(): number {
    return this.#used
  }

  /** Makes room for texts of so many UTF-16 units together, in one block. */
  reserve(length: number): void {
    // Three bytes a UTF-16 unit is the most that UTF-8 takes.
    const room = 3 * length
    if (this.#used + room < BLOCK) return
    this.#blocks.push(Buffer.allocUnsafe(Math.max(BLOCK, room)))
    this.#used = 0
  }

  /** Adds a text for which there is room; gives its bytes, below zero when JSON may write them in another way. */
  add(text: string): number {
    const block = this.#blocks[this.#blocks.length - 1]
    const isPlain = writePlain(text, block, this.#used)
    const length = isPlain ? text.length : block.write(text, this.#used)
    this.#used += length
    return isPlain ? length : -length
  }

  /** The bytes of a block; read only. */
  bytesOf(block: number): Buffer {
    return this.#blocks[block]
  }

  at(block: number, start: number, length: number): string {
    return this.#blocks[block].toString("utf8", start, start + length)
  }
}
