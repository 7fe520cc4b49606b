// `walkaway login URL --key-stdin`: remembers a desk and its key. The key comes by standard input, since arguments stand in the history of
// the shell and in the list of processes. It is tried before it is kept.

import { refuse } from "@walkaway/engine"
import type { Command } from "commander"
import { deskFile, keepDesk, readUrl } from "../desk/known-desk.ts"
import { type Outcome, type Shell, said } from "../shell.ts"
import type { Run } from "./catalogue.ts"
import { asJson } from "./deal-options.ts"

interface LoginOptions {
  readonly keyStdin?: boolean
  readonly json?: boolean
}

const KEY = /^wak_[0-9a-zA-Z_-]{40,200}$/

const keyOnInput = {
  place: "--key-stdin",
  message: "The key is missing.",
  remedy: 'Make one in the desk and hand it over by standard input: printf %s "$KEY" | walkaway login URL --key-stdin',
}

const noKey = {
  place: "standard input",
  message: "This is no key of a desk.",
  remedy: "A key begins with wak_; make one in the desk, under Keys.",
}

const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Said on the side: whoever listens on the way can read the key. */
const warnOfPlainHttp = (url: string, shell: Shell): void => {
  const { protocol, hostname } = new URL(url)
  if (protocol === "http:" && !LOCAL.test(hostname)) {
    shell.err.write("walkaway: this address has no https, so the key can be read on its way there.\n")
  }
}

const work = async (address: string, options: LoginOptions, shell: Shell): Promise<Outcome> => {
  const url = readUrl(address, "URL")
  if (!url.ok) return url
  if (!options.keyStdin) return refuse([keyOnInput])
  const key = (await shell.readInput()).trim()
  if (!KEY.test(key)) return refuse([noKey])
  warnOfPlainHttp(url.value, shell)
  const { withThisDesk } = await import("../desk/with-desk.ts")
  return await withThisDesk({ url: url.value, key }, shell, async (desk) => {
    const { answer } = await desk.call("getOrganisation")
    await keepDesk({ url: url.value, key }, shell)
    const file = deskFile(shell.home)
    const text = `This is the desk of ${answer.name}. The key is kept in ${file}, for your eyes only.`
    return said(options.json ? asJson({ url: url.value, organisation: answer.name, file }) : text)
  })
}

export const define = (command: Command, run: Run): void => {
  command
    .argument("<url>", "where the desk is, for example http://localhost:4400")
    .option("--key-stdin", "read the key from standard input")
    .option("--json", "for machines: one JSON document on standard output")
    .addHelpText(
      "after",
      '\nWALKAWAY_URL and WALKAWAY_KEY in the environment win over what is remembered.\n\nExample:\n  printf %s "$KEY" | walkaway login http://localhost:4400 --key-stdin',
    )
    .action((url: string, options: LoginOptions) => run((shell) => work(url, options, shell)))
}
