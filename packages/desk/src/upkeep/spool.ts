// Text put down in a file before it is handed on. What reads an export may be slow, and while it reads, no transaction may stay open: the
// embedded database has one connection, and everybody else would wait for that reader. The file can only be read by this person
// and has no name any more by the time that it is written.

import { randomUUID } from "node:crypto"
import { type FileHandle, open, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

const unnamed = async (): Promise<{ readonly file: FileHandle; readonly close: () => Promise<void> }> => {
  const path = join(tmpdir(), `walkaway-${randomUUID()}.part`)
  const file = await open(path, "wx+", 0o600)
  const remove = async () => await rm(path, { force: true }).catch(() => undefined)
  await remove()
  return {
    file,
    close: async () => {
      await file.close()
      // Where an open file keeps its name.
      await remove()
    },
  }
}

/** The lines of a text that comes in pieces, without their line feeds; no other sign ends one. */
async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ""
  for await (const piece of pieces) {
    const lines = (rest + piece).split("\n")
    rest = lines.pop() ?? ""
    yield* lines
  }
  if (rest !== "") yield rest
}

/** Runs `fill` to its end, then gives what it wrote, line by line. */
export async function* spooled(
  fill: (write: (text: string) => Promise<void>) => Promise<void>,
): AsyncGenerator<string> {
  const { file, close } = await unnamed()
  try {
    await fill(async (text) => void (await file.write(text)))
    yield* linesOf(file.createReadStream({ start: 0, encoding: "utf8", autoClose: false }) as AsyncIterable<string>)
  } finally {
    await close()
  }
}
