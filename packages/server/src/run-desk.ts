// The process of the desk: reads its settings, brings it up, says where it is and how to get in, and stops cleanly when told to. It is
// the only place that knows the environment, the clock and the signals.

import { homedir } from "node:os"
import process from "node:process"
import { addressOf } from "@walkaway/desk"
import { bringUp } from "./bring-up.ts"
import { limitsOf } from "./frame/rate-limit.ts"
import { openLog } from "./log.ts"
import { settingsOf } from "./settings.ts"
import { greeting, sentenceOf } from "./words.ts"

const say = (text: string): void => void process.stderr.write(`${text}\n`)

/** Words behind the command are not settings; ignoring them would start another desk than was meant. */
const refuseWords = (words: readonly string[]): boolean => {
  if (words.length === 0) return false
  say(
    `The desk takes its settings from the environment and not from "${words.join(" ")}". For another port: PORT=8080 npm start`,
  )
  process.exitCode = 2
  return true
}

/** Runs until a signal ends it; a start that cannot be says why and sets the exit status. */
export const runDesk = async (): Promise<void> => {
  await start().catch((error: unknown) => {
    say(sentenceOf(error))
    if (process.env.DEBUG && error instanceof Error) say(error.stack ?? "")
    process.exitCode = 1
  })
}

const start = async (): Promise<void> => {
  if (refuseWords(process.argv.slice(2))) return
  const read = settingsOf(process.env)
  if ("wrong" in read) {
    for (const sentence of read.wrong) say(sentence)
    process.exitCode = 2
    return
  }
  const {
    WALKAWAY_HOST,
    PORT,
    WALKAWAY_BASE_URL,
    SMTP_URL,
    MAIL_FROM,
    TRUSTED_PROXIES,
    REQUESTS_PER_MINUTE,
    LOG_LEVEL,
  } = read.settings
  const address = addressOf(process.env, homedir())
  const desk = await bringUp(
    address,
    {
      host: WALKAWAY_HOST,
      port: PORT,
      trustedProxies: TRUSTED_PROXIES,
      ...(WALKAWAY_BASE_URL !== undefined && { baseUrl: WALKAWAY_BASE_URL }),
      ...(SMTP_URL !== undefined && MAIL_FROM !== undefined && { mail: { url: SMTP_URL, from: MAIL_FROM } }),
      app: {
        processMetrics: true,
        ...(REQUESTS_PER_MINUTE !== undefined && { limits: limitsOf(REQUESTS_PER_MINUTE) }),
      },
    },
    openLog(LOG_LEVEL),
  )
  if (!desk.ok) {
    say(`${desk.error.message} ${desk.error.remedy ?? ""}`)
    process.exitCode = 1
    return
  }
  const { url, setUpLink, stop } = desk.value
  say(greeting({ url, address, ...(setUpLink !== undefined && { setUpLink }) }))
  let stopping = false
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      say("Stopping: requests under way are finished first.")
      stop().then(
        () => process.exit(0),
        (error) => {
          say(sentenceOf(error))
          process.exit(1)
        },
      )
    })
  }
}
