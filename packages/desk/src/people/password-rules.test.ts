// Which passwords are refused.

import { expect, test } from "vitest"
import { checkPassword } from "./password-rules.ts"

test.each([
  ["short", "too short"],
  ["123456789", "nine"],
  ["1234567890", "a run"],
  ["0987654321", "a run backwards"],
  ["abcdefghijk", "a run of letters"],
  ["aaaaaaaaaaaa", "one character"],
  ["abcabcabcabc", "one piece over and over"],
  ["password1234", "a common word and digits"],
  ["P@ssw0rd2024!", "the same, masked"],
  ["qwertyuiop", "a keyboard run"],
  ["Qwertyuiop123", "the same with more"],
  ["Liverpool1892", "a club and a year"],
  ["welcome!!!!!", "a greeting"],
  ["19900214199", "digits only"],
  ["i am jane.doe today", "the address"],
  ["x".repeat(129), "too long"],
])("weak: %s (%s)", (password) => {
  expect(checkPassword(password, "Jane.Doe@example.com")).toMatchObject({ error: { code: "weak-password" } })
})

test.each(["tall green kettle 41", "mauve-otter-lantern", "Zg7#kq2!Lw", "пароль из трёх слов", "jo likes kettles"])(
  "good enough: %s",
  (password) => {
    expect(checkPassword(password, "jo@example.com")).toEqual({ ok: true, value: password })
  },
)
