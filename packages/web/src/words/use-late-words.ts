// Words of a part that comes late on a screen whose own words came with the page. Like the part itself they are fetched again when the network
// is back.

import { useRouter } from "@tanstack/react-router"
import { useEffect, useState } from "react"
import type { LateArea, WordStore } from "./late.ts"

/** Whether the words of the area are there. */
export const useLateWords = (area: LateArea): boolean => {
  const { words } = useRouter().options.context as { readonly words: WordStore }
  const [isThere, setThere] = useState(false)
  useEffect(() => {
    const fetchThem = () =>
      void words.need(area).then(
        () => setThere(true),
        () => undefined,
      )
    fetchThem()
    addEventListener("online", fetchThem)
    return () => removeEventListener("online", fetchThem)
  }, [words, area])
  return isThere
}
