// Unpacks the browser that an npm package brings (@sparticuz/chromium: one headless Chromium for Linux on x64, with the libraries and the
// font that it needs) into node_modules/.cache, once. The package's own way leaves it in the folder for temporary files and takes
// whatever lies there, another version or half a file; here it is unpacked beside its place and moved there when it is whole.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import process from "node:process"
import { inflate } from "@sparticuz/chromium"

const ARCHIVES = ["chromium.br", "fonts.tar.br", "swiftshader.tar.br", "al2023.tar.br"]

export interface UnpackedChromium {
  readonly executablePath: string
  /** What it is started with: its own libraries and its own fonts, whatever the machine has. */
  readonly environment: Readonly<Record<string, string>>
}

const packageFolder = (): string => dirname(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")))

const majorOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }).version.split(".")[0]

/** The package reads the target from the environment at the moment of the call, so nobody else notices that it was another. */
const inflateInto = (target: string, archives: readonly string[]): Promise<unknown> => {
  const before = process.env.TMPDIR
  process.env.TMPDIR = target
  try {
    return Promise.all(archives.map((archive) => inflate(archive)))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** Only our own fonts, so that a page looks the same on every machine. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts", "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`

const unpack = async (source: string, folder: string): Promise<void> => {
  const unfinished = `${folder}.${process.pid}`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true })
  await inflateInto(
    unfinished,
    ARCHIVES.map((name) => join(source, "bin", name)),
  )
  writeFileSync(join(unfinished, "our-fonts.conf"), fontSettings(folder))
  try {
    renameSync(unfinished, folder)
  } catch (fault) {
    // Another process was quicker.
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(join(folder, "chromium"))) throw fault
  }
}

export const unpackedChromium = async (): Promise<UnpackedChromium> => {
  const source = packageFolder()
  const folder = join(dirname(dirname(source)), ".cache", `chromium-${majorOf(source)}`)
  if (!existsSync(join(folder, "chromium"))) await unpack(source, folder)
  return {
    executablePath: join(folder, "chromium"),
    environment: {
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: join(folder, "our-fonts.conf"),
    },
  }
}
