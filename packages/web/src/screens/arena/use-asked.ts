// What the worker answers to a question that follows from what is chosen: the last answer stays while the next is on its way, and an answer that
// comes too late is dropped.

import type { Remote } from "comlink"
import { useEffect, useState } from "react"
import type { ArenaClient } from "./arena-client.ts"
import type { ArenaDesk } from "./arena-types.ts"

export type Asked<T> =
  | { readonly is: "waiting"; readonly value: T | undefined }
  | { readonly is: "there"; readonly value: T }
  | { readonly is: "fault"; readonly value: undefined }

/** @param key what the question follows from, as text: another key asks again */
export const useAsked = <T>(
  client: ArenaClient,
  key: string,
  question: (desk: Remote<ArenaDesk>) => Promise<T>,
): Asked<T> => {
  const [asked, setAsked] = useState<Asked<T>>({ is: "waiting", value: undefined })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what the question follows from
  useEffect(() => {
    let isWanted = true
    setAsked(({ value }) => ({ is: "waiting", value }))
    client.ask(question).then(
      (value) => isWanted && setAsked({ is: "there", value }),
      () => isWanted && setAsked({ is: "fault", value: undefined }),
    )
    return () => {
      isWanted = false
    }
  }, [client, key])
  return asked
}
