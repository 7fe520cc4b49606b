// Letters by SMTP, with nodemailer. It may read no files and fetch no addresses that a letter names.

import { createTransport } from "nodemailer"
import type { Mailer } from "./people.ts"

export interface SmtpAddress {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  readonly url: string
  /** `Deal desk <desk@example.com>`. */
  readonly from: string
}

export const openSmtpMailer = ({ url, from }: SmtpAddress): Mailer => {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ from, to: { name: "", address: to }, subject, text })
    },
  }
}
