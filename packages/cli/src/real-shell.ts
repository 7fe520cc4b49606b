// The shell of a real process. Output that nobody reads any more (`walkaway replay ... | head`) ends the program in silence.

import { randomUUID } from "node:crypto"
import { createReadStream } from "node:fs"
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises"
import { homedir } from "node:os"
import { dirname, join } from "node:path"
import process from "node:process"
import { createInterface } from "node:readline/promises"
import { text } from "node:stream/consumers"
import type { FolderEntry, Screen, Shell } from "./shell.ts"

const COLUMNS_DEFAULT = 80
const COLUMNS_MIN = 40
const COLUMNS_MAX = 120
const PIECE_BYTES = 1 << 18

/** NO_COLOR wins over FORCE_COLOR, and both over what the terminal says (no-color.org). */
const wantsColours = (stream: NodeJS.WriteStream): boolean => {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR) return false
  if (FORCE_COLOR && FORCE_COLOR !== "0") return true
  return stream.isTTY === true && TERM !== "dumb"
}

/** A terminal that does not know its width says 0. */
const columnsOf = (stream: NodeJS.WriteStream): number => {
  const asked = Number(process.env.COLUMNS)
  const columns = stream.columns || (Number.isInteger(asked) && asked > 0 ? asked : COLUMNS_DEFAULT)
  return Math.min(COLUMNS_MAX, Math.max(COLUMNS_MIN, columns))
}

const screenOf = (stream: NodeJS.WriteStream): Screen => {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error
    process.exit(0)
  })
  return {
    write: (chunk) => stream.write(chunk),
    writeBytes: (bytes) => new Promise((resolve) => stream.write(bytes, () => resolve())),
    isTerminal: stream.isTTY === true,
    columns: columnsOf(stream),
    colours: wantsColours(stream),
  }
}

/** What a link leads to is replaced, not the link; and what is no file, such as a device, is written to as it stands. */
const writeWhole = async (path: string, content: string, mode = 0o666): Promise<void> => {
  const target = await realpath(path).catch(() => path)
  const standing = await stat(target).catch(() => undefined)
  if (standing && !standing.isFile()) return await writeFile(target, content)
  const draft = join(dirname(target), `.${randomUUID()}.part`)
  try {
    await writeFile(draft, content, { mode })
    await rename(draft, target)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** A link that leads nowhere is no file; what may not be looked at is not passed over. */
const entryOf = async (folder: string, name: string): Promise<readonly FolderEntry[]> => {
  const found = await stat(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EACCES") throw error
  })
  return found ? [{ name, isFolder: found.isDirectory(), bytes: found.size }] : []
}

/** What stands in a folder, by name. */
export const listFolder = async (path: string): Promise<readonly FolderEntry[]> => {
  const names = (await readdir(path)).sort()
  return (await Promise.all(names.map((name) => entryOf(path, name)))).flat()
}

const writePrivate = async (path: string, content: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeWhole(path, content, 0o600)
}

/** Enter goes on; the end of input or Ctrl-C stops. The prompt goes to the terminal, not into the result. */
const pause = async (prompt: string): Promise<boolean> => {
  if (process.stdin.isTTY !== true || process.stdout.isTTY !== true) return true
  const reader = createInterface({ input: process.stdin, output: process.stderr })
  const stopped = new Promise<boolean>((resolve) => reader.once("close", () => resolve(false)))
  const goesOn = reader.question(prompt).then(() => true)
  const answer = await Promise.race([goesOn, stopped])
  reader.close()
  return answer
}

export const realShell = (): Shell => ({
  out: screenOf(process.stdout),
  err: screenOf(process.stderr),
  readFile: (path) => readFile(path, "utf8"),
  readInput: () => text(process.stdin),
  readInputBytes: () => process.stdin,
  readPieces: (path) =>
    path === undefined
      ? process.stdin.setEncoding("utf8")
      : createReadStream(path, { encoding: "utf8", highWaterMark: PIECE_BYTES }),
  listFolder,
  realPath: (path) => realpath(path),
  writeWhole: (path, content) => writeWhole(path, content),
  writePrivate,
  pause,
  debug: Boolean(process.env.DEBUG),
  env: process.env,
  home: homedir(),
  fetch,
  now: () => new Date(),
})
