// What makes a password too weak: short, known to everybody, or the person's own address. Length does most of the work; rules about
// kinds of characters are left out on purpose, since they make people write `Password1!` (NIST SP 800-63B says the same).
// A password counts as common when nothing of it is left but a common word with digits and signs around it.

import type { Refusal, Result } from "@walkaway/engine"
import { ok } from "@walkaway/engine"
import { refusal } from "./refusals.ts"

export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128

/** Words and keyboard runs that lead every list of leaked passwords. */
const COMMON = new Set(
  `password passwort passw pass passwd motdepasse contrasena senha parola secret geheim login admin administrator root user guest test
  testtest changeme default welcome welcomewelcome letmein iloveyou iloveu loveyou lovely sunshine princess princesa monkey dragon
  football fotboll futbol baseball basketball soccer hockey liverpool chelsea arsenal barcelona juventus superman batman spiderman
  starwars pokemon naruto minecraft fortnite michael michelle jordan jennifer jessica charlie daniel thomas ashley anthony nicole
  master shadow killer hunter ranger freedom whatever trustno trustnoone computer internet samsung google facebook qwerty qwertz azerty
  qwertyuiop qwertzuiop azertyuiop asdfghjkl asdfasdf zxcvbnm qazwsx qazwsxedc zaqxsw qweasd qweasdzxc qwe asd zxc abc abcd abcde
  abcdef abcdefg abcdefgh abcdefghij abcdefghijk aaa summer winter spring autumn monday january london company dealership
  walkaway sales salesperson manager owner cars motors`.split(/\s+/),
)

const LOOKALIKES: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
}

const unmasked = (text: string): string => [...text].map((character) => LOOKALIKES[character] ?? character).join("")

const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}]/gu, "")

/** One piece over and over, up to four characters long: `aaaaaaaaaa`, `abcabcabcabc`. */
const isRepeated = (text: string): boolean => /^(.{1,4})\1+.{0,3}$/u.test(text)

const isRun = (text: string): boolean => {
  const steps = [...text].map((character, place, all) =>
    place === 0 ? 0 : (character.codePointAt(0) ?? 0) - (all[place - 1].codePointAt(0) ?? 0),
  )
  // 1234567890 goes on from 9 to 0.
  return steps.slice(1).every((step) => Math.abs(step) === 1 || Math.abs(step) === 9)
}

const isCommon = (password: string): boolean => {
  const plain = password.toLowerCase()
  const trimmed = plain.replaceAll(/^[^\p{L}@$]+|[^\p{L}]+$/gu, "")
  return (
    isRepeated(plain) ||
    isRun(plain) ||
    /^\p{N}+$/u.test(plain) ||
    [lettersOf(plain), trimmed, lettersOf(unmasked(plain)), lettersOf(unmasked(trimmed))].some((word) =>
      COMMON.has(word),
    )
  )
}

/** Codes: weak-password. */
export const checkPassword = (password: string, email: string): Result<string, Refusal> => {
  const weak = (message: string, remedy: string) => refusal("weak-password", message, remedy)
  const length = [...password].length
  if (length < PASSWORD_MIN) {
    return weak(`A password has at least ${PASSWORD_MIN} characters.`, "Put three or four unrelated words together.")
  }
  if (length > PASSWORD_MAX) return weak(`A password has at most ${PASSWORD_MAX} characters.`, "Take a shorter one.")
  const [local = ""] = email.toLowerCase().split("@")
  if (local.length >= 4 && password.toLowerCase().includes(local)) {
    return weak("The password contains the e-mail address.", "Take one that has nothing to do with it.")
  }
  if (isCommon(password)) {
    return weak("This password is among the first that anybody tries.", "Put three or four unrelated words together.")
  }
  return ok(password)
}
