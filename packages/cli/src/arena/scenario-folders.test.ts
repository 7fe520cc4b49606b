import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, expect, test } from "vitest"
import { realShell } from "../real-shell.ts"
import type { Shell } from "../shell.ts"
import { stringShell } from "../string-shell.ts"
import { readScenarios } from "./scenario-folders.ts"

const VAN = fileURLToPath(new URL("../../../../examples/scenarios/van-sale", import.meta.url))
const root = mkdtempSync(join(tmpdir(), "walkaway-scenarios-"))
cpSync(VAN, join(root, "van-sale"), { recursive: true })
afterAll(() => rmSync(root, { recursive: true, force: true }))

const read = (path: string, shell: Shell) => readScenarios(path, { profiles: undefined, steps: undefined }, shell)

const namesIn = async (path: string, shell: Shell): Promise<readonly string[]> => {
  const folders = await read(path, shell)
  if (!folders.ok) throw new Error(folders.error.map(({ place, message }) => `${place}: ${message}`).join("; "))
  return folders.value.flatMap(({ scenarios }) => scenarios.map(({ name }) => name))
}

test("a folder that links lead back to is one scenario, and a single one bears its real name", async () => {
  symlinkSync(root, join(root, "van-sale", "again"))
  symlinkSync(join(root, "van-sale"), join(root, "zz-link"))
  expect(await namesIn(root, realShell())).toEqual(["van-sale"])
  expect(await namesIn(join(root, "zz-link"), realShell())).toEqual(["van-sale"])
  expect(await namesIn(`${root}/van-sale/.`, realShell())).toEqual(["van-sale"])
})

test("what a Mac puts into archives is no scenario", async () => {
  mkdirSync(join(root, "__MACOSX"))
  cpSync(join(root, "van-sale", "van_buyer.xml"), join(root, "__MACOSX", "._van_buyer.xml"))
  cpSync(join(root, "van-sale", "van_buyer.xml"), join(root, "van-sale", "._van_buyer.xml"))
  expect(await namesIn(root, realShell())).toEqual(["van-sale"])
})

const XML = "<negotiation_template/>"
const refused = (code: string) => Promise.reject(Object.assign(new Error(code), { code }))

test("a file or folder that may not be read is named itself", async () => {
  const shell = stringShell({ files: { "D/a/domain.xml": XML, "D/b/domain.xml": XML } })
  const noFile = { ...shell, readFile: () => refused("EACCES") }
  expect(await read("D/a", noFile)).toMatchObject({
    ok: false,
    error: [{ place: "D/a/domain.xml", message: "The file may not be read." }],
  })
  const noFolder = {
    ...shell,
    listFolder: (path: string) => (path === "D/b" ? refused("EACCES") : shell.listFolder(path)),
  }
  expect(await read("D", noFolder)).toMatchObject({
    ok: false,
    error: [{ place: "D/b", message: "The folder may not be read." }],
  })
})

test("folders too deep to look into, too many of them, and none named are refused", async () => {
  const deep = "D/1/2/3/4/5/6/7/8"
  expect(await read("D", stringShell({ files: { [`${deep}/9/domain.xml`]: XML } }))).toMatchObject({
    error: [{ place: deep, message: "There are folders more than 8 deep." }],
  })
  const entries = Array.from({ length: 2001 }, (_, i) => ({ name: `s${i}`, isFolder: true, bytes: 0 }))
  const many = {
    ...stringShell(),
    realPath: async (path: string) => path,
    listFolder: async (path: string) => (path === "D" ? entries : [{ name: "domain.xml", isFolder: false, bytes: 9 }]),
  }
  expect(await read("D", many)).toMatchObject({ error: [{ place: "D", message: "That is more than 2000 scenarios." }] })
  expect(await read(" ", stringShell())).toMatchObject({ error: [{ place: "--scenarios", message: "It is empty." }] })
})
