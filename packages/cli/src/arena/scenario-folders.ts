// Every scenario in a folder and the folders below it. One that cannot be read ends the command, since a tournament that silently left one out
// would be another tournament; a folder of other XML, YAML or JSON files beside scenarios is passed over.

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
import type { FolderEntry, Shell } from "../shell.ts"

const DEPTH_MAX = 8
const FOLDERS_MAX = 2_000

/** A letter takes up to four bytes; longer files are not even read. */
const BYTES_MAX = 4 * TEXT_MAX

interface Found {
  readonly path: string
  readonly files: readonly FolderEntry[]
}

const HINT = "Give a folder with GENIUS XML, NegMAS YAML or GeniusWeb JSON in it, or a folder of such folders."

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such folder.",
  ENOTDIR: "This is a file, not a folder.",
  EACCES: "The folder may not be read.",
}

const join = (path: string, name: string): string => `${path.replace(/\/+$/, "")}/${name}`

const isPlayable = (files: readonly FolderEntry[]): boolean => files.some(({ name }) => !name.startsWith("_"))

const findBelow = async (path: string, depth: number, shell: Shell, found: Found[]): Promise<void> => {
  const entries = await shell.listFolder(path)
  const files = entries.filter(({ name, isFolder }) => !isFolder && isScenarioFile(name))
  if (isPlayable(files)) found.push({ path, files })
  for (const { name, isFolder } of entries)
    if (isFolder && depth < DEPTH_MAX && found.length < FOLDERS_MAX && !name.startsWith("."))
      await findBelow(join(path, name), depth + 1, shell, found)
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
  { path, files }: Found,
  root: string,
  { profiles, steps }: ScenarioWishes,
  shell: Shell,
): Promise<Result<ReadScenarios, readonly FolderComplaint[]>> => {
  const giant = files.find(({ bytes }) => bytes > BYTES_MAX)
  if (giant) return refuse([tooLarge(path, giant)])
  const texts = await Promise.all(
    files.map(async ({ name }) => ({ name, text: await shell.readFile(join(path, name)) })),
  )
  const below = path.slice(root.replace(/\/+$/, "").length + 1)
  const name = below === "" ? (path.replace(/\/+$/, "").split("/").at(-1) ?? path) : below
  const read = readScenarioFolder(name, texts, {
    ...(profiles !== undefined && { profiles }),
    ...(steps !== undefined && { steps }),
  })
  return read.ok ? read : refuse(read.error.map((problem) => complaintOf(path, name, problem)))
}

/** All scenarios in and below a folder, by their path; what is wrong with any of them otherwise. */
export const readScenarios = async (
  root: string,
  wishes: ScenarioWishes,
  shell: Shell,
): Promise<Result<readonly ReadScenarios[], readonly Complaint[]>> => {
  const found: Found[] = []
  try {
    await findBelow(root, 0, shell, found)
  } catch (error) {
    const message = WORDS[(error as NodeJS.ErrnoException).code ?? ""]
    if (!message) throw error
    return refuse([{ place: root, message, remedy: HINT }])
  }
  if (found.length === 0) return refuse([{ place: root, message: "There is no scenario here.", remedy: HINT }])
  const read = []
  for (const one of found) read.push(await readOne(one, root, wishes, shell))
  const right = read.flatMap((one) => (one.ok ? [one.value] : []))
  const wrong = read.flatMap((one) => (one.ok ? [] : one.error)).filter(({ isNone }) => !isNone || right.length === 0)
  return wrong.length > 0 ? refuse(wrong) : ok(right)
}
