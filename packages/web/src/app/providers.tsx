// What stands around every screen: the language, the desk's answers, the curtain.

import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { type ReactNode, useSyncExternalStore } from "react"
import { I18nProvider } from "react-aria-components"
import { IntlProvider } from "use-intl"
import { isUnreached, problemOf } from "../desk/client.ts"
import type { Tongue } from "../words/languages.ts"
import type { WordStore } from "../words/late.ts"
import { CurtainProvider } from "./curtain.tsx"

/** A refusal is an answer: only silence and faults are worth asking again. */
const isWorthAskingAgain = (count: number, error: unknown): boolean =>
  count < 2 && (isUnreached(error) || problemOf(error).status >= 500)

export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { retry: isWorthAskingAgain, staleTime: 15_000, networkMode: "always", refetchOnReconnect: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  })

export interface ProvidersProps {
  readonly tongue: Tongue
  readonly words: WordStore
  readonly queries: QueryClient
  readonly children: ReactNode
}

export const Providers = ({ tongue, words, queries, children }: ProvidersProps) => (
  <I18nProvider locale={tongue.locale}>
    <IntlProvider locale={tongue.language} messages={useSyncExternalStore(words.subscribe, words.words)}>
      <QueryClientProvider client={queries}>
        <CurtainProvider>{children}</CurtainProvider>
      </QueryClientProvider>
    </IntlProvider>
  </I18nProvider>
)
