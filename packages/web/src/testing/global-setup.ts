// Once for a run of the browser tests: one browser that all files share, and the picture of an empty database that their desks start from.
// Where no browser can be had the tests are told why, and skip with that reason; those that need none run.

import { existsSync } from "node:fs"
import type { BrowserServer } from "playwright-core"
import type { TestProject } from "vitest/node"
import { openEmbeddedStorage } from "../../../desk/src/storage/embedded-storage.ts"
import { freshDumpFile } from "../../../desk/src/storage/fresh-dump.ts"
import { browserHere, launchBrowserServer } from "./browser.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** Where the shared browser listens; or why there is none. */
    browser: { readonly endpoint: string } | { readonly reason: string }
  }
}

let server: BrowserServer | undefined

const prepareDump = async (): Promise<void> => {
  if (existsSync(freshDumpFile())) return
  const storage = await openEmbeddedStorage(undefined)
  await storage.close()
}

const prepareBrowser = async (): Promise<{ endpoint: string } | { reason: string }> => {
  const { reason } = await browserHere()
  if (reason !== undefined) return { reason }
  server = await launchBrowserServer()
  return { endpoint: server.wsEndpoint() }
}

export const setup = async (project: TestProject): Promise<void> => {
  const [browser] = await Promise.all([prepareBrowser(), prepareDump()])
  project.provide("browser", browser)
}

export const teardown = async (): Promise<void> => await server?.close()
