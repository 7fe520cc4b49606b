// Which browser on which system, as people call them, out of what a browser says of itself. It is for recognising one's own: where the text
// says neither, nothing is guessed.

const BROWSERS = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
] as const

const SYSTEMS = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
] as const

const named = (names: typeof BROWSERS | typeof SYSTEMS, text: string): string | undefined =>
  names.find(([pattern]) => pattern.test(text))?.[1]

export interface BrowserName {
  readonly browser: string
  readonly system: string
}

export const browserNameOf = (userAgent: string | null): BrowserName | undefined => {
  const [browser, system] = [named(BROWSERS, userAgent ?? ""), named(SYSTEMS, userAgent ?? "")]
  return browser === undefined || system === undefined ? undefined : { browser, system }
}
