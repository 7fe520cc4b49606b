// The settings of a desk from the environment, read once and checked: a mistyped port must not become another port in silence.

import { z } from "zod"

const port = z
  .string()
  .regex(/^\d{1,5}$/, "a port from 0 to 65535, for example 4400")
  .transform(Number)
  .refine((one) => one <= 65_535, "a port from 0 to 65535, for example 4400")

const url = (schemes: readonly string[], example: string) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), `an address such as ${example}`)

const settingsSchema = z.object({
  WALKAWAY_HOST: z.string().min(1).default("127.0.0.1"),
  PORT: port.default(4400),
  WALKAWAY_BASE_URL: url(["http:", "https:"], "https://deals.example.com").optional(),
  SMTP_URL: url(["smtp:", "smtps:"], "smtp://user:password@mail.example.com:587").optional(),
  MAIL_FROM: z.string().min(3).optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^\d$/, "how many proxies stand before the desk, for example 1")
    .transform(Number)
    .default(0),
  /** Of one person or key; from one address two and a half times as many. */
  REQUESTS_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,7}$/, "how many requests a person or a key may make in a minute, for example 1200")
    .transform(Number)
    .optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"], "debug, info, warn, error or silent").default("info"),
})

export type Settings = z.output<typeof settingsSchema>

/** The settings, or one sentence for each that is wrong. An empty variable counts as not set. */
export const settingsOf = (
  env: Readonly<Record<string, string | undefined>>,
): { readonly settings: Settings } | { readonly wrong: readonly string[] } => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""))
  const read = settingsSchema.safeParse(given)
  if (!read.success) {
    return { wrong: read.error.issues.map(({ path, message }) => `${path.join(".")} is wrong. It must be ${message}.`) }
  }
  if (read.data.SMTP_URL !== undefined && read.data.MAIL_FROM === undefined) {
    return {
      wrong: [
        "SMTP_URL is set and MAIL_FROM is not. Say from whom letters come: MAIL_FROM='Deal desk <desk@example.com>'.",
      ],
    }
  }
  return { settings: read.data }
}
