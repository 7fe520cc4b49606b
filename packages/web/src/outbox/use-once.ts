// One key for one wish: what is sent again with the same content while the desk has not answered well has the same key, and so is done once; when
// it is done the key is forgotten, since the same content sent after that is another wish.

import { useState } from "react"
import { freshKey } from "./fresh-key.ts"

/** Sends under the key of this content; what it is for is named, since two operations may have the same body. */
export type Once = <Answer>(
  operation: string,
  content: unknown,
  send: (idempotencyKey: string) => Promise<Answer>,
) => Promise<Answer>

export const newOnce = (): Once => {
  const keys = new Map<string, string>()
  return async (operation, content, send) => {
    const wish = `${operation} ${JSON.stringify(content)}`
    const key = keys.get(wish) ?? freshKey()
    keys.set(wish, key)
    const answer = await send(key)
    keys.delete(wish)
    return answer
  }
}

export const useOnce = (): Once => useState(newOnce)[0]
