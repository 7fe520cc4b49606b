// Files that somebody chose, as scenarios: each folder with files of a scenario in it is one, in the order of their paths, and one that cannot be
// read refuses them all, just as `walkaway arena --scenarios` does it.

import { isScenarioFile, readScenarioFolder, TEXT_MAX } from "@walkaway/contract/scenario-file"
import type { Scenario } from "@walkaway/engine/arena"
import type { FileProblem, PickedFile, Read } from "./arena-types.ts"

/** A letter takes up to four bytes; longer files are not even read. */
const BYTES_MAX = 4 * TEXT_MAX
const FILES_MAX = 10_000

export interface OwnScenarios {
  readonly scenarios: readonly Scenario[]
  /** What was read leniently. */
  readonly notes: readonly string[]
}

interface Folder {
  readonly path: string
  readonly files: readonly (PickedFile & { readonly name: string })[]
}

const slash = (path: string): number => path.lastIndexOf("/")
const nameOf = (path: string): string => path.slice(slash(path) + 1)
const folderOf = (path: string): string => path.slice(0, Math.max(0, slash(path)))

const isHidden = (path: string): boolean => path.split("/").some((part) => part.startsWith("."))

/** As a folder is sorted on a disk: folder by folder, each by name. */
const byPath = (a: string, b: string): number => {
  const [left, right] = [a.split("/"), b.split("/")]
  const at = left.findIndex((part, i) => part !== right[i])
  if (at < 0) return left.length - right.length
  if (right[at] === undefined) return 1
  return left[at] < right[at] ? -1 : 1
}

const foldersOf = (picked: readonly PickedFile[]): readonly Folder[] => {
  const files = picked.filter(({ path }) => isScenarioFile(nameOf(path)) && !isHidden(path))
  const byFolder = Map.groupBy(files, ({ path }) => folderOf(path))
  return [...byFolder]
    .map(([path, inside]) => ({ path, files: inside.map((one) => ({ ...one, name: nameOf(one.path) })) }))
    .filter(({ files: inside }) => inside.some(({ name }) => !name.startsWith("_")))
    .sort((a, b) => byPath(a.path, b.path))
}

/** Below the folder that was chosen; that folder itself by its own name. */
const scenarioName = (path: string): string => {
  const below = path.indexOf("/")
  return below < 0 ? path : path.slice(below + 1)
}

const UNNAMED = "scenario"

const none: FileProblem = {
  file: "",
  message: "There is no scenario here.",
  remedy: "Choose a folder, or its files together: the issues in one file, two profiles beside it.",
}

const tooLarge = (file: string): FileProblem => ({
  file,
  message: "The file is too long for a scenario.",
  remedy: `Keep it under ${TEXT_MAX / 1e6} million characters.`,
})

const tooMany = (count: number): FileProblem => ({
  file: "",
  message: `That are ${count} files.`,
  remedy: "Choose the folder of the scenario alone.",
})

const readFolder = async ({ path, files }: Folder): Promise<Read<OwnScenarios>> => {
  const giant = files.find(({ file }) => file.size > BYTES_MAX)
  if (giant) return { ok: false, error: [tooLarge(giant.path)] }
  const texts = await Promise.all(files.map(async ({ name, file }) => ({ name, text: await file.text() })))
  const name = scenarioName(path) || UNNAMED
  const read = readScenarioFolder(name, texts)
  if (read.ok) return { ok: true, value: read.value }
  const placed = read.error.map(({ file, ...problem }) => {
    if (file === name) return { ...problem, file: path }
    return { ...problem, file: path === "" ? file : `${path}/${file}` }
  })
  return { ok: false, error: placed }
}

/** All scenarios of these files, or everything that is wrong with any of them. */
export const readScenarioFiles = async (picked: readonly PickedFile[]): Promise<Read<OwnScenarios>> => {
  if (picked.length > FILES_MAX) return { ok: false, error: [tooMany(picked.length)] }
  const folders = foldersOf(picked)
  if (folders.length === 0) return { ok: false, error: [none] }
  const read = await Promise.all(folders.map(readFolder))
  const wrong = read.flatMap((one) => (one.ok ? [] : one.error))
  if (wrong.length > 0) return { ok: false, error: wrong }
  const whole = read.flatMap((one) => (one.ok ? [one.value] : []))
  return {
    ok: true,
    value: {
      scenarios: whole.flatMap(({ scenarios }) => scenarios),
      notes: whole.flatMap(({ notes }) => notes),
    },
  }
}
