import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { builtFrom, sourcesOfWeb } from "./web-built.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))

test("the digest of the screens' sources is the same twice, and everything that it is made from exists", () => {
  expect(sourcesOfWeb()).toMatch(/^[0-9a-f]{64}$/)
  expect(sourcesOfWeb()).toBe(sourcesOfWeb())
  expect(builtFrom.filter((path) => !existsSync(join(root, path)))).toEqual([])
})

test("what decides whether to build needs no package and no new Node", () => {
  const source = readFileSync(new URL("./web-built.mjs", import.meta.url), "utf8")
  for (const [, target] of source.matchAll(/from "([^"]+)"/g)) expect(target).toMatch(/^node:/)
  expect(spawnSync(process.execPath, ["--check", join(root, "tools/ensure.mjs")]).status).toBe(0)
})
