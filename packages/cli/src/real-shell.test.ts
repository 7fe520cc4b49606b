import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { realShell } from "./real-shell.ts"

test("a private file can be read by nobody else, and neither can its folder", async () => {
  const folder = mkdtempSync(join(tmpdir(), "walkaway-shell-"))
  try {
    const path = join(folder, ".walkaway", "desk.json")
    const shell = realShell()
    await shell.writePrivate(path, "one")
    await shell.writePrivate(path, "two")
    expect(readFileSync(path, "utf8")).toBe("two")
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, ".walkaway")).mode & 0o777).toBe(0o700)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test("a link to a file stays a link, a device stays what it is, and a long name is refused by the system", async () => {
  const folder = mkdtempSync(join(tmpdir(), "walkaway-shell-"))
  try {
    const shell = realShell()
    const [file, link] = [join(folder, "prior.json"), join(folder, "link.json")]
    writeFileSync(file, "one")
    symlinkSync(file, link)
    await shell.writeWhole(link, "two")
    expect([lstatSync(link).isSymbolicLink(), readFileSync(file, "utf8")]).toEqual([true, "two"])
    await shell.writeWhole("/dev/null", "gone")
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true)
    await shell.writeWhole(join(folder, "x".repeat(250)), "long")
    await expect(shell.writeWhole(join(folder, "x".repeat(300)), "longer")).rejects.toMatchObject({
      code: "ENAMETOOLONG",
    })
    expect(readdirSync(folder)).toHaveLength(3)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
