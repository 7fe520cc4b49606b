// A file that is there whole or not at all: written beside its place under another name, brought to the disk, then given its name. Only
// its owner can read it: backups and exports hold people's names.

import { randomUUID } from "node:crypto"
import { createWriteStream } from "node:fs"
import { rename, rm, stat } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { Readable, type Writable } from "node:stream"
import { pipeline } from "node:stream/promises"

/** Lets `write` fill the file; gives its size in bytes. Rejects when it cannot be written, and nothing is left behind then. */
export const wholeFile = async (path: string, write: (sink: Writable) => Promise<void>): Promise<number> => {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`)
  try {
    await write(createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true }))
    await rename(draft, path)
    return (await stat(path)).size
  } catch (fault) {
    await rm(draft, { force: true })
    throw fault
  }
}

async function* withLineFeeds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

/** Lines as a file. */
export const linesToFile = (path: string, lines: AsyncIterable<string>): Promise<number> =>
  wholeFile(path, (sink) => pipeline(Readable.from(withLineFeeds(lines)), sink))
