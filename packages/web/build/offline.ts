// What makes the screens start without a network: a service worker that keeps the page, all its chunks and the fonts that most need, and
// the manifest by which a phone installs it. Answers of the API are never kept, here or elsewhere: they hold private figures, and only what
// was logged and is not through yet lies in the browser's own database. A new version waits until the user takes it, so that nothing reloads in the middle of a haggle.

import type { VitePWAOptions } from "vite-plugin-pwa"
import { KEPT_PAGE } from "./kept-page.ts"

/** Paths that are not the application's: the network answers them or nobody. */
const NOT_SCREENS = [/^\/api\//, /^\/health\//, /^\/metrics$/, /^\/problems\//, /^\/transcript/, /^\/assets\//]

const MANIFEST: VitePWAOptions["manifest"] = {
  id: "/",
  name: "Walkaway",
  short_name: "Walkaway",
  description: "What a deal is honestly worth to you, where your line is, and what to do next, including to leave.",
  lang: "en",
  start_url: "/",
  scope: "/",
  display: "standalone",
  theme_color: "#f6f3ec",
  background_color: "#f6f3ec",
  icons: [
    { src: "/icon.svg", type: "image/svg+xml", sizes: "any" },
    { src: "/icon-192.png", type: "image/png", sizes: "192x192" },
    { src: "/icon-512.png", type: "image/png", sizes: "512x512" },
    { src: "/icon-maskable-512.png", type: "image/png", sizes: "512x512", purpose: "maskable" },
  ],
  shortcuts: [
    { name: "Haggle", url: "/haggle", icons: [{ src: "/icon-192.png", type: "image/png", sizes: "192x192" }] },
  ],
}

export const OFFLINE: Partial<VitePWAOptions> = {
  registerType: "prompt",
  // The page registers it by itself: a script put into the page would have to be allowed first.
  injectRegister: false,
  manifest: MANIFEST,
  includeManifestIcons: false,
  workbox: {
    // Alphabets other than Latin are fetched, and then kept, when a text needs them.
    globPatterns: ["**/*.{js,css,html,svg}", "assets/*-latin-{wght,opsz}-*.woff2", "icon-*.png"],
    globIgnores: ["index.html"],
    navigateFallback: `/${KEPT_PAGE}`,
    navigateFallbackDenylist: NOT_SCREENS,
    dontCacheBustURLsMatching: /^assets\//,
    runtimeCaching: [
      {
        urlPattern: /\/assets\/[^/]+\.woff2$/,
        handler: "CacheFirst",
        options: { cacheName: "fonts", expiration: { maxEntries: 20 } },
      },
    ],
    cleanupOutdatedCaches: true,
    // So that the very first visit, too, can go on without a network.
    clientsClaim: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
  },
}
