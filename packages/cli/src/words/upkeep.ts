// What the commands on the data say when they are done.

import { plural } from "../terminal/figures.ts"

/** "1.2 MB" */
const sizeText = (bytes: number): string => {
  if (bytes < 1_000) return plural(bytes, "byte")
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

export const backedUpText = (path: string, bytes: number): string =>
  `The backup is in ${path} (${sizeText(bytes)}). It holds names and everything that opens the desk: keep it where only you can read it.`

export const restoredText = (madeAt: string, events: number): string =>
  `Restored the desk as it was on ${madeAt.slice(0, 10)} at ${madeAt.slice(11, 16)} UTC: ${plural(events, "event")}. Everybody signs in again.`

export const importedText = (name: string, added: number, known: number): string =>
  added === 0
    ? `Nothing new for ${name}: all ${plural(known, "event")} of the file ${known === 1 ? "is" : "are"} there already.`
    : `Imported into ${name}: ${plural(added, "new event")}${known > 0 ? `, and ${known} that were there already` : ""}.`

export const exportedText = (name: string, path: string, bytes: number): string =>
  `Exported ${name} to ${path} (${sizeText(bytes)}). It holds the names of customers: keep it where only you can read it.`

export const negotiationsText = (path: string, bytes: number): string =>
  `The closed deals are in ${path} (${sizeText(bytes)}), without names or notes. Replay them with walkaway replay ${path}`

export const resetText = (email: string, link: string, expiresAt: Date): string =>
  [
    `With this link ${email} sets a new password. It works once, until ${expiresAt.toISOString().slice(11, 16)} UTC;`,
    "earlier links have ended.",
    "",
    `  ${link}`,
  ].join("\n")

export const setUpText = (link: string): string =>
  [
    "With this link you make the first account. It works once, within a day; earlier links have ended.",
    "",
    `  ${link}`,
  ].join("\n")
