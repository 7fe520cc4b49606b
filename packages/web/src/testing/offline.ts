// A connection that is cut, and comes back. A browser told to be offline refuses new requests and leaves open streams alone; the desk ends those.

import type { BrowserContext } from "playwright-core"
import type { BareDesk } from "./desk.ts"

export const goOffline = async (context: BrowserContext, desk?: Pick<BareDesk, "cutFeeds">): Promise<void> => {
  await context.setOffline(true)
  desk?.cutFeeds()
}

export const goOnline = async (context: BrowserContext): Promise<void> => await context.setOffline(false)
