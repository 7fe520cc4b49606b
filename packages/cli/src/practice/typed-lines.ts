// Standard input line by line, as soon as each is there: a person types one and wants an answer, a file brings all at once.

/** The lines of a text that comes in pieces of any size; the last one needs no line break. */
export async function* typedLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ""
  for await (const piece of pieces) {
    const lines = (rest + piece).split(/\r?\n/)
    rest = lines.pop() ?? ""
    yield* lines
  }
  if (rest !== "") yield rest
}
