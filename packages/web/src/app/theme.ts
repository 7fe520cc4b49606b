// Light or dark: as the device says, unless chosen by hand.

export const THEMES = ["device", "light", "dark"] as const
export type Theme = (typeof THEMES)[number]

const KEPT_UNDER = "walkaway.theme"

export const chosenTheme = (): Theme => {
  const kept = localStorage.getItem(KEPT_UNDER)
  return kept === "light" || kept === "dark" ? kept : "device"
}

const wear = (theme: Theme): void => {
  if (theme === "device") delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export const chooseTheme = (theme: Theme): void => {
  if (theme === "device") localStorage.removeItem(KEPT_UNDER)
  else localStorage.setItem(KEPT_UNDER, theme)
  wear(theme)
}

export const wearChosenTheme = (): void => wear(chosenTheme())
