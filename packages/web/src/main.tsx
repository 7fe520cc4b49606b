// Where the screens begin: the language, the theme, and then the screen that the address names.

import "@fontsource-variable/inter/wght.css"
import "@fontsource-variable/source-serif-4/wght.css"
import "./style/tokens.css"
import "./style/base.css"
import { RouterProvider } from "@tanstack/react-router"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { keepPages } from "./app/new-version.ts"
import { newQueryClient, Providers } from "./app/providers.tsx"
import { wearChosenTheme } from "./app/theme.ts"
import { isUnreached } from "./desk/client.ts"
import { makeRouter } from "./router.tsx"
import { chosenLanguage, tongueOf, wordsIn } from "./words/languages.ts"
import { wordStore } from "./words/late.ts"

wearChosenTheme()
keepPages()
const tongue = tongueOf(navigator.languages, chosenLanguage())
document.documentElement.lang = tongue.locale
const words = wordStore(tongue.language, await wordsIn(tongue.language))
const queries = newQueryClient()
const router = makeRouter(queries, words)

/** What a screen says to whoever sits before it, that the desk does not answer, is no fault of the page. */
const onCaughtError = (error: unknown): void => {
  if (!isUnreached(error)) reportError(error)
}

createRoot(document.getElementById("root")!, { onCaughtError }).render(
  <StrictMode>
    <Providers tongue={tongue} words={words} queries={queries}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
)
