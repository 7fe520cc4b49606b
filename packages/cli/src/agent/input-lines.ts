// Standard input as lines, whatever the borders of the pieces in which it comes; a last line without a break counts too. Lines are cut as bytes
// and decoded whole, so that what is no UTF-8 is told instead of being replaced by question marks inside an id. One line may not grow
// without bound: what is longer than any start that we take is let go, told apart, and the next line is read again.

import { AGENT_OUTCOMES_MAX } from "@walkaway/contract"

/** Of a start with as many outcomes as we take, written generously. */
const LINE_BYTES_MAX = 800 * AGENT_OUTCOMES_MAX
const BREAK = 0x0a

export type InputLine = {
  /** From 1. */
  readonly number: number
} & ({ readonly text: string } | { readonly fault: "line-too-long" | "not-utf-8" })

const decoder = new TextDecoder("utf-8", { fatal: true })

const decoded = (bytes: Uint8Array, number: number): InputLine => {
  try {
    return { number, text: decoder.decode(bytes) }
  } catch {
    return { number, fault: "not-utf-8" }
  }
}

/** The bytes of the line that is being read: copied together, since a list of tiny pieces would take many times their room. */
class Gathered {
  private bytes = new Uint8Array(1 << 12)
  private readonly most: number
  length = 0

  constructor(most: number) {
    this.most = most
  }

  get isTooLong(): boolean {
    return this.length > this.most
  }

  add(piece: Uint8Array): void {
    const end = this.length + piece.length
    if (end <= this.most) {
      this.makeRoom(end)
      this.bytes.set(piece, this.length)
    }
    this.length = end
  }

  private makeRoom(end: number): void {
    if (end <= this.bytes.length) return
    const wider = new Uint8Array(Math.max(end, 2 * this.bytes.length))
    wider.set(this.bytes.subarray(0, this.length))
    this.bytes = wider
  }

  take(number: number): InputLine {
    const { length, isTooLong } = this
    this.length = 0
    return isTooLong ? { number, fault: "line-too-long" } : decoded(this.bytes.subarray(0, length), number)
  }
}

/** The lines of a stream, each as soon as its break is there. */
export async function* inputLines(
  pieces: AsyncIterable<Uint8Array>,
  lineBytesMax = LINE_BYTES_MAX,
): AsyncGenerator<InputLine> {
  const line = new Gathered(lineBytesMax)
  let number = 0
  for await (const piece of pieces) {
    let from = 0
    for (let at = piece.indexOf(BREAK); at >= 0; at = piece.indexOf(BREAK, from)) {
      line.add(piece.subarray(from, at))
      from = at + 1
      number += 1
      yield line.take(number)
    }
    line.add(piece.subarray(from))
  }
  if (line.length > 0) yield line.take(number + 1)
}
