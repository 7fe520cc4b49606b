import { expect, test } from "vitest"
import { stringShell } from "../string-shell.ts"
import { writeOut } from "./write-out.ts"

test.each(["ENOENT", "ENAMETOOLONG"])("a name that the system refuses (%s) is said at the option", async (code) => {
  const shell = { ...stringShell(), writeWhole: () => Promise.reject(Object.assign(new Error(code), { code })) }
  expect(await writeOut("--out", "there/prior.json", "{}", shell)).toMatchObject({
    ok: false,
    error: [{ place: "--out", message: '"there/prior.json" cannot be written.' }],
  })
})
