// What the solutions of bargaining theory are called.

import { useMemo } from "react"
import { useTranslations } from "use-intl"
import type { Solution } from "./arena-types.ts"

export const useSolutionNames = (): Readonly<Record<Solution, string>> => {
  const t = useTranslations("arena.key")
  return useMemo(
    () => ({
      nash: t("nash"),
      kalai: t("kalai"),
      kalaiSmorodinsky: t("kalaiSmorodinsky"),
      welfare: t("welfare"),
    }),
    [t],
  )
}
