// What the commands have in common that work on the data themselves and not through a running desk: which database, opening it, and saying
// in plain words why it cannot be opened.

import { dirname, join } from "node:path"
import type { Storage, StorageAddress } from "@walkaway/desk/storage"
import type { HouseOnFile } from "@walkaway/desk/upkeep"
import { ok, type Refusal, type Result, refuse } from "@walkaway/engine"
import type { Command } from "commander"
import type { Complaint } from "../input/complaint.ts"
import type { Outcome, Shell } from "../shell.ts"
import { Trouble } from "../trouble.ts"

export interface DataOptions {
  readonly database?: string
  readonly data?: string
  readonly json?: boolean
}

/** Adds --database, --data and --json, and examples under the help. */
export const takesData = (command: Command, examples: readonly string[]): Command =>
  command
    .option("--database <url>", "a PostgreSQL (else DATABASE_URL)")
    .option("--data <folder>", "the folder of the data (else WALKAWAY_DATA, else ~/.walkaway/data)")
    .option("--json", "for machines: one JSON document on standard output")
    .addHelpText(
      "after",
      `\nExample${examples.length > 1 ? "s" : ""}:\n${examples.map((line) => `  ${line}`).join("\n")}`,
    )

const addressFrom = async ({ database, data }: DataOptions, { env, home }: Shell): Promise<StorageAddress> => {
  const { addressOf } = await import("@walkaway/desk/storage")
  if (database !== undefined) return { kind: "server", url: database }
  return data === undefined ? addressOf(env, home) : { kind: "embedded", folder: data }
}

const isThere = async (path: string, shell: Shell): Promise<boolean> => {
  try {
    await shell.readFile(path)
    return true
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return false
    throw fault
  }
}

const noDesk = (folder: string): Complaint => ({
  place: folder,
  message: "There is no desk in this folder.",
  remedy: "Start one with npm start, or say where the data are: --data FOLDER or --database URL.",
})

const bothGiven: Complaint = {
  place: "--data, --database",
  message: "Both are given.",
  remedy: "The data are in a folder or in a database: give one of them.",
}

const opened = async (address: StorageAddress, place: string): Promise<Result<Storage, readonly Complaint[]>> => {
  const { openStorage } = await import("@walkaway/desk/storage")
  try {
    return ok(await openStorage(address))
  } catch (fault) {
    if (!(fault instanceof Error && fault.name.startsWith("Storage"))) throw fault
    if (fault.name === "StorageAddressWrong") return refuse([{ place, message: fault.message }])
    throw new Trouble(fault.message)
  }
}

/** Opens the data, works, and closes them. With `mayBeNew` an empty folder becomes a new database; else it is a mistake. */
export const withData = async (
  options: DataOptions,
  shell: Shell,
  { mayBeNew = false }: { readonly mayBeNew?: boolean },
  work: (storage: Storage) => Promise<Outcome>,
): Promise<Outcome> => {
  if (options.data !== undefined && options.database !== undefined) return refuse([bothGiven])
  const address = await addressFrom(options, shell)
  if (!mayBeNew && address.kind === "embedded" && address.folder !== undefined) {
    if (!(await isThere(join(address.folder, "PG_VERSION"), shell))) return refuse([noDesk(address.folder)])
  }
  const storage = await opened(address, options.database === undefined ? "DATABASE_URL" : "--database")
  if (!storage.ok) return storage
  try {
    return await work(storage.value)
  } finally {
    await storage.value.close()
  }
}

/** A refusal of the desk's as a complaint about a place. */
export const complaintAbout = (place: string, { message, remedy }: Refusal): Complaint => ({
  place,
  message,
  ...(remedy !== undefined && { remedy }),
})

/** Where the file cannot be read: told before a database is opened for it. */
export const checkFile = async (path: string): Promise<readonly Complaint[]> => {
  const { access, constants } = await import("node:fs/promises")
  try {
    await access(path, constants.R_OK)
    return []
  } catch (fault) {
    const missing = (fault as NodeJS.ErrnoException).code === "ENOENT"
    return [
      {
        place: path,
        message: missing ? "There is no such file." : "The file cannot be read.",
        remedy: "Check the name and the folder.",
      },
    ]
  }
}

/** Where no file can be written: told before a database is opened for it. */
export const checkPlace = async (path: string): Promise<readonly Complaint[]> => {
  const { access, constants, stat } = await import("node:fs/promises")
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  const isOpen = await access(dirname(path), constants.W_OK).then(
    () => true,
    () => false,
  )
  if (isOpen && !isFolder) return []
  const message = isFolder ? "This is a folder." : "The file cannot be written."
  return [{ place: path, message, remedy: "Give a file in a folder that exists and is yours." }]
}

const namesOf = (houses: readonly HouseOnFile[]): string => houses.map(({ name, id }) => `${name} (${id})`).join(", ")

/** The organisation that is meant: by name or id, or the only one that is no example. */
export const houseMeant = (
  houses: readonly HouseOnFile[],
  meant: string | undefined,
): Result<HouseOnFile, readonly Complaint[]> => {
  const place = "--organisation"
  if (houses.length === 0) {
    return refuse([
      { place, message: "There is no organisation here yet.", remedy: "Set the desk up first: npm start." },
    ])
  }
  const real = houses.filter(({ example }) => !example)
  const found =
    meant === undefined
      ? real
      : houses.filter(({ id, name }) => id === meant.toLowerCase() || name.toLowerCase() === meant.toLowerCase())
  if (found.length === 1) return ok(found[0])
  const message =
    meant === undefined
      ? "There is more than one organisation here, and it must be clear which one is meant."
      : found.length === 0
        ? `There is no organisation "${meant}" here.`
        : `There is more than one organisation "${meant}" here.`
  return refuse([{ place, message, remedy: `Give the name or the id: ${namesOf(houses)}.` }])
}
