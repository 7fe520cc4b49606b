// Which profiles of a folder are played against each other: the two first unless named ones, numbered ones or all pairs are asked for.

import { nearestWord } from "../nearest-word.ts"
import { matchable, type ProfileFile } from "./scenario-draft.ts"
import type { ScenarioReport } from "./scenario-report.ts"

/** Two profiles by file name, own name or number from 1; or every pair. */
export type ProfileChoice = readonly [string, string] | "all"

export type ProfilePair = readonly [ProfileFile, ProfileFile]

/** In which order profiles are taken: by file name, and those made uncertain after all others. */
const inOrder = (profiles: readonly ProfileFile[]): readonly ProfileFile[] => [
  ...profiles.filter(({ isUncertain }) => !isUncertain),
  ...profiles.filter(({ isUncertain }) => isUncertain),
]

/** A file as it is named on the command line and in results. */
const bare = (file: string): string => file.replace(/\.[a-z]+$/i, "")

const found = (wish: string, profiles: readonly ProfileFile[]): ProfileFile | undefined => {
  const word = matchable(wish)
  const byFile = profiles.find(({ file }) => matchable(file) === word || matchable(bare(file)) === word)
  const byName = profiles.find(({ name }) => name !== undefined && matchable(name) === word)
  return byFile ?? byName ?? (/^\d+$/.test(word) ? profiles[Number(word) - 1] : undefined)
}

const namesOf = (profiles: readonly ProfileFile[]): string => profiles.map(({ file }) => bare(file)).join(", ")

const unknown = (wish: string, profiles: readonly ProfileFile[], report: ScenarioReport): void => {
  const near = nearestWord(
    wish,
    profiles.map(({ file }) => bare(file)),
  )
  const hint = near === undefined ? "" : ` Did you mean "${near}"?`
  report.refuse(
    "no-such-profile",
    {},
    `There is no profile "${wish}".${hint}`,
    `There are: ${namesOf(profiles)}; or a number from 1 to ${profiles.length}.`,
  )
}

const everyPair = (profiles: readonly ProfileFile[]): ProfilePair[] =>
  profiles.flatMap((first, i) => profiles.slice(i + 1).map((second) => [first, second] as const))

/** The pairs to play; none, with the reason in the report, where they cannot be had. */
export const chosenPairs = (
  profiles: readonly ProfileFile[],
  choice: ProfileChoice | undefined,
  report: ScenarioReport,
): readonly ProfilePair[] => {
  const ordered = inOrder(profiles)
  if (ordered.length < 2) {
    const has = ordered.length === 0 ? "no profile" : `only the profile "${bare(ordered[0].file)}"`
    report.refuse("no-profiles", {}, `The folder has ${has}.`, "Put the profiles of two parties beside the domain.")
    return []
  }
  if (choice === "all") return everyPair(ordered)
  if (choice === undefined) return [[ordered[0], ordered[1]]]
  const [first, second] = choice.map((wish) => found(wish, ordered))
  choice.forEach((wish, i) => {
    if (![first, second][i]) unknown(wish, ordered, report)
  })
  return first && second ? [[first, second]] : []
}
