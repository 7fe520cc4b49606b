import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs"
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
