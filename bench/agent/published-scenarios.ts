// The published scenarios that stand beside the repository for development: of each folder the first pair of profiles, as the arena reads them.

import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { isScenarioFile, readScenarioFolder } from "@walkaway/contract/scenario-file"
import type { Scenario } from "@walkaway/engine/arena"

const FOLDER = fileURLToPath(new URL("../../../shared/data/scenarios/", import.meta.url))

const textsOf = (folder: string) =>
  readdirSync(`${FOLDER}${folder}`)
    .filter(isScenarioFile)
    .map((name) => ({ name, text: readFileSync(`${FOLDER}${folder}/${name}`, "utf8") }))

/** One scenario a folder, its first pair of profiles; none where the folders are not there. */
export const publishedScenarios = (): readonly Scenario[] => {
  if (!existsSync(FOLDER)) return []
  return readdirSync(FOLDER).flatMap((folder) => {
    const read = readScenarioFolder(folder, textsOf(folder), {})
    if (!read.ok) throw new Error(`${folder}: ${read.error[0].message}`)
    return read.value.scenarios.slice(0, 1)
  })
}
