// How the screens are built: one page, a chunk for each screen, hashed names below /assets/, nothing inline (the content policy forbids
// it). Texts of the component library come in the two languages that the catalogue has.

import optimizeLocales from "@react-aria/optimize-locales-plugin"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"
import { VitePWA } from "vite-plugin-pwa"
import { keptPage } from "./build/kept-page.ts"
import { OFFLINE } from "./build/offline.ts"

const LANGUAGES = ["en-US", "de-DE"]

export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [{ ...optimizeLocales.vite({ locales: LANGUAGES }), enforce: "pre" }, react(), keptPage(), VitePWA(OFFLINE)],
  build: {
    target: "es2024",
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    cssMinify: true,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
  server: { host: "127.0.0.1", proxy: { "/api": "http://127.0.0.1:4400" } },
})
