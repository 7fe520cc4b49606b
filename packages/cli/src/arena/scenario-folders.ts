// Every scenario in a folder and the folders below it. One that cannot be read ends the command, since a tournament that silently left one out
// would be another tournament; a folder of other XML, YAML or JSON files beside scenarios is passed over, and so is what a Mac puts into archives.

import { basename } from "node:path"
import {
  isScenarioFile,
  type ProfileChoice,
  type ReadScenarios,
  readScenarioFolder,
  type ScenarioProblem,
  TEXT_MAX,
} from "@walkaway/contract/scenario-file"
import { ok, type Result, refuse } from "@walkaway/engine"
import type { Complaint } from "../input/complaint.ts"
import { FILE_TROUBLE } from "../input/deal-argument.ts"
import type { FolderEntry, Shell } from "../shell.ts"

const DEPTH_MAX = 8
const FOLDERS_MAX = 2_000

/** A letter takes up to four bytes; longer files are not even read. */
const BYTES_MAX = 4 * TEXT_MAX

interface Found {
  readonly path: string
  readonly real: string
  readonly files: readonly FolderEntry[]
}

const HINT = "Give a folder with GENIUS XML, NegMAS YAML or GeniusWeb JSON in it, or a folder of such folders."

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such folder.",
  ENOTDIR: "This is a file, not a folder.",
  EACCES: "The folder may not be read.",
}

const join = (path: string, name: string): string => `${path.replace(/\/+$/, "")}/${name}`

const isHidden = (name: string): boolean => name.startsWith(".") || name === "__MACOSX"

const isPlayable = (files: readonly FolderEntry[]): boolean => files.some(({ name }) => !name.startsWith("_"))

/** What the system gives of a path, or its refusal in words. */
const tried = async <T>(
  path: string,
  words: Readonly<Record<string, string>>,
  work: () => Promise<T>,
): Promise<Result<T, Complaint>> => {
  try {
    return ok(await work())
  } catch (error) {
    const message = words[(error as NodeJS.ErrnoException).code ?? ""]
    if (!message) throw error
    return refuse({ place: path, message, remedy: HINT })
  }
}

interface Search {
  readonly shell: Shell
  readonly found: Found[]
  readonly wrong: Complaint[]
  /** Folders by where they really are: one to which several links lead is one scenario. */
  readonly seen: Set<string>
}

const tooDeep = (path: string): Complaint => ({
  place: path,
  message: `There are folders more than ${DEPTH_MAX} deep.`,
  remedy: "Give a folder nearer to the scenarios.",
})

const tooMany = (path: string): Complaint => ({
  place: path,
  message: `That is more than ${FOLDERS_MAX} scenarios.`,
  remedy: "Give a folder with fewer of them.",
})

const findBelow = async (path: string, depth: number, search: Search): Promise<void> => {
  const { shell, found, wrong, seen } = search
  const listed = await tried(path, WORDS, async () => {
    return { real: await shell.realPath(path), entries: await shell.listFolder(path) }
  })
  if (!listed.ok) return void wrong.push(listed.error)
  const { real, entries } = listed.value
  if (seen.has(real)) return
  seen.add(real)
  const files = entries.filter(({ name, isFolder }) => !isFolder && !isHidden(name) && isScenarioFile(name))
  if (isPlayable(files)) found.push({ path, real, files })
  const folders = entries.filter(({ name, isFolder }) => isFolder && !isHidden(name))
  if (folders.length > 0 && depth === DEPTH_MAX) return void wrong.push(tooDeep(path))
  for (const { name } of folders) if (found.length <= FOLDERS_MAX) await findBelow(join(path, name), depth + 1, search)
}

/** What is wrong, and whether it is only that no file of the folder belongs to a scenario. */
interface FolderComplaint extends Complaint {
  readonly isNone: boolean
}

const complaintOf = (path: string, folder: string, problem: ScenarioProblem): FolderComplaint => {
  const { code, file, line, path: spot, message, remedy } = problem
  const place = file === folder ? path : join(path, file)
  return {
    place: line === undefined ? place : `${place}:${line}`,
    ...(spot !== undefined && { path: spot }),
    message,
    remedy,
    isNone: code === "no-scenario",
  }
}

const tooLarge = (path: string, { name }: FolderEntry): FolderComplaint => ({
  isNone: false,
  place: join(path, name),
  message: "The file is too long for a scenario.",
  remedy: `Keep it under ${TEXT_MAX / 1e6} million characters.`,
})

export interface ScenarioWishes {
  readonly profiles: ProfileChoice | undefined
  readonly steps: number | undefined
}

const readOne = async (
  { path, real, files }: Found,
  root: string,
  { profiles, steps }: ScenarioWishes,
  shell: Shell,
): Promise<Result<ReadScenarios, readonly FolderComplaint[]>> => {
  const giant = files.find(({ bytes }) => bytes > BYTES_MAX)
  if (giant) return refuse([tooLarge(path, giant)])
  const texts = await Promise.all(
    files.map(({ name }) =>
      tried(join(path, name), FILE_TROUBLE, async () => ({ name, text: await shell.readFile(join(path, name)) })),
    ),
  )
  const unread = texts.flatMap((text) => (text.ok ? [] : [{ ...text.error, isNone: false }]))
  if (unread.length > 0) return refuse(unread)
  const below = path.slice(root.replace(/\/+$/, "").length + 1)
  const name = below === "" ? basename(real) : below
  const read = readScenarioFolder(
    name,
    texts.flatMap((text) => (text.ok ? [text.value] : [])),
    {
      ...(profiles !== undefined && { profiles }),
      ...(steps !== undefined && { steps }),
    },
  )
  return read.ok ? read : refuse(read.error.map((problem) => complaintOf(path, name, problem)))
}

/** All scenarios in and below a folder, by their path; what is wrong with any of them otherwise. */
export const readScenarios = async (
  root: string,
  wishes: ScenarioWishes,
  shell: Shell,
): Promise<Result<readonly ReadScenarios[], readonly Complaint[]>> => {
  if (root.trim() === "") return refuse([{ place: "--scenarios", message: "It is empty.", remedy: HINT }])
  const search: Search = { shell, found: [], wrong: [], seen: new Set() }
  await findBelow(root, 0, search)
  const { found } = search
  if (found.length > FOLDERS_MAX) search.wrong.push(tooMany(root))
  if (search.wrong.length > 0) return refuse(search.wrong)
  if (found.length === 0) return refuse([{ place: root, message: "There is no scenario here.", remedy: HINT }])
  const read = []
  for (const one of found) read.push(await readOne(one, root, wishes, shell))
  const right = read.flatMap((one) => (one.ok ? [one.value] : []))
  const wrong = read.flatMap((one) => (one.ok ? [] : one.error)).filter(({ isNone }) => !isNone || right.length === 0)
  return wrong.length > 0 ? refuse(wrong) : ok(right)
}
