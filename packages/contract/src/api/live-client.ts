// Follows what happens on a desk from outside a browser (which has EventSource). One connection; it ends when the desk ends it, and
// whoever wants to go on asks again after the last id that he saw. Parses the event stream format of the HTML standard as far as
// the desk writes it: id, event, data, comments.

import { type ClientOptions, linesOf, request } from "./client.ts"
import type { LiveEvent } from "./resources/live.ts"

export interface Happened {
  /** Where to resume. */
  readonly id: string
  readonly event: LiveEvent
}

interface Block {
  id?: string
  event?: string
  data?: string
}

async function* blocksOf(lines: AsyncIterable<string>): AsyncGenerator<Block> {
  let block: Block = {}
  for await (const line of lines) {
    const [, name, value] = /^(id|event|data): ?(.*)$/.exec(line) ?? []
    if (name) block = { ...block, [name]: value }
    if (line !== "") continue
    yield block
    block = {}
  }
}

/** What happens from now on, or after a place in the log. */
export async function* followDesk(
  options: ClientOptions,
  { after, signal }: { readonly after?: string; readonly signal?: AbortSignal } = {},
): AsyncGenerator<Happened> {
  const asked = { ...(after !== undefined && { query: { after } }), ...(signal && { signal }) }
  const response = await request(options, "followLive", asked)
  for await (const { id, event, data } of blocksOf(linesOf(response))) {
    if (event === "happened" && id !== undefined && data !== undefined) {
      yield { id, event: JSON.parse(data) as LiveEvent }
    }
  }
}
