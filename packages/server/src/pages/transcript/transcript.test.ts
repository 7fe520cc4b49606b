// docs/transcript.md against the desk: its commands are those of the story, and every request of the story gets, without a socket, the
// status that the document shows. When this fails, run `node tools/run.mjs tools/transcript.ts` and read what changed.

import { readFileSync } from "node:fs"
import { freshStorage } from "@walkaway/desk/testing"
import { expect, test } from "vitest"
import { type Request, STORY } from "../../../../../tools/transcript-story.ts"
import { methodOf, pick, typedIn } from "../../../../../tools/transcript-words.ts"
import { type AssembledDesk, assemble } from "../../bring-up.ts"

const document = readFileSync(new URL("../../../../../docs/transcript.md", import.meta.url), "utf8")

test("the document has the story's commands, all and in order", () => {
  const commands = [...document.matchAll(/^```sh\n(.*?)\n```$/gms)].map(([, command]) => command)
  expect(commands).toEqual(STORY.map(typedIn))
})

test("the document shows the story's statuses", () => {
  const shown = [...document.matchAll(/^```json\n(\d+)$/gm)].map(([, status]) => Number(status))
  const expected = STORY.flatMap(({ request }) => (request?.show ? [request.status] : []))
  expect(shown).toEqual(expected)
})

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

type Kept = Record<string, string>

const filled = (text: string, kept: Kept): string => text.replaceAll(/\$([A-Z]+)/g, (_, name: string) => kept[name])

const headersOf = ({ as, version }: Request, kept: Kept): Record<string, string> => ({
  "content-type": "application/json",
  ...(as === "nobody" && { "x-walkaway-csrf": "1" }),
  ...(as === "Jo, signed in" && { "x-walkaway-csrf": "1", cookie: kept.cookies }),
  ...(as === "Jo" && { authorization: `Bearer ${kept.JO}` }),
  ...(as === "Sam" && { authorization: `Bearer ${kept.SAM}` }),
  ...(version !== undefined && { "if-match": `"${version}"` }),
})

const send = async ({ app }: AssembledDesk, request: Request, kept: Kept) => {
  const { path, body } = request
  const response = await app.request(`http://localhost:4400/api/v1${filled(path, kept)}`, {
    method: methodOf(request),
    headers: headersOf(request, kept),
    ...(body && { body: filled(JSON.stringify(body), kept) }),
  })
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0])
  return { status: response.status, text: await response.text(), cookies: cookies.join("; ") }
}

/** `.items[0].id`, as `at` of the document takes it. */
const valueAt = (answer: unknown, path: string): string =>
  path
    .split(/[.[\]]/)
    .filter(Boolean)
    .reduce((inside: unknown, name) => (inside as Record<string, unknown>)[name], answer) as string

const play = async (desk: AssembledDesk): Promise<void> => {
  const link = await desk.people.setUpLink()
  const kept: Kept = { TOKEN: link?.split("#")[1] ?? "", cookies: "" }
  for (const { request } of STORY) {
    if (!request) continue
    const { status, text, cookies } = await send(desk, request, kept)
    expect({ path: request.path, status, ...(status !== request.status && { text }) }).toEqual({
      path: request.path,
      status: request.status,
    })
    if (cookies) kept.cookies = cookies
    if (request.lines === undefined) {
      const answer: unknown = JSON.parse(text)
      for (const [name, path] of Object.entries(request.keep ?? {})) kept[name] = valueAt(answer, path)
      if (request.show) expect(pick(answer, request.show)).not.toEqual({})
    } else expect(text.trim().split("\n").length).toBeGreaterThanOrEqual(request.lines)
  }
}

test("the desk answers every request of the story as the document says", async () => {
  const storage = await freshStorage("embedded")
  const desk = await assemble(
    storage,
    { host: "127.0.0.1", port: 4400, passwordCost: 16, app: { checkAnswers: true } },
    silent,
  )
  try {
    await play(desk)
  } finally {
    await desk.close()
    await storage.close()
  }
})
