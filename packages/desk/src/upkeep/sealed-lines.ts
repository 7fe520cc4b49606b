// JSON Lines that prove themselves: a header that says what they are, the rows of tables, and a trailer with the count of every table and
// the SHA-256 of all bytes before it. A file that was cut off has no trailer, a damaged or edited one another digest; neither is
// let in. A row stays the text that the database wrote: reading it as a JavaScript number would lose digits of money.

import { createHash } from "node:crypto"
import { Unusable } from "./unusable.ts"

export interface RowLine {
  readonly table: string
  /** The row as JSON text. */
  readonly row: string
}

/** Nobody writes a row of this size; a file that unpacks to more is an attack or rubbish. */
const LINE_BYTES_MAX = 64 * 2 ** 20

const lineOf = ({ table, row }: RowLine): string => `{"table":${JSON.stringify(table)},"row":${row}}\n`

/** The text of a file, in pieces. */
export async function* sealed(
  header: object,
  batches: AsyncIterable<readonly RowLine[]>,
): AsyncGenerator<string, void, undefined> {
  const hash = createHash("sha256")
  const counts: Record<string, number> = {}
  const first = `${JSON.stringify(header)}\n`
  hash.update(first)
  yield first
  for await (const batch of batches) {
    const text = batch.map(lineOf).join("")
    for (const { table } of batch) counts[table] = (counts[table] ?? 0) + 1
    hash.update(text)
    yield text
  }
  yield `${JSON.stringify({ trailer: { counts, sha256: hash.digest("hex") } })}\n`
}

/** Lines as bytes; only a line feed ends one, since a row may hold every other sign that ends lines elsewhere. */
async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = []
  let size = 0
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    let from = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      yield Buffer.concat([...rest, bytes.subarray(from, end + 1)])
      rest = []
      size = 0
      from = end + 1
    }
    if (from < bytes.length) rest.push(Buffer.from(bytes.subarray(from)))
    size += bytes.length - from
    if (size > LINE_BYTES_MAX) throw damaged("a line is far longer than any row")
  }
  if (rest.length > 0) throw damaged("it is cut off in the middle of a line")
}

export const damaged = (how: string): Unusable =>
  new Unusable({
    code: "file-damaged",
    message: `The file cannot be used: ${how}. Nothing was changed.`,
    remedy: "Use another copy of it; this one is cut off, damaged or edited.",
  })

const objectOf = (line: Buffer, number: number): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(line.toString("utf8"))
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Said below.
  }
  throw damaged(`line ${number} is not a JSON object`)
}

const ROW = /^\{"table":"([a-z_]{1,60})","row":/

const rowLineOf = (line: Buffer, number: number): RowLine => {
  objectOf(line, number)
  const text = line.toString("utf8").trimEnd()
  const [start, table] = ROW.exec(text) ?? []
  if (start === undefined || table === undefined) throw damaged(`line ${number} is no row of a table`)
  return { table, row: text.slice(start.length, -1) }
}

interface Trailer {
  readonly counts: Readonly<Record<string, number>>
  readonly sha256: string
}

const checkTrailer = (trailer: Trailer, counts: Readonly<Record<string, number>>, sha256: string): void => {
  const tables = new Set([...Object.keys(counts), ...Object.keys(trailer.counts ?? {})])
  for (const table of tables) {
    const [found, said] = [counts[table] ?? 0, trailer.counts?.[table] ?? 0]
    if (found !== said) throw damaged(`it says that it holds ${said} rows of ${table} and holds ${found}`)
  }
  if (trailer.sha256 !== sha256) throw damaged("its content does not match its checksum")
}

export interface SealedReader {
  readonly header: Readonly<Record<string, unknown>>
  /** All rows in batches; throws `Unusable` at the end when the file does not prove itself, so commit only after it. */
  readonly rows: AsyncGenerator<readonly RowLine[]>
  /** Rows by table; complete once `rows` has ended. */
  readonly counts: Readonly<Record<string, number>>
}

const BATCH = 200
const BATCH_BYTES = 4 * 2 ** 20

/** Reads a file of `sealed`. Throws `Unusable` on what is none. */
export const readSealed = async (source: AsyncIterable<Uint8Array>): Promise<SealedReader> => {
  const hash = createHash("sha256")
  const counts: Record<string, number> = {}
  const lines = linesOf(source)
  const first = await lines.next()
  if (first.done) throw damaged("it is empty")
  const header = objectOf(first.value, 1)
  hash.update(first.value)

  async function* rows(): AsyncGenerator<readonly RowLine[]> {
    let [batch, bytes, number]: [RowLine[], number, number] = [[], 0, 1]
    let sealedBy: Trailer | undefined
    for await (const line of lines) {
      number += 1
      if (sealedBy) throw damaged("something follows its last line")
      if (line.subarray(0, 11).toString("utf8") === '{"trailer":') {
        sealedBy = objectOf(line, number).trailer as Trailer
        continue
      }
      const row = rowLineOf(line, number)
      hash.update(line)
      counts[row.table] = (counts[row.table] ?? 0) + 1
      const fits = batch.length < BATCH && bytes < BATCH_BYTES && (batch[0]?.table ?? row.table) === row.table
      if (!fits) {
        yield batch
        batch = []
        bytes = 0
      }
      batch.push(row)
      bytes += line.length
    }
    if (!sealedBy) throw damaged("its last line is missing: it was cut off")
    checkTrailer(sealedBy, counts, hash.digest("hex"))
    if (batch.length > 0) yield batch
  }
  return { header, rows: rows(), counts }
}
