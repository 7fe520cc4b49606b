// A link's token stands behind `#`, where no server ever sees it. It is read once and taken out of the address bar, so that it stays in no
// history and on nobody's screen. A second link pasted over the open page changes only what is behind `#`: it counts from then on.

import { useEffect, useState } from "react"

const TOKEN = /^#(.{8,300})$/

const tokenIn = (hash: string): string | undefined => {
  const [, token] = TOKEN.exec(hash) ?? []
  try {
    return token === undefined ? undefined : decodeURIComponent(token)
  } catch {
    return undefined
  }
}

const wipe = (): void => history.replaceState(history.state, "", location.pathname + location.search)

/** Undefined where the link was not whole. */
export const useLinkToken = (): string | undefined => {
  const [token, setToken] = useState(() => tokenIn(location.hash))
  useEffect(() => {
    const read = () => {
      const other = tokenIn(location.hash)
      if (other === undefined) return
      setToken(other)
      wipe()
    }
    read()
    addEventListener("hashchange", read)
    return () => removeEventListener("hashchange", read)
  }, [])
  return token
}
