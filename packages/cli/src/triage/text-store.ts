// Many short texts in few bytes: UTF-8 end to end in blocks. A million strings of their own would take ten times the room, and those
// cut from a file's text would keep the whole file alive. Place and length stand side by side, as they are read at random.

const BLOCK = 1 << 20
const TEXTS_FIRST = 1 << 12
const STRIDE = 4

/** Texts by number, in the order in which they were added. */
export class TextStore {
  readonly #blocks: Buffer[] = []
  #used = BLOCK
  /** Block, start within it and length of each, and one word of filling that keeps them in one line of the cache. */
  #places = new Uint32Array(STRIDE * TEXTS_FIRST)
  #count = 0

  add(text: string): void {
    // Three bytes a UTF-16 unit is the most that UTF-8 takes.
    const room = text.length * 3
    if (this.#used + room >= BLOCK) this.#open(Math.max(BLOCK, room))
    const place = STRIDE * this.#count
    if (place === this.#places.length) this.#grow()
    const length = this.#blocks[this.#blocks.length - 1].write(text, this.#used)
    this.#places[place] = this.#blocks.length - 1
    this.#places[place + 1] = this.#used
    this.#places[place + 2] = length
    this.#used += length
    this.#count += 1
  }

  at(i: number): string {
    const start = this.startOf(i)
    return this.blockOf(i).toString("utf8", start, start + this.lengthOf(i))
  }

  lengthOf(i: number): number {
    return this.#places[STRIDE * i + 2]
  }

  /** The block that the bytes of a text are in; read only. */
  blockOf(i: number): Buffer {
    return this.#blocks[this.#places[STRIDE * i]]
  }

  /** Where in its block a text starts. */
  startOf(i: number): number {
    return this.#places[STRIDE * i + 1]
  }

  #open(size: number): void {
    this.#blocks.push(Buffer.allocUnsafe(size))
    this.#used = 0
  }

  #grow(): void {
    const places = new Uint32Array(2 * this.#places.length)
    places.set(this.#places)
    this.#places = places
  }
}
