// The page that the service worker keeps: the same as the one that the network gives, without its hints to load chunks ahead. Those come out of
// the worker's own store, so there is nothing to hurry; and Chromium throws away what it loaded ahead of a worker, loads it again and says so.

import type { Plugin } from "vite"

export const KEPT_PAGE = "kept.html"

const HINT = /\s*<link rel="modulepreload"[^>]*>/g

export const keptPage = (): Plugin => ({
  name: "kept-page",
  apply: "build",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      const page = bundle["index.html"]
      if (page?.type !== "asset") return
      this.emitFile({ type: "asset", fileName: KEPT_PAGE, source: String(page.source).replaceAll(HINT, "") })
    },
  },
})
