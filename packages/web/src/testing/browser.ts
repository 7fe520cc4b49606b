// A browser for tests, screenshots and measurements: the one that CHROME_PATH names, else the one from npm (Linux on x64), else an installed
// Chrome. Where there is none, `browserHere` says why. Tests of one run share a browser and have a context each: a context costs a
// twentieth of a second, and one browser fits in the memory of a small machine.

import { existsSync } from "node:fs"
import process from "node:process"
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from "playwright-core"
import { unpackedChromium } from "./unpack-chromium.ts"

export type BrowserHere =
  | { readonly launch: LaunchOptions; readonly reason?: undefined }
  | { readonly launch?: undefined; readonly reason: string }

/** Text is laid out alike on every machine. */
const ARGUMENTS = ["--font-render-hinting=none", "--disable-lcd-text"]

const ownEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))

const packaged = async (): Promise<BrowserHere> => {
  const { executablePath, environment } = await unpackedChromium()
  return { launch: { executablePath, env: { ...ownEnvironment(), ...environment }, args: ARGUMENTS } }
}

const INSTALLED: Readonly<Record<string, string>> = {
  darwin: "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  linux: "/usr/bin/google-chrome",
  win32: "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
}

/** Which browser can be had on this machine. */
export const browserHere = async (): Promise<BrowserHere> => {
  const wish = process.env.CHROME_PATH
  if (wish) return { launch: { executablePath: wish, args: ARGUMENTS } }
  if (process.platform === "linux" && process.arch === "x64") return await packaged()
  const installed = INSTALLED[process.platform]
  if (installed !== undefined && existsSync(installed))
    return { launch: { executablePath: installed, args: ARGUMENTS } }
  return { reason: `npm brings no browser for ${process.platform}-${process.arch}; name one in CHROME_PATH` }
}

const launchOptions = async (): Promise<LaunchOptions> => {
  const { launch, reason } = await browserHere()
  if (!launch) throw new Error(`There is no browser: ${reason}.`)
  return launch
}

/** For this process alone; end it with `close`. */
export const launchBrowser = async (): Promise<Browser> => await chromium.launch(await launchOptions())

/** For several processes, which connect to its `wsEndpoint()`. */
export const launchBrowserServer = async (): Promise<BrowserServer> =>
  await chromium.launchServer(await launchOptions())

export const connectTo = async (endpoint: string): Promise<Browser> => await chromium.connect(endpoint)
