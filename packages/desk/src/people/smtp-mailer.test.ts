// A letter reaches a mail server that speaks SMTP.

import { createServer, type Server } from "node:net"
import { afterEach, expect, test } from "vitest"
import { openSmtpMailer } from "./smtp-mailer.ts"

let server: Server | undefined
afterEach(async () => {
  await new Promise((resolve) => server?.close(resolve))
})

/** Says yes to everything and keeps what it was told. */
const listen = async (): Promise<{ readonly port: number; readonly told: string[] }> => {
  const told: string[] = []
  server = createServer((socket) => {
    let inLetter = false
    socket.write("220 ready\r\n")
    socket.on("data", (chunk) => {
      const text = chunk.toString()
      told.push(text)
      if (inLetter && !text.endsWith("\r\n.\r\n")) return
      inLetter = text.startsWith("DATA")
      socket.write(inLetter ? "354 go on\r\n" : "250 ok\r\n")
      if (text.startsWith("QUIT")) socket.end()
    })
  })
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  return { port: typeof address === "object" && address ? address.port : 0, told }
}

test("a letter is sent as plain text, and its address is no header of its own", async () => {
  const { port, told } = await listen()
  const mailer = openSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: "Deal desk <desk@example.com>" })
  await mailer.send({
    to: "ann@example.com",
    subject: "Grüße\r\nBcc: eve@example.com",
    text: "Open http://localhost/#x",
  })
  const all = told.join("")
  expect(all).toContain("MAIL FROM:<desk@example.com>")
  expect(all).toContain("RCPT TO:<ann@example.com>")
  expect(all).not.toMatch(/RCPT TO:<eve|^Bcc:/im)
  expect(all).toContain("Content-Type: text/plain; charset=utf-8")
  expect(all).toContain("http://localhost/#x")
})

test("a server that is not there is an error within seconds", async () => {
  const { port } = await listen()
  await new Promise((resolve) => server?.close(resolve))
  const mailer = openSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: "desk@example.com" })
  await expect(mailer.send({ to: "ann@example.com", subject: "s", text: "t" })).rejects.toThrow(/ECONNREFUSED/)
})
