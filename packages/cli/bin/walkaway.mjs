#!/usr/bin/env node
// The entry that any Node can run. The sources are TypeScript, which Node runs from version 24 on, so an
// older Node hands over to the one that the lockfile pins.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import * as nodeModule from "node:module"
import { fileURLToPath } from "node:url"

const ours = new URL("../../../node_modules/.bin/node", import.meta.url)
const major = Number(process.versions.node.split(".")[0])

if (major >= 24) {
  // Remembers the stripped and compiled sources from one run to the next; where it cannot write, it does without.
  nodeModule.enableCompileCache?.(fileURLToPath(new URL("../../../node_modules/.cache/compile", import.meta.url)))
  await import("../src/main.ts")
} else if (existsSync(ours)) {
  const run = spawnSync(fileURLToPath(ours), [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
  })
  process.exitCode = run.status ?? 1
} else {
  console.error(
    `walkaway runs on Node 24 or later and this is ${process.version}. Run "npm ci" in the project folder: it brings its own Node.`,
  )
  process.exitCode = 1
}
